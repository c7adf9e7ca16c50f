import { type FormEvent, useState } from 'react';

import type { Criterion } from '../../../src/domain/value/success';
import { successTexts } from '../../../src/messages/en/success';
import { call } from '../../ui/call';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';
import type { AimFormProps } from './aim-form';
import { LineField } from './line-field';
import { useSaying } from './use-saying';

/** What was measured of a criterion, and what of the value came true. */
export const MeasureForm = ({
  of: { item, sized },
  page,
  criterion,
  onDone,
}: AimFormProps & { readonly criterion: Criterion }) => {
  const { measure: texts, form } = useMessages(successTexts);
  const { read, typable } = useTypedNumber();
  const [result, setResult] = useState('');
  const [realised, setRealised] = useState(() => typable(sized.value));
  const [faults, setFaults] = useState<{ readonly result?: string; readonly realised?: string }>({});
  const { busy, fault, say } = useSaying();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [measured, worth] = [read(result), read(realised)];
    const values = [measured, worth].map((one) => (one.ok ? one.value : null));
    const why = (one: typeof measured): string => (one.ok ? form.noNumber : one.why);
    const [first = null, second = null] = values;
    setFaults({
      ...(first === null && { result: why(measured) }),
      ...(second === null && { realised: why(worth) }),
    });
    if (first === null || second === null) return;
    const isSaid = await say(async (id) => {
      await call('measureSuccess', item.id, { criterion: criterion.id, result: first, realised: second }, id);
      await page.readAgain();
    });
    if (isSaid) onDone();
  };

  return (
    <form className="value-entry" noValidate onSubmit={(event) => void submit(event)}>
      <LineField
        label={texts.result(criterion)}
        inputMode="decimal"
        value={result}
        fault={faults.result ?? null}
        onChange={setResult}
      />
      <LineField
        label={texts.realised}
        inputMode="decimal"
        value={realised}
        fault={faults.realised ?? fault}
        onChange={setRealised}
      />
      <div className="value-buttons">
        <Button type="submit" busy={busy}>
          {texts.save}
        </Button>
        <Button look="subtle" onClick={onDone}>
          {form.cancel}
        </Button>
      </div>
    </form>
  );
};
