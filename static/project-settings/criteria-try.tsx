import { AsyncSelect } from '@atlaskit/select';
import { useEffect, useMemo, useState } from 'react';

import { criteriaTexts } from '../../src/messages/en/criteria';
import { sayCode } from '../../src/messages/section';
import { Lozenge } from '../ui/lozenge';
import { useMessages } from '../ui/messages';
import { toFailure } from '../ui/use-reply';
import type { Edit } from './edit';
import { Row } from './row';
import { type Choice, findChoices, readText, type Tried, tryOn } from './try-out';

interface Option {
  readonly label: string;
  readonly value: string;
}

const toOption = ({ key, summary }: Choice): Option => ({ label: `${key} ${summary}`, value: key });

const Answer = ({
  title,
  present,
  words,
}: {
  readonly title: string;
  readonly present: boolean;
  readonly words: string;
}) => (
  <div className="settings-answer">
    <h3>{title}</h3>
    <p>
      <Lozenge tone={present ? 'success' : 'warning'}>{present ? 'Found' : 'Not found'}</Lozenge>
    </p>
    <p className="settings-help">{words}</p>
  </div>
);

const shown = 10;

const Result = ({ tried: { criteria, gate, advice } }: { readonly tried: Tried }) => {
  const texts = useMessages(criteriaTexts);
  return (
    <>
      <div className="settings-pair">
        <Answer
          title="By structure, as the panel shows it"
          present={criteria.present}
          words={
            criteria.present
              ? `${criteria.items.length} found${criteria.where?.heading ? ` under “${criteria.where.heading}”` : ''}.`
              : criteria.reason === 'placeholder'
                ? 'There is a heading for them, but only a placeholder beneath it.'
                : 'Nothing announces them.'
          }
        />
        <Answer
          title="By words, as the gate decides"
          present={gate}
          words={gate ? 'The gate lets it pass.' : 'In the mode Block, the gate refuses it.'}
        />
      </div>
      {criteria.items.length > 0 && (
        <ol className="settings-list settings-numbered">
          {criteria.items.slice(0, shown).map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
      )}
      {advice !== null && <p className="settings-why">{sayCode(texts.advice, advice)}</p>}
    </>
  );
};

/** Tries place and words on a work item while they are edited; nothing needs to be saved for it. */
export const CriteriaTry = ({ draft, loaded }: Edit) => {
  const { criteria: rule } = draft;
  const [chosen, setChosen] = useState<Option | null>(null);
  const [text, setText] = useState<{ readonly raw: unknown } | null>(null);
  const [why, setWhy] = useState<string | undefined>();

  const read = async (option: Option | null): Promise<void> => {
    setChosen(option);
    setText(null);
    setWhy(undefined);
    if (option === null) return;
    try {
      setText({ raw: await readText(option.value, rule) });
    } catch (error) {
      setWhy(toFailure(error).message);
    }
  };
  const look = async (input: string): Promise<Option[]> => {
    try {
      return (await findChoices(loaded.project.id, input)).map(toOption);
    } catch (error) {
      setWhy(toFailure(error).message);
      return [];
    }
  };
  const tried = useMemo(() => (text === null ? null : tryOn(text.raw, rule)), [text, rule]);
  useEffect(() => void read(chosen), [rule.field]);

  return (
    <fieldset className="settings-group">
      <legend>Try it</legend>
      <Row
        id="criteria-try"
        label="Work item"
        help="Choose one to see what is found with the place and words above, saved or not."
        why={why}
      >
        <AsyncSelect<Option>
          inputId="criteria-try"
          value={chosen}
          loadOptions={look}
          defaultOptions
          isClearable
          placeholder="Key or words of the summary"
          noOptionsMessage={() => 'No work item of this project has such a key or summary'}
          descriptionId="criteria-try-help"
          onChange={(option) => void read(option)}
        />
      </Row>
      <div aria-live="polite">{tried !== null && <Result tried={tried} />}</div>
    </fieldset>
  );
};
