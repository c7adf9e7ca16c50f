import * as z from 'zod/mini';

import type { LedgerEntry } from '../acceptance/ledger-entry';
import { CalendarDate, Instant, ItemId } from '../shared/ids';
import { lastProposals } from './proposals';
import { dayMs } from '../shared/day';

/**
 * The issue property that holds what the ledger says of a work item's success, so that thousands can be read at once. The app writes it; whoever may
 * edit the work item could write it too, and the record would still say otherwise.
 */
export const successKey = 'assay.success';

export const maxCriteria = 10;

const Measured = z.object({
  at: Instant,
  result: z.number(),
  /** The business value when it was measured; null: it had none. */
  planned: z.nullable(z.number()),
  /** What of it came true, in the same unit. */
  realised: z.number(),
});

const Criterion = z.object({
  id: ItemId,
  measure: z.string(),
  target: z.number(),
  /** When it is to be measured: a day, or so many days after the release. */
  due: z.nullable(CalendarDate),
  days: z.nullable(z.number()),
  measured: z.nullable(Measured),
});
export type Criterion = z.infer<typeof Criterion>;

export const Success = z.object({
  version: z.literal(1),
  /** For whom those speak whose proposals the value followed; several are joined as the record has them. */
  areas: z.array(z.string()),
  /** The value that was decided on in following them; a later one is nobody's but who set it. */
  decided: z.nullable(z.number()),
  released: z.nullable(Instant),
  criteria: z.array(Criterion),
});
export type Success = z.infer<typeof Success>;

export const noSuccess: Success = { version: 1, areas: [], decided: null, released: null, criteria: [] };

const inTime = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  [...entries].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));

const withEntry = (criteria: readonly Criterion[], entry: LedgerEntry): readonly Criterion[] => {
  switch (entry.kind) {
    case 'aimed': {
      const { criterion: id, measure, target, due, days } = entry;
      const before = criteria.find((one) => one.id === id);
      const next: Criterion = { id, measure, target, due, days, measured: before?.measured ?? null };
      return before === undefined ? [...criteria, next] : criteria.map((one) => (one === before ? next : one));
    }
    case 'aim-dropped':
      return criteria.filter(({ id }) => id !== entry.criterion);
    case 'measured': {
      const { criterion, at, result, planned, realised } = entry;
      return criteria.map((one) =>
        one.id === criterion ? { ...one, measured: { at, result, planned, realised } } : one,
      );
    }
    default:
      return criteria;
  }
};

/** The last decision about the value that says whom it followed, and for which areas those speak. */
const decisionIn = (entries: readonly LedgerEntry[]): Pick<Success, 'areas' | 'decided'> => {
  const decision = entries.findLast((entry) => entry.kind === 'valued' && (entry.followed ?? []).length > 0);
  if (decision?.kind !== 'valued') return { areas: [], decided: null };
  const proposals = lastProposals(entries);
  const areas = (decision.followed ?? []).flatMap((id) => proposals.find(({ by }) => by === id)?.area ?? []);
  return { areas: [...new Set(areas)], decided: decision.to };
};

/** What the ledger comes to about a work item's success: its criteria as they stand, when it was first released, and whose value it carries. */
export const successOf = (entries: readonly LedgerEntry[]): Success => {
  const all = inTime(entries);
  return {
    version: 1,
    ...decisionIn(all),
    released: all.find(({ kind }) => kind === 'released')?.at ?? null,
    criteria: [...all.reduce<readonly Criterion[]>(withEntry, [])],
  };
};

/** The day on which a criterion is to be measured; null as long as its work is not released. */
export const dueOf = (
  { due, days }: Pick<Criterion, 'due' | 'days'>,
  { released }: Pick<Success, 'released'>,
): CalendarDate | null => {
  if (due !== null) return due;
  if (days === null || released === null) return null;
  return new Date(Date.parse(released) + days * dayMs).toISOString().slice(0, 10);
};

/** Whether it is to be measured by now and nobody has. */
export const isDue = (criterion: Criterion, success: Success, today: CalendarDate): boolean => {
  const due = dueOf(criterion, success);
  return criterion.measured === null && due !== null && due <= today;
};

/** What a work item was to be worth and what came true, by its last measurement; null: nothing was measured, or it had no value. */
export const realisedOf = ({
  criteria,
  areas,
  decided,
}: Success): { readonly planned: number; readonly realised: number; readonly areas: readonly string[] } | null => {
  const measured = criteria.flatMap(({ measured: one }) => one ?? []).sort((a, b) => a.at.localeCompare(b.at));
  const last = measured.at(-1);
  if (last === undefined || last.planned === null) return null;
  return { planned: last.planned, realised: last.realised, areas: last.planned === decided ? areas : [] };
};
