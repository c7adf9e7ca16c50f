import './criteria-survey.css';

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMemo, useState } from 'react';

import { surveyCriteria, type SurveyedText, type UnknownLabel } from '../../src/domain/criteria/survey';
import { settingsCriteriaTexts } from '../../src/messages/en/settings-criteria';
import { Busy } from '../ui/busy';
import { useMessages } from '../ui/messages';
import type { Edit } from './edit';
import { IssueLinks } from './issue-links';
import { readSurvey, surveySize } from './read-survey';
import { useFailureText } from '../ui/failure-text';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly why: string }
  /** `field` is where the texts were read: another place needs another reading. */
  | { readonly at: 'read'; readonly texts: readonly SurveyedText[]; readonly field: string | null };

/** The schema takes no more words than this. */
const mostWords = 20;

const Labels = ({
  labels,
  words,
  onAdd,
}: {
  readonly labels: readonly UnknownLabel[];
  readonly words: readonly string[];
  /** Absent for a reader who may not change the settings. */
  readonly onAdd: ((name: string) => void) | null;
}) => {
  const { survey } = useMessages(settingsCriteriaTexts);
  if (labels.length === 0) return <p>{survey.noLabels}</p>;
  const isFull = words.length >= mostWords;
  return (
    <>
      <p>{survey.labels}</p>
      <ul className="settings-labels">
        {labels.map(({ name, keys }) => (
          <li key={name}>
            <span>
              <span dir="auto">{survey.label({ name, count: keys.length })}</span>{' '}
              <IssueLinks keys={keys} more={survey.more} />
            </span>
            {onAdd !== null && !isFull && (
              <Button spacing="compact" onClick={() => onAdd(name)}>
                {survey.add({ name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isFull && <p className="settings-why">{survey.full}</p>}
    </>
  );
};

const Result = ({ texts, edit }: { readonly texts: readonly SurveyedText[]; readonly edit: Edit }) => {
  const { survey } = useMessages(settingsCriteriaTexts);
  const { criteria } = edit.draft;
  const found = useMemo(() => surveyCriteria(texts, criteria.words), [texts, criteria.words]);
  if (found.looked === 0) return <p>{survey.empty}</p>;
  const add = (name: string): void => edit.change({ criteria: { ...criteria, words: [...criteria.words, name] } });
  return (
    <>
      <p>{survey.present(found)}</p>
      {found.present < found.looked && (
        <Labels labels={found.labels} words={criteria.words} onAdd={edit.locked ? null : add} />
      )}
      {found.without.length > 0 && (
        <p className="settings-help">
          {survey.others({ count: found.without.length })} <IssueLinks keys={found.without} more={survey.more} />
        </p>
      )}
    </>
  );
};

/** Tries place and words on the project's recent work items, and offers to add what looks like a label and is none yet. */
export const CriteriaSurvey = (edit: Edit) => {
  const sayFailure = useFailureText();
  const { draft, loaded } = edit;
  const { survey } = useMessages(settingsCriteriaTexts);
  const [state, setState] = useState<State>({ at: 'idle' });
  const isRead = state.at === 'read' && state.field === draft.criteria.field;
  const read = async (): Promise<void> => {
    setState({ at: 'reading' });
    try {
      setState({ at: 'read', texts: await readSurvey(loaded.project.id, draft), field: draft.criteria.field });
    } catch (error) {
      setState({ at: 'failed', why: sayFailure(error) });
    }
  };
  return (
    <fieldset className="settings-group">
      <legend>{survey.title}</legend>
      <p className="settings-help">{survey.help({ count: surveySize })}</p>
      <div role="status" className="settings-group">
        {state.at === 'reading' && <Busy label={survey.busy} />}
        {state.at === 'failed' && (
          <SectionMessage appearance="error" title={survey.failed}>
            {state.why}
          </SectionMessage>
        )}
        {isRead && <Result texts={state.texts} edit={edit} />}
      </div>
      {state.at !== 'reading' && (
        <div>
          <Button onClick={() => void read()}>{isRead ? survey.again : survey.start}</Button>
        </div>
      )}
    </fieldset>
  );
};
