import fc from 'fast-check';

import { badgeOf } from '../../src/domain/readiness/badge-of';
import { readiness } from '../../src/domain/readiness/readiness';
import { isStoredReady, readBadge, storedLacks, writeBadge } from '../../src/domain/readiness/stored-badge';
import type { ReadyItem } from '../../src/domain/policy/policy';
import type { Badge } from '../../src/domain/shared/badge';
import type { Acceptance, WorkItem } from '../../src/domain/shared/work-item';
import { evaluate, strictLimits } from '../../sandbox/expressions';
import { badgeLabel } from '../../src/messages/badge-label';
import { createMessages, englishMessages } from '../../src/messages/create-messages';
import { language as pseudo } from '../../src/messages/pseudo';
import { ana, aPolicy, devi, now } from '../support/a-policy';
import { aWorkItem, described } from '../support/a-work-item';
import { modules } from '../support/gate';

const at = { now };

describe('the badge in words', () => {
  const label = (ready: readonly ReadyItem[], over: Partial<WorkItem> = {}, acceptance: Acceptance | null = null) => {
    const item = aWorkItem({ filled: {}, criteriaText: null, status: toDo, ...over });
    return badgeLabel(englishMessages, badgeOf(readiness(aPolicy({ ready: [...ready] }), item, at), item, acceptance));
  };
  const criteria: ReadyItem = { id: 'c', kind: 'criteria', text: 'Criteria' };
  const estimate: ReadyItem = { id: 'e', kind: 'field', text: 'Estimated', field: 'customfield_10016' };
  const worth: ReadyItem = { id: 'v', kind: 'field', text: 'Worth known', field: 'customfield_10100' };
  const long: ReadyItem = { id: 'l', kind: 'tick', text: 'Discussed with everybody in the house' };
  const toDo: WorkItem['status'] = { id: '1', name: 'To Do', category: 'new' };
  const begun: WorkItem['status'] = { id: '3', name: 'In Progress', category: 'indeterminate' };
  const inDone: WorkItem['status'] = { id: '5', name: 'Done', category: 'done' };

  test.each<[string, readonly ReadyItem[], Partial<WorkItem>]>([
    ['Ready', [], {}],
    ['Needs AC', [criteria], {}],
    ['Needs AC, estimate', [criteria, estimate], {}],
    ['Needs AC, estimate +1', [criteria, estimate, worth], {}],
    ['Needs AC +2', [criteria, long, estimate], {}],
    ['Needs 1 thing', [long], {}],
    ['Needs 2 things', [long, { ...long, id: 'm' }], {}],
    ['Needs unblocking', [{ id: 'b', kind: 'blockers', text: 'Free' }], { openBlockers: 1 }],
    ['', [criteria], { type: { id: '10002', name: 'Task' } }],
    ['', [criteria], { status: inDone }],
  ])('is %j', (text, ready, over) => {
    expect(label(ready, over)).toBe(text);
  });

  test('of work that has begun is its stage: how much is done, whose answer it awaits, or that it was rejected', () => {
    const rejected: Acceptance = { state: 'rejected', by: ana, at: now, why: 'No', failed: [] };
    const done = { status: begun, criteriaText: described('A card is refused') };
    expect(label([estimate], { status: begun })).toBe('DoD 2/3');
    expect(label([estimate], done)).toBe('Awaiting PO');
    expect(label([estimate], done, { state: 'awaiting', since: now })).toBe('Awaiting PO');
    expect(label([estimate], done, rejected)).toBe('Rejected');
    expect(label([estimate], {}, rejected)).toBe('Rejected');
  });

  test('in Done is the answer', () => {
    const accepted: Acceptance = { state: 'accepted', by: ana, as: 'owner', at: now, revision: 1 };
    expect(label([criteria], { status: inDone }, accepted)).toBe('Accepted');
    expect(label([criteria], { status: inDone }, { state: 'unaccepted', by: devi, at: now })).toBe('Unaccepted');
    expect(label([criteria], {}, { state: 'unaccepted', by: devi, at: now })).toBe('Needs AC');
  });

  test('fits on a board card, whatever is missing', () => {
    const line = fc.record({
      id: fc.constant('x'),
      kind: fc.constant('tick' as const),
      text: fc.string({ minLength: 1, maxLength: 120 }),
    });
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => label(lines).length <= 24));
  });
});

