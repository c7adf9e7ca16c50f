import { type FormEvent, useState } from 'react';

import { maxValueReason } from '../../../src/domain/acceptance/limits';
import { valueRuleOf } from '../../../src/domain/policy/value-rule';
import type { ProposalSummary } from '../../../src/domain/value/proposals';
import { issues } from '../../../src/jira/issues';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { jira } from '../../ui/bridge';
import { call } from '../../ui/call';
import { Button } from '../../ui/button';
import { useFormat, useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';
import type { Governed } from '../../work-item/build-view-model';
import type { NameOf } from '../../work-item/use-people';
import type { WorkItemPage } from '../../work-item/use-work-item';
import { LineField } from './line-field';
import { useSaying } from './use-saying';

export interface DecideProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly summary: ProposalSummary;
  readonly nameOf: NameOf;
}

/** Sets the value where it differs, and records whom it follows. A value that is made of parts is changed there. */
const useDeciding = ({ of: { item, sized, policy }, page }: DecideProps) => {
  const saying = useSaying();
  const from = sized.value;
  const decide = (to: number, why: string, followed: readonly string[]): Promise<boolean> =>
    saying.say(async (id) => {
      const { value: field } = policy.fields;
      if (to !== from && field !== null) await issues(jira).editNumber(item.id, field, to);
      const said = { from, to, why: why.trim() === '' ? null : why, followed: [...followed] };
      await call('explainValue', item.id, said, id);
      await page.edited();
    });
  return { ...saying, decide };
};

/** The Product Owner's decision: which value, and whom it follows. */
export const Decide = (props: DecideProps) => {
  const { of, summary, nameOf } = props;
  const { sized, policy } = of;
  const all = useMessages(panelValueTexts);
  const texts = all.proposals;
  const { number } = useFormat();
  const { read, typable } = useTypedNumber();
  const inParts = valueRuleOf(policy).model === 'cost-of-delay';
  const [typed, setTyped] = useState(() => typable(sized.value));
  const [why, setWhy] = useState('');
  const [followed, setFollowed] = useState<readonly string[]>([]);
  const [numberFault, setNumberFault] = useState<string | null>(null);
  const { busy, fault, setFault, decide } = useDeciding(props);
  if (!sized.mayEdit.value || (inParts && sized.value === null)) return null;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typedNumber = inParts ? { ok: true as const, value: sized.value } : read(typed);
    const value = typedNumber.ok ? typedNumber.value : null;
    setNumberFault(typedNumber.ok ? (value === null ? all.giveNumber : null) : typedNumber.why);
    setFault(null);
    if (value === null) return;
    if (why.trim().length > maxValueReason) setFault(all.oneLine);
    else if (await decide(value, why, followed)) setWhy('');
  };
  const toggle = (id: string, isOn: boolean): void =>
    setFollowed((before) => (isOn ? [...before, id] : before.filter((one) => one !== id)));

  return (
    <form className="value-entry" noValidate onSubmit={(event) => void submit(event)}>
      <h5 className="value-title">{texts.decide}</h5>
      <p className="value-note">{texts.decideHelp}</p>
      {!inParts && (
        <LineField label={texts.decision} inputMode="decimal" value={typed} fault={numberFault} onChange={setTyped} />
      )}
      {summary.proposals.map(({ by }) => (
        <label key={by} className="value-check">
          <input
            type="checkbox"
            checked={by !== null && followed.includes(by)}
            onChange={(event) => by !== null && toggle(by, event.target.checked)}
          />
          {texts.follow({ name: nameOf(by) ?? all.somebody })}
        </label>
      ))}
      <LineField label={texts.why} value={why} fault={fault} onChange={setWhy} />
      <div className="value-buttons">
        <Button type="submit" busy={busy}>
          {inParts ? texts.confirmButton({ value: number(sized.value ?? 0) }) : texts.decideButton}
        </Button>
      </div>
    </form>
  );
};
