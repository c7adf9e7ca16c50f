import fc from 'fast-check';

import { type AcceptanceEvent, acceptanceNow, afterEvent } from '../../src/domain/acceptance/acceptance';
import { changedFields, deriveFields } from '../../src/domain/acceptance/derived-fields';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { type Acceptance, noTicks, type WorkItem } from '../../src/domain/shared/work-item';
import { ana, aPolicy, dara, devi, now } from '../support/a-policy';
import { aTick, aWorkItem } from '../support/a-work-item';

const early = '2026-11-20T08:00:00.000Z';
const later = '2026-11-22T08:00:00.000Z';

const accepted: Acceptance = { state: 'accepted', by: ana, as: 'owner', at: now, revision: 3 };
const unaccepted: Acceptance = { state: 'unaccepted', by: devi, at: now };
const rejected: Acceptance = { state: 'rejected', by: ana, at: now, why: 'The total is wrong', failed: ['The total'] };
const awaiting: Acceptance = { state: 'awaiting', since: now };

const enters = (by: string | null, as: 'owner' | 'deputy' | null, at = later): AcceptanceEvent => ({
  kind: 'entered-done',
  by,
  at,
  as,
  revision: 4,
});

test.each<[string, Acceptance | null, AcceptanceEvent, Acceptance | null]>([
  [
    'the Product Owner moving it to Done accepts',
    awaiting,
    enters(ana, 'owner'),
    { ...accepted, at: later, revision: 4 },
  ],
  [
    'a deputy moving it to Done accepts as one',
    null,
    enters(dara, 'deputy'),
    { ...accepted, by: dara, as: 'deputy', at: later, revision: 4 },
  ],
  ['anyone else moving it to Done leaves it unaccepted', awaiting, enters(devi, null), { ...unaccepted, at: later }],
  [
    'nobody moving it to Done leaves it unaccepted',
    null,
    enters(null, null),
    { state: 'unaccepted', by: null, at: later },
  ],
  ['leaving Done ends an acceptance', accepted, { kind: 'left-done', at: later }, null],
  ['leaving Done ends a breach', unaccepted, { kind: 'left-done', at: later }, null],
  ['leaving Done keeps a rejection', rejected, { kind: 'left-done', at: later }, rejected],
  [
    'a rejection replaces what was',
    accepted,
    { kind: 'rejected', by: dara, at: later, why: 'No', failed: [] },
    { state: 'rejected', by: dara, at: later, why: 'No', failed: [] },
  ],
  ['what is delivered awaits the answer', null, { kind: 'delivered', at: later }, { state: 'awaiting', since: later }],
  ['what awaits the answer has done so since it began', awaiting, { kind: 'delivered', at: later }, awaiting],
  ['what is accepted awaits nothing', accepted, { kind: 'delivered', at: later }, accepted],
  ['what lacks something again awaits nothing', awaiting, { kind: 'withdrawn', at: later }, null],
  ['an event older than the answer is no news', accepted, enters(devi, null, early), accepted],
])('%s', (_what, previous, event, next) => {
  expect(afterEvent(previous, event)).toEqual(next);
});

const instant = fc.constantFrom(early, now, later);
const anyEvent: fc.Arbitrary<AcceptanceEvent> = fc.oneof(
  fc
    .record({
      by: fc.constantFrom(ana, devi, null),
      as: fc.constantFrom('owner' as const, 'deputy' as const, null),
      at: instant,
    })
    .map(({ by, as, at }) => enters(by, as, at)),
  fc.record({ kind: fc.constantFrom('left-done' as const, 'delivered' as const, 'withdrawn' as const), at: instant }),
  instant.map((at): AcceptanceEvent => ({ kind: 'rejected', by: ana, at, why: 'No', failed: [] })),
);

test('the same event twice is the same event once', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), anyEvent, (events, event) => {
      const before = events.reduce<Acceptance | null>(afterEvent, null);
      const once = afterEvent(before, event);
      expect(afterEvent(once, event)).toEqual(once);
    }),
  );
});

const inReview: WorkItem['status'] = { id: '4', name: 'In Review', category: 'indeterminate' };
const inProgress: WorkItem['status'] = { id: '3', name: 'In Progress', category: 'indeterminate' };
const toDo: WorkItem['status'] = { id: '1', name: 'To Do', category: 'new' };
const inDone: WorkItem['status'] = { id: '5', name: 'Done', category: 'done' };

