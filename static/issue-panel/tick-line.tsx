import './tick-line.css';

import { useLayoutEffect, useRef, useState } from 'react';

import type { Line } from '../../src/domain/readiness/line';
import type { Tick as HeldTick } from '../../src/domain/shared/work-item';
import type { Messages } from '../../src/messages/create-messages';
import { answerTexts } from '../../src/messages/en/answer';
import { panelTexts } from '../../src/messages/en/panel';
import { readinessTexts } from '../../src/messages/en/readiness';
import { lineText } from '../../src/messages/line-text';
import { sayCode } from '../../src/messages/section';
import { Button } from '../ui/button';
import { useAllMessages } from '../ui/messages';
import { Tick } from '../ui/tick';
import type { NameOf } from '../work-item/use-people';
import { NotApplicable } from './not-applicable';
import { TakeBack } from './take-back';

export type Set =
  { readonly to: 'done' } | { readonly to: 'open' } | { readonly to: 'not-applicable'; readonly reason: string };

export interface TickLineProps {
  readonly line: Line;
  readonly tick: HeldTick | null;
  /** Who looks. */
  readonly me: string | null;
  readonly mayTick: boolean;
  readonly mayAccept: boolean;
  readonly nameOf: NameOf;
  /** Gives why it was not saved; null when it was. */
  readonly onSet: (set: Set) => Promise<string | null>;
}

const nameIn = (messages: Messages, { by }: HeldTick, nameOf: NameOf): string =>
  nameOf(by) ?? messages.of(answerTexts).person.somebody;

/** Who confirmed a line and when, or why it is not applicable. */
const tickText = (messages: Messages, tick: HeldTick, nameOf: NameOf): string => {
  const { tick: texts } = messages.of(panelTexts);
  const { at, reason } = tick;
  const by = texts.by({ name: nameIn(messages, tick, nameOf), at });
  return reason === undefined ? texts.confirmed({ by }) : texts.notApplicable({ reason, by });
};

/** What is asked before it is taken back. */
const takeBackText = (messages: Messages, tick: HeldTick, nameOf: NameOf): string => {
  const { askTakeBack } = messages.of(panelTexts).tick;
  const by = { name: nameIn(messages, tick, nameOf), at: tick.at };
  return tick.reason === undefined ? askTakeBack.confirmed(by) : askTakeBack.notApplicable(by);
};

/** A line that a person confirms. */
const ConfirmedLine = ({ line, tick, me, mayTick, mayAccept, nameOf, onSet }: TickLineProps) => {
  const messages = useAllMessages();
  const texts = messages.of(panelTexts).tick;
  const name = lineText(messages, line);
  const [asking, setAsking] = useState<'reason' | 'take-back' | null>(null);
  /** What was just asked for: shown until the answer is there, undone when it was refused. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const wasAsking = useRef(false);
  // What was asked beneath the line is gone: the focus goes back to where it came from, or to the line.
  useLayoutEffect(() => {
    if (wasAsking.current && asking === null)
      (row.current?.querySelector<HTMLElement>('.tick-action button') ?? row.current?.querySelector('input'))?.focus();
    wasAsking.current = asking !== null;
  }, [asking]);

  const set = async (to: Set): Promise<boolean> => {
    setFailed(null);
    setWanted(to.to !== 'open');
    const why = await onSet(to);
    setWanted(null);
    setFailed(why);
    return why === null;
  };
  const change = (held: boolean): void => {
    const isOthers = tick !== null && (tick.by !== me || tick.reason !== undefined);
    if (!held && isOthers) setAsking('take-back');
    else void set({ to: held ? 'done' : 'open' });
  };

  const notTheirs = mayTick && line.forAccepters === true && !mayAccept;
  const may = mayTick && !notTheirs;
  const isWaivable = may && tick === null && line.mustHold !== true;
  return (
    <Tick
      row={row}
      label={name}
      held={wanted ?? line.holds}
      busy={wanted !== null}
      onChange={may ? change : undefined}
      blocked={notTheirs ? texts.onlyAccepters : undefined}
      {...(tick !== null && { note: tickText(messages, tick, nameOf) })}
      {...(isWaivable &&
        asking === null && {
          action: (
            <Button look="link" label={texts.askNotApplicableOf({ line: name })} onClick={() => setAsking('reason')}>
              {texts.askNotApplicable}
            </Button>
          ),
        })}
    >
      {asking === 'reason' && isWaivable && (
        <NotApplicable
          text={name}
          onSend={(reason) => set({ to: 'not-applicable', reason })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'take-back' && tick !== null && (
        <TakeBack
          question={takeBackText(messages, tick, nameOf)}
          onTakeBack={() => {
            setAsking(null);
            void set({ to: 'open' });
          }}
          onClose={() => setAsking(null)}
        />
      )}
      <div className="tick-failed" role="alert">
        {failed !== null && texts.notSaved({ why: failed })}
      </div>
    </Tick>
  );
};

/** One line of a definition. A person confirms it or says why it is not applicable; the others follow from the work item. */
export const TickLine = (props: TickLineProps) => {
  const messages = useAllMessages();
  const { line } = props;
  if (line.kind === 'tick') return <ConfirmedLine {...props} />;
  const { why } = messages.of(readinessTexts);
  return (
    <Tick label={lineText(messages, line)} held={line.holds} {...(line.why && { note: sayCode(why, line.why) })} />
  );
};
