import './tick-line.css';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';

import type { Line } from '../../src/domain/readiness/line';
import type { Tick as HeldTick } from '../../src/domain/shared/work-item';
import { faultOf, maxNotApplicable, type TextFault } from '../../src/domain/acceptance/limits';
import type { Messages } from '../../src/messages/create-messages';
import { answerTexts } from '../../src/messages/en/answer';
import { commonTexts } from '../../src/messages/en/common';
import { panelTexts } from '../../src/messages/en/panel';
import { readinessTexts } from '../../src/messages/en/readiness';
import { lineText } from '../../src/messages/line-text';
import { sayCode } from '../../src/messages/section';
import { Button } from '../ui/button';
import { useAllMessages, useMessages } from '../ui/messages';
import { Tick } from '../ui/tick';
import type { NameOf } from '../work-item/use-people';

export type Set =
  { readonly to: 'done' } | { readonly to: 'open' } | { readonly to: 'not-applicable'; readonly reason: string };

export interface TickLineProps {
  readonly line: Line;
  readonly tick: HeldTick | null;
  readonly mayTick: boolean;
  readonly mayAccept: boolean;
  readonly nameOf: NameOf;
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
  const texts = useMessages(panelTexts).tick;
  const common = useMessages(commonTexts);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<TextFault | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const why =
    fault === 'too-long' ? texts.reasonFault[fault]({ max: maxNotApplicable }) : fault && texts.reasonFault[fault];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = reason.trim();
    const found = faultOf(typed, maxNotApplicable);
    setFault(found);
    if (found !== null) return;
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
        {texts.because}
        <span className="visually-hidden"> {texts.of({ line: text })}</span>
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
        {common.save}
      </Button>
      <Button look="subtle" onClick={onCancel}>
        {common.cancel}
      </Button>
      {why !== null && (
        <p className="number-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
    </form>
  );
};

/** Who confirmed a line and when, or why it is not applicable. */
const tickText = (messages: Messages, { by, at, reason }: HeldTick, nameOf: NameOf): string => {
  const { tick: texts } = messages.of(panelTexts);
  const who = texts.by({ name: nameOf(by) ?? messages.of(answerTexts).person.somebody, at });
  return reason === undefined ? texts.confirmed({ by: who }) : texts.notApplicable({ reason, by: who });
};

/** One line of a definition. A person confirms it or says why it is not applicable; the others follow from the work item. */
export const TickLine = ({ line, tick, mayTick, mayAccept, nameOf, onSet }: TickLineProps) => {
  const messages = useAllMessages();
  const { why } = messages.of(readinessTexts);
  const texts = messages.of(panelTexts).tick;
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
    return <Tick label={name} held={line.holds} {...(line.why && { note: sayCode(why, line.why) })} />;
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
  const note = tick === null ? null : tickText(messages, tick, nameOf);
  return (
    <Tick
      label={name}
      held={wanted ?? line.holds}
      busy={wanted !== null}
      onChange={may ? (held) => void set({ to: held ? 'done' : 'open' }) : undefined}
      blocked={notTheirs ? texts.onlyAccepters : undefined}
      {...(note === null ? {} : { note })}
      {...(may && tick === null && line.mustHold !== true
        ? {
            action: (
              <Button look="link" label={texts.askNotApplicableOf({ line: name })} onClick={() => setAsking(true)}>
                {texts.askNotApplicable}
              </Button>
            ),
          }
        : {})}
    />
  );
};
