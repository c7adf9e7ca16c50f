import './value.css';

import { useId, useRef, useState } from 'react';

import { readEntered, toStoredEntered } from '../../../src/domain/policy/value-entered';
import { type PartRule, type ValuePart, valueParts, valueRuleOf } from '../../../src/domain/policy/value-rule';
import {
  type Entered,
  type EnteredParts,
  enter,
  onScale,
  stepsOf,
  weightedSum,
} from '../../../src/domain/policy/value-scale';
import { valueParts as partsIn } from '../../../src/jira/value-parts';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { jira } from '../../ui/bridge';
import { Button } from '../../ui/button';
import { useFormat, useMessages } from '../../ui/messages';
import type { Governed } from '../../work-item/build-view-model';
import type { WorkItemPage } from '../../work-item/use-work-item';
import { useSaying } from './use-saying';

interface PartProps {
  readonly part: ValuePart;
  readonly rule: PartRule;
  readonly entered: Entered | undefined;
  readonly mayEdit: boolean;
  readonly onChoose: (entered: Entered | null) => void;
}

/** One part, on the project's scale. What was entered on another scale says so. */
const PartChoice = ({ part, rule: { scale, weight }, entered, mayEdit, onChoose }: PartProps) => {
  const texts = useMessages(panelValueTexts).parts;
  const { number } = useFormat();
  const id = useId();
  const at = entered === undefined ? null : onScale(entered, scale);
  return (
    <div>
      <label className="value-label" htmlFor={id}>
        {texts.name[part]} {texts.weight({ weight })}
      </label>
      <select
        id={id}
        className="value-field"
        value={at === null ? '' : at.step}
        disabled={!mayEdit}
        aria-describedby={at?.isConverted === true ? `${id}-converted` : undefined}
        onChange={({ target: { value } }) => onChoose(value === '' ? null : enter(scale, Number(value)))}
      >
        <option value="">{texts.choose}</option>
        {stepsOf(scale).map(({ name, worth }, step) => (
          <option key={step} value={step}>
            {name === null ? number(worth) : texts.level({ name, worth })}
          </option>
        ))}
      </select>
      {entered !== undefined && at?.isConverted === true && (
        <p className="value-note" id={`${id}-converted`}>
          {texts.converted({ entered: entered.entered, scale: texts.scale[entered.scale] })}
        </p>
      )}
    </div>
  );
};

export interface PartsEditorProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  /** The value changed with a part. */
  readonly onChanged: (changed: { readonly from: number | null; readonly to: number | null }) => void;
}

/** What is chosen, shown at once and written one after the other; what Jira refuses is as it was. */
const useParts = ({ of: { policy, sized, item, entered: raw }, page, onChanged }: PartsEditorProps) => {
  const { busy, fault, say } = useSaying();
  const [chosen, setChosen] = useState<EnteredParts | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef<EnteredParts | null>(null);
  const rule = valueRuleOf(policy);
  const entered = chosen ?? readEntered(raw);
  const { value: field } = policy.fields;

  const write = async (next: EnteredParts): Promise<void> => {
    const to = weightedSum(rule, next).sum;
    const sum = field === null || to === null || to === sized.value ? undefined : { field, value: to };
    const isSaved = await say(async () => {
      await partsIn(jira).save(item.id, toStoredEntered(next), sum);
      await page.edited();
    });
    if (latest.current === next) setChosen(null);
    if (isSaved && sum !== undefined) onChanged({ from: sized.value, to: sum.value });
  };
  const save = (next: EnteredParts): void => {
    latest.current = next;
    setChosen(next);
    last.current = last.current.then(() => write(next));
  };
  return { rule, entered, busy, fault, save };
};

/** The three parts of a cost of delay. Their weighted sum is written as the business value, together with what was chosen. */
const PartsEditor = (props: PartsEditorProps) => {
  const { sized } = props.of;
  const texts = useMessages(panelValueTexts);
  const { number } = useFormat();
  const { rule, entered, busy, fault, save } = useParts(props);
  const { sum, missing } = weightedSum(rule, entered);

  const choose = (part: ValuePart, one: Entered | null): void => {
    const { [part]: _before, ...rest } = entered;
    save(one === null ? rest : { ...rest, [part]: one });
  };

  return (
    <fieldset className="value-block value-fieldset">
      <legend className="value-title">{texts.parts.title}</legend>
      <div className="value-parts">
        {valueParts.map((part) => (
          <PartChoice
            key={part}
            part={part}
            rule={rule.parts[part]}
            entered={entered[part]}
            mayEdit={sized.mayEdit.value}
            onChoose={(one) => choose(part, one)}
          />
        ))}
      </div>
      <p className="value-note" role="status">
        {sum === null
          ? texts.parts.missing({ names: missing.map((part) => texts.parts.name[part]) })
          : texts.parts.sum({ sum })}
      </p>
      {sum !== null && sum !== sized.value && !busy && (
        <div className="value-buttons">
          <p className="value-note">
            {texts.parts.differs({ value: sized.value === null ? texts.none : number(sized.value), sum })}
          </p>
          {sized.mayEdit.value && <Button onClick={() => save(entered)}>{texts.parts.takeSum({ sum })}</Button>}
        </div>
      )}
      {fault !== null && (
        <p className="value-fault" role="alert">
          {texts.notSaved({ why: fault })}
        </p>
      )}
    </fieldset>
  );
};

export default PartsEditor;
