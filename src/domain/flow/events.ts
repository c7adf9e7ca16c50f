import { stateAt } from './history';
import type { Span } from './span';
import type { Finish, Outcome, Period, State, Timeline } from './types';
import { delivered, deliveredByClass, sum, type Counted } from './sum';

/** What happened to work items, each event in the one period it counts for. */
export interface Events {
  readonly finishes: readonly { readonly timeline: Timeline; readonly finish: Finish }[];
  readonly rejected: readonly Counted[];
  readonly reopened: readonly Counted[];
}

type Mutable = { -readonly [K in keyof Events]: Events[K][number][] };

/** Shares out all events among periods; `home` says which period an event counts for, null is none. */
export const eventsBy = (
  timelines: readonly Timeline[],
  home: (at: number, state: State) => string | null,
): ReadonlyMap<string, Events> => {
  const all = new Map<string, Mutable>();
  const into = (id: string | null): Mutable | null => {
    if (id === null) return null;
    const known = all.get(id) ?? { finishes: [], rejected: [], reopened: [] };
    all.set(id, known);
    return known;
  };
  for (const timeline of timelines) {
    for (const finish of timeline.finishes) {
      into(home(finish.at, finish.state))?.finishes.push({ timeline, finish });
      const after = finish.undone === null ? null : stateAt(timeline, finish.undone);
      // What was closed was never done, and what is closed after it was delivered has not come back.
      if (finish.undone !== null && after !== null && finish.outcome !== 'closed' && after.status.category !== 'done')
        into(home(finish.undone, after))?.reopened.push({ timeline, state: after });
    }
    for (const { at, state } of timeline.rejections) into(home(at, state))?.rejected.push({ timeline, state });
  }
  return all;
};

const none: Events = { finishes: [], rejected: [], reopened: [] };

/** The part of a period that its events make up. An acceptance counts while it stands; so does any other way into Done. */
export const outcomesOf = (events: Events = none): Pick<Period, 'accepted' | 'byClass' | 'outcomes' | 'reopened'> => {
  const standing = (outcome: Outcome): readonly Counted[] =>
    events.finishes
      .filter(({ finish }) => finish.outcome === outcome && finish.undone === null)
      .map(({ timeline, finish }) => ({ timeline, state: finish.state }));
  const accepted = standing('accepted');
  return {
    accepted: delivered(accepted),
    byClass: deliveredByClass(accepted),
    outcomes: {
      accepted: sum(accepted),
      unaccepted: sum(standing('unaccepted')),
      unasked: sum(standing('unasked')),
      closed: sum(standing('closed')),
      rejected: sum(events.rejected),
    },
    reopened: sum(events.reopened),
  };
};

/** Was delivered in the time and was so at its end, with what it was when it came. */
export const completedIn = (timelines: readonly Timeline[], { start, end }: Pick<Span, 'start' | 'end'>) =>
  timelines.flatMap((timeline): { timeline: Timeline; state: State }[] => {
    const finish = timeline.finishes.findLast(
      ({ at, undone, outcome }) => outcome !== 'closed' && at > start && at <= end && (undone === null || undone > end),
    );
    return finish === undefined ? [] : [{ timeline, state: finish.state }];
  });
