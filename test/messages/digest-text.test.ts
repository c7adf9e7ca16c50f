import fc from 'fast-check';

import type { Digest } from '../../src/domain/digest';
import { englishMessages } from '../../src/messages/create-messages';
import { digestText } from '../../src/messages/digest-text';

const day = 86_400_000;

const quiet: Digest = {
  ...{ from: '2026-03-25T12:00:00.000Z', to: '2026-04-01T12:00:00.000Z', openGoesOn: false, unit: 'sprint' },
  accepted: { count: 0, value: 0, points: 0, valuePerPoint: null },
  waiting: { count: 0, longest: null, value: 0, keys: [] },
  accepters: ['ana'],
  late: { releases: [], sprintLeft: null },
  breaches: { count: 0, goesOn: false, keys: [] },
  questions: { count: 0, longest: null },
};

const said = (of: Partial<Digest>, people: readonly string[] = ['Ana Costa'], project = 'Ferry'): string =>
  digestText(englishMessages, { ...quiet, ...of }, { names: { project, people }, looked: 1_000 });

test('a week in which nothing happened is told in six short lines', () => {
  expect(said({}).split('\n')).toEqual([
    'Ferry: Mar 25, 2026 to Apr 1, 2026',
    'Nothing was accepted.',
    'Nothing delivered waits for an answer.',
    'No version is late against the forecast.',
    'Nothing went past the Product Owner.',
    'No question is without answer.',
  ]);
});

test('everything that can be told, each in its words', () => {
  const release = {
    ...{ name: 'Spring', releaseDate: '2026-04-10', count: 4, value: 32, even: '2026-04-20', likely: '2026-05-04' },
    left: { value: 16, count: 2 },
  };
  expect(
    said(
      {
        accepted: { count: 3, value: 21, points: 8, valuePerPoint: 2.625 },
        waiting: { count: 5, longest: 6 * day, value: 30, keys: ['F-1', 'F-2', 'F-3', 'F-4', 'F-5'] },
        late: {
          releases: [release, { ...release, name: 'Summer', likely: null, left: null }, release, release],
          sprintLeft: { name: 'Sprint 7', keys: ['F-8'] },
        },
        breaches: { count: 1, goesOn: false, keys: ['F-9'] },
        questions: { count: 2, longest: 3 * day },
        openGoesOn: true,
      },
      ['Ana Costa', 'Dara Silva', 'Otto'],
    ).split('\n'),
  ).toEqual([
    'Ferry: Mar 25, 2026 to Apr 1, 2026',
    'Delivered and accepted: 3 work items, value 21, 8 points. A point bought 2.63 of value.',
    '5 delivered work items wait for Ana Costa or Dara Silva, value 30. The longest wait is 6 days: F-1, F-2, and F-3.',
    'Spring is late against the forecast: its release date is Apr 10, 2026. 85% sure is May 4, 2026. The release date leaves 2 work items out, value 16. Summer is late against the forecast: its release date is Apr 10, 2026. It is not within sixty sprints. 2 more versions are late. 1 work item of Sprint 7 will more likely than not be open at its end: F-8.',
    '1 work item went past the Product Owner: F-9.',
    '2 questions to the Product Owner have no answer, the oldest for 3 days.',
    'Only the first 1,000 open work items were looked at.',
  ]);
});

test.each<[string, Partial<Digest>, string]>([
  [
    'too little past',
    { late: { why: 'too-few', count: 2, needed: 5 } },
    'needs 5 closed sprints with accepted work, and there are 2.',
  ],
  [
    'too few weeks',
    { unit: 'week', late: { why: 'too-few', count: 1, needed: 5 } },
    'needs 5 weeks with accepted work, and there is 1.',
  ],
  ['too much open', { late: { why: 'too-many' } }, 'under Forecast'],
  [
    'many breaches',
    { breaches: { count: 100, goesOn: true, keys: ['A-1', 'A-2', 'A-3', 'A-4'] } },
    'More than 100 work items went past the Product Owner, the last of them A-1, A-2, and A-3.',
  ],
])('%s is said', (_, of, words) => {
  expect(said(of)).toContain(words);
});

test('who has no name that may be seen is the Product Owner', () => {
  expect(said({ waiting: { count: 1, longest: day, value: 0, keys: ['F-1'] } }, [])).toContain(
    'waits for the Product Owner',
  );
});

const count = fc.nat(1_000_000);
const keys = fc.array(
  fc.string({ minLength: 1, maxLength: 12 }).map((key) => `KEY-${key.trim()}`),
  { maxLength: 40 },
);
/** Names as people give them: of many words, of one endless word, of any letters. */
const name = fc.oneof(
  fc.string({ maxLength: 300, unit: 'grapheme' }),
  fc.array(fc.lorem({ maxCount: 1 }), { maxLength: 60 }).map((words) => words.join(' ')),
);
const date = fc.constantFrom('2026-04-10', '2031-12-31');
const dateOrNone = fc.option(date, { nil: null });
const longest = fc.option(fc.nat(400 * day), { nil: null });
const release = fc.record({
  ...{ name, releaseDate: dateOrNone, count, value: count, even: dateOrNone, likely: dateOrNone },
  left: fc.option(fc.record({ value: count, count }), { nil: null }),
});
const anyDigest: fc.Arbitrary<Digest> = fc.record({
  ...{ from: fc.constant(quiet.from), to: fc.constant(quiet.to), openGoesOn: fc.boolean() },
  accepted: fc.record({
    count,
    value: count,
    points: count,
    valuePerPoint: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null }),
  }),
  waiting: fc.record({ count, longest, value: count, keys }),
  accepters: fc.constant([]),
  unit: fc.constantFrom('sprint', 'week'),
  late: fc.oneof(
    fc.record({
      releases: fc.array(release, { maxLength: 30 }),
      sprintLeft: fc.option(fc.record({ name, keys }), { nil: null }),
    }),
    fc.record({ why: fc.constant('too-few' as const), count, needed: count }),
    fc.constant({ why: 'too-many' as const }),
  ),
  breaches: fc.record({ count, goesOn: fc.boolean(), keys }),
  questions: fc.record({ count, longest }),
});

test('a digest never has more than two hundred words, whatever a project holds and however its things are named', () => {
  let longestSeen = 0;
  fc.assert(
    fc.property(anyDigest, name, fc.array(name, { maxLength: 12 }), (digest, project, people) => {
      const words = digestText(englishMessages, digest, { names: { project, people }, looked: 1_000 }).split(/\s+/);
      longestSeen = Math.max(longestSeen, words.length);
      expect(words.length).toBeLessThanOrEqual(200);
    }),
  );
  // It is near the limit for somebody, or the limit would be tested by nothing.
  expect(longestSeen).toBeGreaterThan(120);
});
