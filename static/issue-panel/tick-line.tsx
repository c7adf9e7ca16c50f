import './tick-line.css';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';

import type { Line } from '../../src/domain/readiness/line';
import type { Tick as HeldTick } from '../../src/domain/shared/work-item';
import { readinessTexts } from '../../src/messages/en/readiness';
import { lineText } from '../../src/messages/line-text';
import { sayCode } from '../../src/messages/section';
import { Button } from '../ui/button';
import { useAllMessages } from '../ui/messages';
import { Tick } from '../ui/tick';
import { dayOf } from '../ui/when';
import type { Names } from '../work-item/use-people';

export type Set =
  { readonly to: 'done' } | { readonly to: 'open' } | { readonly to: 'not-applicable'; readonly reason: string };

export interface TickLineProps {
  readonly line: Line;
  readonly tick: HeldTick | null;
  readonly mayTick: boolean;
  readonly mayAccept: boolean;
  readonly names: Names;
  readonly locale: string;
  readonly onSet: (set: Set) => Promise<boolean>;
}

const NotApplicable = ({
  text,
  onSend,
  onCancel,
}: {
  readonly text: string;
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}) => {
  const [reason, setReason] = useState('');
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = reason.trim();
    const refused =
      typed === '' ? 'Say why it is not applicable.' : typed.length > 500 ? 'Keep it below 500 characters.' : null;
    setWhy(refused);
    if (refused !== null) return;
    setBusy(true);
    const sent = await onSend(typed);
    setBusy(false);
    if (sent) onCancel();
  };
  return (
    <form
      className="not-applicable"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>
        Not applicable, because
        <span className="visually-hidden"> ({text})</span>
      </label>
      <input
        id={id}
        className="not-applicable-reason"
        ref={input}
        autoComplete="off"
        value={reason}
        aria-invalid={why !== null || undefined}
        aria-describedby={why === null ? undefined : `${id}-why`}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary" busy={busy}>
        Save
      </Button>
      <Button look="subtle" onClick={onCancel}>
        Cancel
      </Button>
      {why !== null && (
        <p className="number-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
    </form>
  );
};

/** One line of a definition. A person confirms it or says why it is not applicable; the others follow from the work item. */
export const TickLine = ({ line, tick, mayTick, mayAccept, names, locale, onSet }: TickLineProps) => {
  const messages = useAllMessages();
  const texts = messages.of(readinessTexts);
  const name = lineText(messages, line);
  const [asking, setAsking] = useState(false);
  /** What was just asked for: shown until the answer is there, undone when it was refused. */
  const [wanted, setWanted] = useState<boolean | null>(null);

  const set = async (to: Set): Promise<boolean> => {
    setWanted(to.to !== 'open');
    const sent = await onSet(to);
    setWanted(null);
    return sent;
  };

  if (line.kind !== 'tick')
    return <Tick label={name} held={line.holds} {...(line.why && { note: sayCode(texts.why, line.why) })} />;
  if (asking)
    return (
      <li className="tick">
        <span className="tick-line">{name}</span>
        <NotApplicable
          text={name}
          onSend={(reason) => set({ to: 'not-applicable', reason })}
          onCancel={() => setAsking(false)}
        />
      </li>
    );

  const notTheirs = mayTick && line.forAccepters === true && !mayAccept;
  const may = mayTick && !notTheirs;
  const by = tick === null ? null : `${names(tick.by, 'somebody')}, ${dayOf(tick.at, locale)}`;
  const note =
    tick === null
      ? null
      : tick.reason === undefined
        ? `Confirmed by ${by}`
        : `Not applicable, because ${tick.reason} (${by})`;
  return (
    <Tick
      label={name}
      held={wanted ?? line.holds}
      busy={wanted !== null}
      onChange={may ? (held) => void set({ to: held ? 'done' : 'open' }) : undefined}
      blocked={notTheirs ? 'Only the Product Owner, or a deputy in their term, confirms this line.' : undefined}
      {...(note === null ? {} : { note })}
      {...(may && tick === null && line.mustHold !== true
        ? {
            action: (
              <Button look="link" label={`${name}: not applicable…`} onClick={() => setAsking(true)}>
                Not applicable…
              </Button>
            ),
          }
        : {})}
    />
  );
};
