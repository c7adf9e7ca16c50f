import { type FormEvent, useState } from 'react';

import { maxValueReason } from '../../../src/domain/acceptance/limits';
import { askedTexts } from '../../../src/messages/en/asked';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { LineField } from '../../issue-panel/value/line-field';
import { useSaying } from '../../issue-panel/value/use-saying';
import { openPath } from '../../ui/bridge';
import { Button } from '../../ui/button';
import { call } from '../../ui/call';
import { useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';
import type { Asked } from './read';

/** One work item: a number, a reason, and nothing else to read. */
export const AskedRow = ({ item: { id, key, summary } }: { readonly item: Asked }) => {
  const texts = useMessages(askedTexts);
  const all = useMessages(panelValueTexts);
  const { read } = useTypedNumber();
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const [numberFault, setNumberFault] = useState<string | null>(null);
  const [said, setSaid] = useState<number | null>(null);
  const { busy, fault, setFault, say } = useSaying();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const number = read(typed);
    const value = number.ok ? number.value : null;
    setNumberFault(number.ok ? (value === null ? all.giveNumber : null) : number.why);
    setFault(null);
    const { length } = why.trim();
    if (length === 0 || length > maxValueReason) setFault(length === 0 ? all.sayWhy : all.oneLine);
    else if (value !== null && (await say(async (name) => void (await call('proposeValue', id, { value, why }, name)))))
      setSaid(value);
  };

  return (
    <li className="asked-row">
      <p dir="auto">
        <Button look="link" label={texts.open({ key })} onClick={() => void openPath(`/browse/${key}`)}>
          {key}
        </Button>{' '}
        {summary}
      </p>
      {said === null ? (
        <form className="asked-form" noValidate onSubmit={(event) => void submit(event)}>
          <LineField
            label={texts.value({ key })}
            inputMode="decimal"
            value={typed}
            fault={numberFault}
            onChange={setTyped}
          />
          <LineField label={texts.why({ key })} value={why} fault={fault} onChange={setWhy} />
          <Button type="submit" busy={busy}>
            {all.proposals.propose}
          </Button>
        </form>
      ) : (
        <p role="status">{texts.proposed({ value: said })}</p>
      )}
    </li>
  );
};
