import type { Verdict } from '../../src/domain/readiness/line';
import type { Ticks } from '../../src/domain/shared/work-item';
import type { Bound } from '../../src/messages/section';
import { panelTexts } from '../../src/messages/en/panel';
import { useMessages } from '../ui/messages';
import type { NameOf } from '../work-item/use-people';
import { type Set, TickLine } from './tick-line';

/** Gives why it was not saved; null when it was. */
export type SetTick = (item: string, set: Set) => Promise<string | null>;

export interface DefinitionProps {
  readonly verdict: Verdict;
  readonly ticks: Ticks;
  /** Who looks. */
  readonly me: string | null;
  readonly mayTick: boolean;
  readonly mayAccept: boolean;
  readonly nameOf: NameOf;
  readonly onSet: SetTick;
}

/** "2 of 5 met". */
export const progressText = (
  { items, missing }: Verdict,
  { progress }: Pick<Bound<(typeof panelTexts)['texts']>, 'progress'>,
): string => progress({ hold: items.length - missing.length, of: items.length });

/** The lines of a Definition of Ready or Done. */
export const Definition = ({ verdict, ticks, me, mayTick, mayAccept, nameOf, onSet }: DefinitionProps) => {
  const texts = useMessages(panelTexts);
  return verdict.items.length === 0 ? (
    <p>{texts.noLines}</p>
  ) : (
    <ul className="ticks">
      {verdict.items.map((line) => (
        <TickLine
          key={line.id}
          line={line}
          tick={ticks.held[line.id] ?? null}
          me={me}
          mayTick={mayTick}
          mayAccept={mayAccept}
          nameOf={nameOf}
          onSet={(set) => onSet(line.id, set)}
        />
      ))}
    </ul>
  );
};
