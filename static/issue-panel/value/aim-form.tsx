import { type FormEvent, useState } from 'react';

import { maxAimDays, maxMeasure } from '../../../src/domain/acceptance/limits';
import { successTexts } from '../../../src/messages/en/success';
import { call } from '../../ui/call';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';
import type { Governed } from '../../work-item/build-view-model';
import type { WorkItemPage } from '../../work-item/use-work-item';
import { LineField } from './line-field';
import { useSaying } from './use-saying';

export interface AimFormProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly onDone: () => void;
}

const wholeDays = /^\d{1,4}$/;

/** A new success criterion: what is measured, what it should come to, and when. */
export const AimForm = ({ of: { item }, page, onDone }: AimFormProps) => {
  const texts = useMessages(successTexts).form;
  const { read } = useTypedNumber();
  const [typed, setTyped] = useState({ measure: '', target: '', days: '', due: '' });
  const [faults, setFaults] = useState<Partial<typeof typed>>({});
  const { busy, fault, say } = useSaying();
  const set = (part: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [part]: value }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { length } = typed.measure.trim();
    const target = read(typed.target);
    const value = target.ok ? target.value : null;
    const days = typed.days.trim();
    const areDays = days === '' || (wholeDays.test(days) && Number(days) <= maxAimDays);
    setFaults({
      ...((length === 0 || length > maxMeasure) && { measure: texts.noMeasure }),
      ...(value === null && { target: target.ok ? texts.noNumber : target.why }),
      ...(!areDays && { days: texts.noDays }),
    });
    if (length === 0 || length > maxMeasure || value === null || !areDays) return;
    const isSaid = await say(async (id) => {
      const when = { due: typed.due === '' ? null : typed.due, days: days === '' ? null : Number(days) };
      const criterion = crypto.randomUUID();
      const aim = { to: 'aim' as const, measure: typed.measure, target: value, ...when };
      await call('aimSuccess', item.id, { criterion, set: aim }, id);
      await page.readAgain();
    });
    if (isSaid) onDone();
  };

  return (
    <form className="value-entry" noValidate onSubmit={(event) => void submit(event)}>
      <LineField label={texts.measure} value={typed.measure} fault={faults.measure ?? null} onChange={set('measure')} />
      <LineField
        label={texts.target}
        inputMode="decimal"
        value={typed.target}
        fault={faults.target ?? null}
        onChange={set('target')}
      />
      <LineField
        label={texts.days}
        inputMode="decimal"
        value={typed.days}
        fault={faults.days ?? null}
        onChange={set('days')}
      />
      <LineField label={texts.due} type="date" value={typed.due} fault={fault} onChange={set('due')} />
      <div className="value-buttons">
        <Button type="submit" busy={busy}>
          {texts.save}
        </Button>
        <Button look="subtle" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
};
