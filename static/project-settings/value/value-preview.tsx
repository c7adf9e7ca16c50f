import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';

import { policyIn, readPolicy } from '../../../src/domain/policy/read-policy';
import { valueRuleOf } from '../../../src/domain/policy/value-rule';
import { issues } from '../../../src/jira/issues';
import { projectProperty } from '../../../src/jira/project-property';
import { valueParts } from '../../../src/jira/value-parts';
import { settingsValueTexts } from '../../../src/messages/en/settings-value';
import { jira } from '../../ui/bridge';
import { Busy } from '../../ui/busy';
import { useFailureText } from '../../ui/failure-text';
import { useFormat, useMessages } from '../../ui/messages';
import type { Edit } from '../edit';
import { IssueLinks } from '../issue-links';
import { type Resummed, type Resums, resum } from './resum';

type State =
  | { readonly at: 'idle' | 'reading' }
  | { readonly at: 'failed'; readonly why: string }
  | { readonly at: 'read'; readonly resums: Resums; readonly isSaved: boolean }
  | { readonly at: 'written'; readonly count: number; readonly refused: readonly string[] };

/** Enough for any project that one page of a person writes. */
const most = 2_000;
const shown = 20;

const Different = ({ all }: { readonly all: readonly Resummed[] }) => {
  const { preview: texts } = useMessages(settingsValueTexts);
  const { number } = useFormat();
  return (
    <div className="settings-scroll">
      <table className="settings-table">
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.item}</th>
            <th scope="col">{texts.columns.now}</th>
            <th scope="col">{texts.columns.then}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, shown).map(({ id, key, summary, now, then }) => (
            <tr key={id}>
              <th scope="row">
                <IssueLinks keys={[key]} more={texts.more} /> <span dir="auto">{summary}</span>
              </th>
              <td>{now === null ? '–' : number(now)}</td>
              <td>{number(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > shown && <p className="settings-help">{texts.more({ count: all.length - shown })}</p>}
    </div>
  );
};

/** Reads what the rule on the page makes of what was entered, and writes it where the rule is the stored one. */
const usePreview = ({ draft, loaded }: Edit) => {
  const sayFailure = useFailureText();
  const [state, setState] = useState<State>({ at: 'idle' });
  const { value: field } = draft.fields;
  const failed = (error: unknown): void => setState({ at: 'failed', why: sayFailure(error) });

  const look = async (): Promise<void> => {
    if (field === null) return;
    setState({ at: 'reading' });
    try {
      const jql = `project = ${loaded.project.id} AND statusCategory != Done AND cf[${field.replace('customfield_', '')}] is not EMPTY ORDER BY Rank ASC`;
      const [all, raw] = await Promise.all([
        valueParts(jira).find(jql, field, most),
        projectProperty(jira).readPolicy(loaded.project.id),
      ]);
      const stored = policyIn(readPolicy(raw));
      const rule = valueRuleOf(draft);
      const storedRule = stored === null ? null : valueRuleOf(stored);
      setState({ at: 'read', resums: resum(rule, all), isSaved: JSON.stringify(rule) === JSON.stringify(storedRule) });
    } catch (error) {
      failed(error);
    }
  };

  const write = async (all: readonly Resummed[]): Promise<void> => {
    if (field === null) return;
    setState({ at: 'reading' });
    const refused: string[] = [];
    for (const { id, key, then } of all)
      await issues(jira)
        .editNumber(id, field, then)
        .catch(() => void refused.push(key));
    setState({ at: 'written', count: all.length - refused.length, refused });
  };
  return { state, look, write };
};

/** What the settings on the page make of the parts that were entered. What is in the field stays until somebody writes it anew. */
export const ValuePreview = (edit: Edit) => {
  const { preview: texts } = useMessages(settingsValueTexts);
  const { state, look, write } = usePreview(edit);
  if (edit.draft.fields.value === null) return <p className="settings-help">{texts.noField}</p>;
  const resums = state.at === 'read' ? state.resums : null;
  return (
    <div className="settings-group">
      <div>
        <Button isDisabled={state.at === 'reading'} onClick={() => void look()}>
          {texts.start}
        </Button>
      </div>
      <div role="status" className="settings-group">
        {state.at === 'reading' && <Busy label={texts.busy} />}
        {state.at === 'failed' && (
          <SectionMessage appearance="error" title={texts.failed}>
            {state.why}
          </SectionMessage>
        )}
        {resums?.count === 0 && <p>{texts.none}</p>}
        {resums !== null && resums.count > 0 && (
          <p>
            {resums.different.length === 0
              ? texts.same({ count: resums.count })
              : texts.counts({ count: resums.different.length, of: resums.count })}{' '}
            {resums.incomplete > 0 && texts.incomplete({ count: resums.incomplete })}
          </p>
        )}
        {state.at === 'written' && (
          <p>
            {texts.written({ count: state.count })} {state.refused.length > 0 && texts.refused({ keys: state.refused })}
          </p>
        )}
      </div>
      {state.at === 'read' && state.resums.different.length > 0 && (
        <>
          <Different all={state.resums.different} />
          {state.isSaved ? (
            <div>
              <Button onClick={() => void write(state.resums.different)}>
                {texts.write({ count: state.resums.different.length })}
              </Button>
            </div>
          ) : (
            <p className="settings-help">{texts.saveFirst}</p>
          )}
        </>
      )}
    </div>
  );
};
