import { type FormEvent, useRef, useState } from 'react';

import { chunksOf } from '../../../src/domain/shared/chunks';
import { maxValueReason } from '../../../src/domain/acceptance/limits';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { call } from '../../ui/call';
import { Button } from '../../ui/button';
import { useFailureText } from '../../ui/failure-text';
import { newCallId } from '../../ui/invoke-function';
import { useMessages } from '../../ui/messages';
import type { Change, Edit } from './edit-log';

/** So many at once: the functions answer others, too. */
const atOnce = 4;

export interface EditWhyProps {
  readonly edit: Edit;
  readonly onDone: (isSaid: boolean) => void;
}

/** Tells why, change by change, and gives what could not be told. The same again, by the same name, is not told twice. */
const tell = async (
  changes: readonly Change[],
  why: string,
  nameOf: (change: Change) => string,
): Promise<{ readonly left: readonly Change[]; readonly error: unknown }> => {
  const left: Change[] = [];
  let error: unknown = null;
  for (const some of chunksOf(changes, atOnce))
    await Promise.all(
      some.map(async (change) => {
        const { id, before, after } = change;
        await call('explainValue', id, { from: before, to: after, why }, nameOf(change)).catch((thrown: unknown) => {
          left.push(change);
          error = thrown;
        });
      }),
    );
  return { left, error };
};

/** Asks why values were just changed. Nobody has to say it. */
const EditWhy = ({ edit, onDone }: EditWhyProps) => {
  const texts = useMessages(backlogTexts).editing;
  const sayFailure = useFailureText();
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const left = useRef<readonly Change[]>(edit.changes);
  const names = useRef(new Map<string, string>());
  const nameOf = ({ id }: Change): string => {
    const known = names.current.get(id) ?? newCallId();
    names.current.set(id, known);
    return known;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const line = why.trim();
    if (line === '') {
      onDone(false);
      return;
    }
    setBusy(true);
    setFault(null);
    const { left: open, error } = await tell(left.current, line, nameOf);
    left.current = open;
    setBusy(false);
    if (open.length === 0) onDone(true);
    else setFault(texts.whyFailed({ keys: open.map(({ key }) => key), why: sayFailure(error) }));
  };
  return (
    <form className="edit-why" onSubmit={(event) => void submit(event)}>
      <label>
        {texts.whyLabel}
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={maxValueReason}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <Button type="submit" busy={busy}>
        {texts.whySave}
      </Button>
      <Button look="subtle" onClick={() => onDone(false)}>
        {texts.whySkip}
      </Button>
      {fault !== null && <p role="alert">{fault}</p>}
    </form>
  );
};

export default EditWhy;
