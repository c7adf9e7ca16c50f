import fc from 'fast-check';

import { createCollector, type Said } from '../../../src/domain/evidence/report';
import { standings } from '../../../src/domain/evidence/results';
import { maxHomes } from '../../../src/domain/evidence/test-homes';
import { allResults, type Evidence, noEvidence, withBuild } from '../../../src/domain/evidence/work-item-evidence';
import { countsFor } from '../../../src/domain/policy/test-branches';
import type { TestOutcome } from '../../../src/domain/shared/test-result';

/** Criteria by what they say, in their order. */
const criteria = (said: string) =>
  said.split(' ').map((text, n) => ({ number: n + 1, text, fingerprint: `print of ${text}` }));

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();

const outcomes: Readonly<Record<string, TestOutcome>> = { '-': 'failed', '?': 'skipped', '~': 'flaky' };

/** Tests as a report has them: `pays#2-` is one named "pays" that names the second criterion and failed. */
const saidIn = (tests: string): readonly Said[] => {
  const collector = createCollector();
  for (const one of tests === '' ? [] : tests.split(' ')) {
    const [, name = '', numbers = '', sign = ''] = /^(\w*)((?:#\d+)+)([-?~]?)$/.exec(one) ?? [];
    const tags = numbers.slice(1).split('#').map((number) => `@PAY-7-ac${number}`); // prettier-ignore
    collector.add(name, outcomes[sign] ?? 'passed', tags);
  }
  const read = collector.result();
  if (!read.ok) throw new Error(read.fault);
  return read.tagged.flatMap(({ name, outcome, proves, id }) =>
    proves.map(({ number }) => ({ number, outcome, test: name, id })),
  );
};

type Step = readonly [text: string, tests: string, minute?: number, branch?: string];

const policy = { testBranches: ['main'] };
const after = (steps: readonly Step[]): Evidence =>
  steps.reduce<Evidence>((evidence, [text, tests, minute, branch], n) => {
    const when = at(minute ?? n);
    const build = { id: `b${minute ?? n}`, at: when, ...(branch !== undefined && { branch }) };
    const counts = (one: { readonly branch?: string | undefined }): boolean => countsFor(policy, one);
    return withBuild(evidence, criteria(text), { build, said: saidIn(tests), textChanged: null, counts });
  }, noEvidence);

/** How the criteria of the last text stand, by what they say. */
const told = (steps: readonly Step[], now = steps.at(-1)?.[0] ?? ''): readonly string[] =>
  standings(
    criteria(now),
    allResults(after(steps)).filter(({ build }) => countsFor(policy, build)),
  ).map(({ criterion, state, moved }) => `${criterion.text} ${moved ? 'moved' : state}`);

const before: Step = ['card refund', 'cards#1 refunds#2-'];

test.each<[string, readonly Step[], readonly string[]]>([
  ['nothing changed', [before, ['card refund', 'cards#1- refunds#2']], ['card failed', 'refund passed']],
  [
    'tags did not follow: nobody knows what was proved',
    [before, ['refund card', 'cards#1 refunds#2']],
    ['refund moved', 'card moved'],
  ],
  ['tags followed', [before, ['refund card', 'cards#2 refunds#1']], ['refund passed', 'card passed']],
  ['one followed', [before, ['refund card', 'cards#1 refunds#1']], ['refund passed', 'card moved']],
  [
    'tags followed a build later',
    [before, ['refund card', 'cards#1 refunds#2'], ['refund card', 'cards#2 refunds#1']],
    ['refund passed', 'card passed'],
  ],
  [
    'put back instead',
    [before, ['refund card', 'cards#1 refunds#2'], ['card refund', 'cards#1 refunds#2']],
    ['card passed', 'refund passed'],
  ],
  [
    'one came in front',
    [before, ['new card refund', 'cards#1 refunds#2']],
    ['new moved', 'card moved', 'refund moved'],
  ],
  [
    'one came in front, and another was edited meanwhile',
    [before, ['new card refunded', 'refunds#2']],
    ['new none', 'card moved', 'refunded none'],
  ],
  ['an edit keeps its test', [before, ['card refunded', 'cards#1 refunds#2']], ['card passed', 'refunded passed']],
  [
    'an edit that a report without the test saw first',
    [before, ['card refunded', 'cards#1'], ['card refunded', 'refunds#2']],
    ['card passed', 'refunded passed'],
  ],
  ['one is gone, and its test proves another now', [before, ['card', 'cards#1 refunds#1']], ['card passed']],
  [
    'a test of both',
    [
      ['card refund', 'all#1#2'],
      ['refund card', 'all#1#2'],
    ],
    ['refund passed', 'card passed'],
  ],
  ['a test of one proves both now', [before, ['refund card', 'cards#1#2']], ['refund passed', 'card passed']],
  ['an unknown test: what it names counts', [before, ['refund card', 'others#2']], ['refund failed', 'card passed']],
  [
    'a test with no name of its own: what it names counts',
    [
      ['card refund', '#1 #2-'],
      ['refund card', '#1 #2-'],
    ],
    ['refund passed', 'card failed'],
  ],
  [
    'a build that began before, and came late',
    [before, ['refund card', 'cards#2 refunds#1'], ['refund card', 'cards#1- refunds#2-', 0]],
    ['refund passed', 'card passed'],
  ],
  [
    'another branch says nothing',
    [before, ['card refund', 'cards#1- refunds#2-', 5, 'feature']],
    ['card passed', 'refund failed'],
  ],
  [
    'another branch has other tags',
    [before, ['card refund', 'cards#2 refunds#1', 5, 'feature'], ['card refund', 'cards#1 refunds#2', 6]],
    ['card passed', 'refund passed'],
  ],
])('%s', (_, steps, expected) => {
  expect(told(steps)).toEqual(expected);
});

test('until the next build a result stays with its criterion, wherever that stands', () => {
  expect(told([before], 'refund card')).toEqual(['refund failed', 'card passed']);
  expect(told([before], 'new refund card')).toEqual(['new none', 'refund failed', 'card passed']);
});

test('whatever is reordered, taken away and put back, tests whose tags stay as they are never prove another criterion than before', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  const orders = fc
    .shuffledSubarray(all, { minLength: 1 })
    .chain((first) =>
      fc.tuple(fc.constant(first), fc.array(fc.shuffledSubarray(first, { minLength: 1 }), { maxLength: 5 })),
    );
  fc.assert(
    fc.property(orders, ([first, later]) => {
      const tests = first.map((text, n) => `proves${text}#${n + 1}`).join(' ');
      const steps = [first, ...later].map((texts): Step => [texts.join(' '), tests]);
      const evidence = after(steps);
      for (const { fingerprint, test: name } of evidence.results)
        if (fingerprint !== null) expect(`print of ${name.replace('proves', '')}`).toBe(fingerprint);
    }),
    { numRuns: 300 },
  );
});

test('what is remembered of tests and what is kept of results stays small', () => {
  const many = Array.from({ length: 3 * maxHomes }, (_, n) => `t${n}#${(n % 4) + 1}`).join(' ');
  const orders = ['a b c d', 'd c b a', 'b a d c', 'e a b c', 'f e d c'];
  const evidence = after(
    orders.flatMap((text): readonly Step[] => [
      [text, many],
      [text, many, 50, 'feature'],
    ]),
  );
  expect(Object.keys(evidence.homes ?? {})).toHaveLength(maxHomes);
  expect(allResults(evidence).length).toBeLessThan(40);
});