test.each<[string, Acceptance | null, WorkItem['status'], boolean, Acceptance | null]>([
  ['work under way that lacks nothing awaits the answer', null, inReview, true, { state: 'awaiting', since: later }],
  ['work under way that lacks something does not', awaiting, inReview, false, null],
  ['work that has not begun does not', null, toDo, true, null],
  ['an acceptance has ended outside Done', accepted, inReview, false, null],
  ['in Done the last answer stays', unaccepted, inDone, true, unaccepted],
  ['a rejection stays where it sends work items', rejected, inProgress, true, rejected],
  [
    'a rejected work item that moved on and lacks nothing awaits a new answer',
    rejected,
    inReview,
    true,
    { state: 'awaiting', since: later },
  ],
  ['a rejected work item that moved on but lacks something stays rejected', rejected, inReview, false, rejected],
])('%s', (_what, previous, status, delivered, answer) => {
  expect(acceptanceNow(previous, { status }, { delivered, rejectedTo: '3', now: later })).toEqual(answer);
});

describe('what is kept', () => {
  const reading = readPolicy(aPolicy());
  const ticks = { held: { reviewed: aTick }, subtasks: 0, blockers: 0, begun: true } as const;
  const underWay = (): WorkItem => aWorkItem({ stored: { ...aWorkItem().stored, ticks } });

  test('counts, label, score and acceptance of a governed work item', () => {
    expect(deriveFields(reading, aWorkItem({ openSubtasks: 2, openBlockers: 1 }), null, now)).toEqual({
      ticks: { held: { reviewed: aTick }, subtasks: 2, blockers: 1, begun: true },
      acceptance: null,
      readiness: { state: 'in-progress', met: 2, of: 3, lacks: [] },
      valuePerPoint: 4.2,
    });
  });

  test('goes by the fresh counts, not by the stored ones', () => {
    const item = aWorkItem({
      stored: { ...aWorkItem().stored, ticks: { held: { reviewed: aTick }, subtasks: 4, blockers: 0 } },
    });
    expect(deriveFields(reading, item, null, now).acceptance).toEqual({ state: 'awaiting', since: now });
  });

  test('of a work type that is not governed is the score alone', () => {
    const kept = deriveFields(reading, aWorkItem({ type: { id: '10002', name: 'Task' } }), accepted, now);
    expect(kept).toMatchObject({ acceptance: null, readiness: null, valuePerPoint: 4.2 });
  });

  test.each([null, { ...aPolicy(), mode: 'off' }, { ...aPolicy(), productOwner: '' }])(
    'changes nothing but the badge without a good policy in force',
    (raw) => {
      const { ticks, readiness, valuePerPoint, acceptance } = deriveFields(readPolicy(raw), aWorkItem(), accepted, now);
      expect({ ticks, readiness, valuePerPoint, acceptance }).toEqual({
        ticks: aWorkItem().stored.ticks,
        readiness: null,
        valuePerPoint: null,
        acceptance: accepted,
      });
    },
  );

  test('is written only where it differs, and then no more', () => {
    const item = underWay();
    const kept = deriveFields(reading, item, null, now);
    expect(changedFields(item.stored, kept)).toEqual({
      readiness: { state: 'awaiting', lacks: [] },
      valuePerPoint: 4.2,
      acceptance: { state: 'awaiting', since: now },
    });
    const after: WorkItem = { ...item, stored: kept };
    expect(changedFields(kept, deriveFields(reading, after, kept.acceptance, later))).toEqual({});
  });

  test('is not written for fields that are not there', () => {
    const item = underWay();
    const fields = { acceptance: null, readiness: null, valuePerPoint: null };
    expect(changedFields(item.stored, deriveFields(reading, item, null, now), fields)).toEqual({});
  });

  test('is not written for the mere order of keys, nor for ticks that were never there', () => {
    const held = { a: aTick, b: { at: aTick.at, by: aTick.by } };
    const stored = {
      ticks: { blockers: 0, subtasks: 0, held },
      acceptance: null,
      readiness: null,
      valuePerPoint: null,
    };
    const kept = {
      ticks: { held: { b: aTick, a: aTick }, subtasks: 0, blockers: 0 },
      acceptance: null,
      readiness: null,
      valuePerPoint: null,
    };
    expect(changedFields(stored, kept)).toEqual({});
    expect(changedFields({ ...stored, ticks: null }, { ...kept, ticks: noTicks })).toEqual({});
  });

  test('replaces ticks that cannot be read', () => {
    const stored = { ...aWorkItem().stored, ticks: null, ticksDamaged: true };
    expect(changedFields(stored, { ...stored, readiness: null, ticks: noTicks })).toEqual({ ticks: noTicks });
  });
});
