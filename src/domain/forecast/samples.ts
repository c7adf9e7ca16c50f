import { stateAt } from '../flow/history';
import type { Period, State, Timeline } from '../flow/types';
import { atOnce } from '../shared/at-once';
import type { Instant } from '../shared/ids';
import type { Landing, Sample } from './types';

interface Life {
  readonly timeline: Timeline;
  /** Where it stands in the row of what is done one after the other; null: it ended without delivery. */
  readonly turn: readonly [isOpen: 0 | 1, place: number] | null;
}

/**
 * What is accepted by when it was, then what is open by its rank. Work that went past acceptance is left out on both sides: what it took is missing in
 * what was accepted, too.
 */
const inTurn = (timelines: readonly Timeline[], order: readonly string[]): readonly Life[] => {
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  const lives = timelines.flatMap((timeline): readonly Life[] => {
    const { item, finishes } = timeline;
    const rank = ranks.get(item.id);
    if (item.status.category !== 'done') return rank === undefined ? [] : [{ timeline, turn: [1, rank] }];
    const last = finishes.findLast(({ undone }) => undone === null);
    if (last?.outcome === 'accepted') return [{ timeline, turn: [0, last.at] }];
    return last?.outcome === 'closed' ? [{ timeline, turn: null }] : [];
  });
  const turnOf = ({ turn }: Life): readonly [number, number] => turn ?? [2, 0];
  return lives.toSorted((a, b) => turnOf(a)[0] - turnOf(b)[0] || turnOf(a)[1] - turnOf(b)[1]);
};

const isOpen = (state: State | null): state is State => state !== null && state.status.category !== 'done';

/** What came and went between two moments, and how much was open at the first. */
const between = (
  lives: readonly Life[],
  [begin, end]: readonly [number, number],
  usual: number,
): Omit<Sample, 'points'> => {
  const landings: { readonly points: number; readonly ahead: number | null }[] = [];
  const sizeOf = ({ points }: State): number => points ?? usual;
  let [open, ahead] = [0, 0];
  for (const { timeline, turn } of lives) {
    const [before, after] = [stateAt(timeline, begin), stateAt(timeline, end)];
    const was = isOpen(before) ? sizeOf(before) : 0;
    const isNew = before === null && after !== null;
    open += was;
    if (turn !== null) {
      const points = isNew ? sizeOf(after) : isOpen(before) && after !== null ? sizeOf(after) - was : 0;
      if (points !== 0) landings.push({ points, ahead });
      ahead += was;
    } else {
      // It came and it went: where from, nobody knows any more.
      const points = (isOpen(after) ? sizeOf(after) : 0) - was;
      if (points !== 0) landings.push({ points, ahead: null });
    }
  }
  return {
    open,
    landings: landings.map((landing): Landing => ({
      points: landing.points,
      place: landing.ahead === null || ahead === 0 ? null : landing.ahead / ahead,
    })),
  };
};

/** What samples are read from. */
export interface Past {
  readonly periods: readonly Period[];
  readonly timelines: readonly Timeline[];
  /** Ids of open work items in Jira's order of today. */
  readonly order: readonly string[];
  /** Points that a work item without an estimate counts. */
  readonly usual: number;
  /**
   * What was accepted before the policy asked for acceptance is no evidence: when it came into force. Null: it never did; absent: that is not known, and
   * all is evidence.
   */
  readonly since: Instant | null | undefined;
}

const accepted = (
  { accepted: { ids, points } }: Period,
  { byId, usual }: { readonly byId: ReadonlyMap<string, Timeline>; readonly usual: number },
): number =>
  ids.reduce((sum, id) => {
    const last = byId.get(id)?.finishes.findLast(({ outcome }) => outcome === 'accepted');
    return last?.state.points === null ? sum + usual : sum;
  }, points);

/** Each closed period as evidence: what was accepted in it, and what came until the next began, with the place in the row where it landed. */
export const samplesInSteps = function* (past: Past): Generator<void, readonly Sample[]> {
  const { periods, timelines, order, usual, since } = past;
  const lives = inTurn(timelines, order);
  const byId = new Map(timelines.map((timeline) => [timeline.item.id, timeline]));
  const samples: Sample[] = [];
  for (const [index, period] of periods.entries()) {
    const { closed, start, end } = period;
    if (!closed || since === null || (since !== undefined && end <= since)) continue;
    yield;
    const next = periods[index + 1]?.start ?? end;
    const until = Date.parse(next > end ? next : end);
    samples.push({ points: accepted(period, { byId, usual }), ...between(lives, [Date.parse(start), until], usual) });
  }
  return samples;
};

/** The same at once. */
export const samplesOf = (past: Past): readonly Sample[] => atOnce(samplesInSteps(past));