const anyLack = fc.oneof(
  fc.constantFrom('no-criteria', 'no-estimate', 'no-value', 'no-version', 'blocked').map((code) => ({ code }) as const),
  fc.record({
    code: fc.constant('line' as const),
    text: fc.option(fc.string({ minLength: 1, maxLength: 18, unit: 'grapheme' }).filter((text) => !/[|\s]/.test(text))),
  }),
);
const anyBadge: fc.Arbitrary<Badge> = fc.oneof(
  fc.constantFrom('ready', 'accepted', 'unaccepted', 'closed', 'escaped').map((state) => ({ state }) as const),
  fc.record({ state: fc.constant('not-ready' as const), lacks: fc.array(anyLack, { minLength: 1, maxLength: 22 }) }),
  fc.record({
    state: fc.constantFrom('awaiting' as const, 'rejected' as const),
    lacks: fc.array(anyLack, { maxLength: 22 }),
  }),
  fc.record({
    state: fc.constant('in-progress' as const),
    met: fc.nat({ max: 41 }),
    of: fc.nat({ max: 41 }),
    lacks: fc.array(anyLack, { maxLength: 22 }),
  }),
);

describe('what is stored of it', () => {
  test.each<[string | null, readonly Partial<ReadyItem>[]]>([
    ['ready', []],
    ['not-ready|no-criteria', [{ kind: 'criteria', text: 'Criteria' }]],
    ['not-ready|line=Value is clear', [{ kind: 'tick', text: 'Value is clear' }]],
    ['not-ready|line=a b c', [{ kind: 'tick', text: ' a | b\n c ' }]],
    ['not-ready|line', [{ kind: 'tick', text: 'Discussed with everybody in the house' }]],
  ])('is %j', (text, ready) => {
    const items = ready.map((item, index) => ({ id: `i${index}`, ...item }) as ReadyItem);
    const item = aWorkItem({ filled: {}, criteriaText: null, status: { id: '1', name: 'To Do', category: 'new' } });
    expect(writeBadge(badgeOf(readiness(aPolicy({ ready: items }), item, at), item))).toBe(text);
  });

  test('keeps what Ready lacks while work is under way', () => {
    const items: ReadyItem[] = [{ id: 'c', kind: 'criteria', text: 'Criteria' }];
    const item = aWorkItem({ criteriaText: null });
    const written = writeBadge(badgeOf(readiness(aPolicy({ ready: items }), item, at), item));
    expect(written).toBe('in-progress=2/3|no-criteria');
    expect(storedLacks(readBadge(written))).toEqual([{ code: 'no-criteria' }]);
  });

  test.each([
    ['ready', true],
    ['awaiting', true],
    ['in-progress=1/3', true],
    ['in-progress=1/3|no-value', false],
    ['not-ready|no-value', false],
    ['rejected|line=Seen', false],
    ['accepted', false],
    ['Ready', false],
    [null, false],
  ])('%j is ready by what is stored: %p', (raw, expected) => {
    expect(isStoredReady(readBadge(raw))).toBe(expected);
  });

  test('is read as it was written, but for texts that no card would show', () => {
    fc.assert(
      fc.property(anyBadge, (badge) => {
        const written = writeBadge(badge);
        const read = readBadge(written);
        expect(written?.length).toBeLessThanOrEqual(255);
        expect(writeBadge(read === 'unknown' ? null : read)).toBe(written);
        expect(badgeLabel(englishMessages, read)).toBe(badgeLabel(englishMessages, badge));
      }),
    );
  });

  test.each([null, undefined, ''])('is nothing where %j lies', (raw) => {
    expect(readBadge(raw)).toBeNull();
  });

  test.each<[unknown]>([
    ['Ready'],
    ['Needs AC, estimate'],
    ['Needs value'],
    ['Unaccepted'],
    ['not-ready'],
    ['not-ready|'],
    ['not-ready|AC'],
    ['ready|no-value'],
    ['in-progress'],
    ['in-progress=x/3'],
    ['awaiting|AC'],
    [7],
    [{ state: 'ready' }],
  ])('is unknown where %j lies, as an earlier version or somebody else wrote it', (raw) => {
    expect(readBadge(raw)).toBe('unknown');
  });
});

describe('what Jira shows of it', () => {
  const { view } = modules['jira:customField'].find(({ key }) => key === 'readiness')!;
  const shown = (value: string | null) =>
    evaluate(view?.formatter?.expression ?? '', {
      variables: { value },
      source: {} as never,
      limits: strictLimits,
      now: 0,
    }).json;

  test('is what the app says in English', () => {
    fc.assert(
      fc.property(anyBadge, (badge) => {
        expect(shown(writeBadge(badge))).toBe(badgeLabel(englishMessages, readBadge(writeBadge(badge))));
      }),
      { numRuns: 300 },
    );
  });

  test('is nothing for an empty field, and what an earlier version wrote until it is written anew', () => {
    expect(shown(null)).toBe('');
    expect(shown('Needs AC, estimate')).toBe('Needs AC, estimate');
  });
});

test('in another language the names are translated and the lines of the project are not', () => {
  const messages = createMessages('en-x-pseudo', pseudo);
  const badge: Badge = { state: 'not-ready', lacks: [{ code: 'no-criteria' }, { code: 'line', text: 'Seen' }] };
  expect(badgeLabel(messages, badge)).toContain('seen');
  expect(badgeLabel(messages, badge).replace('seen', '')).not.toMatch(/[a-z]/i);
});
