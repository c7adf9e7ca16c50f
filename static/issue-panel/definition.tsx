import type { Verdict } from '../../src/domain/readiness/line';
import type { Ticks } from '../../src/domain/shared/work-item';
import type { Names } from '../work-item/use-people';
import { type Set, TickLine } from './tick-line';

export type SetTick = (item: string, set: Set) => Promise<boolean>;

export interface DefinitionProps {
  readonly verdict: Verdict;
  readonly ticks: Ticks;
  readonly mayTick: boolean;
  readonly mayAccept: boolean;
  readonly names: Names;
  readonly locale: string;
  readonly onSet: SetTick;
}

/** "2 of 5 hold". */
export const progressText = (verdict: Verdict): string =>
  `${verdict.items.filter(({ holds }) => holds).length} of ${verdict.items.length} hold`;

/** The lines of a Definition of Ready or Done. */
export const Definition = ({ verdict, ticks, mayTick, mayAccept, names, locale, onSet }: DefinitionProps) =>
  verdict.items.length === 0 ? (
    <p>There are no lines in it yet. A project admin adds them in the project settings.</p>
  ) : (
    <ul className="ticks">
      {verdict.items.map((line) => (
        <TickLine
          key={line.id}
          line={line}
          tick={ticks.held[line.id] ?? null}
          mayTick={mayTick}
          mayAccept={mayAccept}
          names={names}
          locale={locale}
          onSet={(set) => onSet(line.id, set)}
        />
      ))}
    </ul>
  );
