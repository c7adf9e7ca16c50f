import { useEffect, useMemo, useState } from 'react';

import { criteriaTexts } from '../../src/messages/en/criteria';
import { sayCode } from '../../src/messages/section';
import { settingsCriteriaTexts } from '../../src/messages/en/settings-criteria';
import { Lozenge } from '../ui/lozenge';
import { useMessages } from '../ui/messages';
import type { Edit } from './edit';
import { Row } from './row';
import { type Choice, findChoices, readText, type Tried, tryOn } from './try-out';
import { useFailureText } from '../ui/failure-text';
import { AsyncSelect } from './select';

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
}) => {
  const { one } = useMessages(settingsCriteriaTexts);
  return (
    <div className="settings-answer">
      <h3>{title}</h3>
      <p>
        <Lozenge tone={present ? 'success' : 'warning'}>{present ? one.found : one.notFound}</Lozenge>
      </p>
      <p className="settings-help">{words}</p>
    </div>
  );
};

const shown = 10;

const useFoundWords = ({ criteria }: Tried): string => {
  const { one } = useMessages(settingsCriteriaTexts);
  if (!criteria.present) return criteria.reason === 'placeholder' ? one.placeholderOnly : one.nothing;
  const count = criteria.items.length;
  const name = criteria.where?.heading ?? '';
  return name === '' ? one.count({ count }) : one.countUnder({ count, name });
};

const Result = ({ tried }: { readonly tried: Tried }) => {
  const { criteria, gate, advice } = tried;
  const { one } = useMessages(settingsCriteriaTexts);
  const criteriaText = useMessages(criteriaTexts);
  const words = useFoundWords(tried);
  return (
    <>
      <div className="settings-pair">
        <Answer title={one.structure} present={criteria.present} words={words} />
        <Answer title={one.pattern} present={gate} words={gate ? one.passes : one.refuses} />
      </div>
      {criteria.items.length > 0 && (
        <ol className="settings-list settings-numbered">
          {criteria.items.slice(0, shown).map((text, index) => (
            <li key={index} dir="auto">
              {text}
            </li>
          ))}
        </ol>
      )}
      {advice !== null && <p className="settings-why">{sayCode(criteriaText.advice, advice)}</p>}
    </>
  );
};

/** Tries place and words on a work item while they are edited; nothing needs to be saved for it. */
export const CriteriaTry = ({ draft, loaded }: Edit) => {
  const sayFailure = useFailureText();
  const { criteria: rule } = draft;
  const { one } = useMessages(settingsCriteriaTexts);
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
      setWhy(sayFailure(error));
    }
  };
  const look = async (input: string): Promise<Option[]> => {
    try {
      return (await findChoices(loaded.project.id, input)).map(toOption);
    } catch (error) {
      setWhy(sayFailure(error));
      return [];
    }
  };
  const tried = useMemo(() => (text === null ? null : tryOn(text.raw, rule)), [text, rule]);
  useEffect(() => void read(chosen), [rule.field]);

  return (
    <fieldset className="settings-group">
      <legend>{one.title}</legend>
      <Row id="criteria-try" label={one.label} help={one.help} why={why}>
        <AsyncSelect<Option>
          inputId="criteria-try"
          value={chosen}
          loadOptions={look}
          defaultOptions
          isClearable
          placeholder={one.placeholder}
          noOptionsMessage={() => one.noOptions}
          descriptionId="criteria-try-help"
          onChange={(option) => void read(option)}
        />
      </Row>
      <div aria-live="polite">{tried !== null && <Result tried={tried} />}</div>
    </fieldset>
  );
};
