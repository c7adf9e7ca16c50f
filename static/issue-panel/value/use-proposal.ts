import { type FormEvent, useState } from 'react';

import { maxValueReason } from '../../../src/domain/acceptance/limits';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { call } from '../../ui/call';
import { useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';
import { useSaying } from './use-saying';

/** A number and a reason that a stakeholder types for a work item; `onSaid` hears of what got through before they are free again. */
export const useProposal = (issueId: string, own: number | null, onSaid: (value: number) => unknown) => {
  const texts = useMessages(panelValueTexts);
  const { read, typable } = useTypedNumber();
  const [typed, setTyped] = useState(() => typable(own));
  const [why, setWhy] = useState('');
  const [numberFault, setNumberFault] = useState<string | null>(null);
  const { busy, fault, setFault, say } = useSaying();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const number = read(typed);
    const value = number.ok ? number.value : null;
    setNumberFault(number.ok ? (value === null ? texts.giveNumber : null) : number.why);
    const { length } = why.trim();
    const isGiven = length > 0 && length <= maxValueReason;
    setFault(isGiven ? null : length === 0 ? texts.sayWhy : texts.oneLine);
    if (value === null || !isGiven) return;
    const isSaid = await say(async (id) => {
      await call('proposeValue', issueId, { value, why }, id);
      await onSaid(value);
    });
    if (isSaid) setWhy('');
  };
  return { typed, setTyped, why, setWhy, numberFault, fault, busy, submit };
};
