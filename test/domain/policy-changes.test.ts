import fc from 'fast-check';

import { policyDiff, type PolicyNames } from '../../src/domain/policy/policy-diff';
import { copyPolicy, policyFileText, takePolicyFile } from '../../src/domain/policy/policy-file';
import { type DoneItem, Policy } from '../../src/domain/policy/policy';
import { policyProblems } from '../../src/domain/policy/policy-problems';
import { preview } from '../../src/domain/readiness/preview';
import { definitionOf } from '../../src/domain/policy/definition-of';
import { readiness } from '../../src/domain/readiness/readiness';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { ana, aPolicy, dara, devi, features, now, story } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';
import { englishMessages } from '../../src/messages/create-messages';
import { policyTexts } from '../../src/messages/en/policy';
import { policyChangeText } from '../../src/messages/policy-change-text';
import { sayCode } from '../../src/messages/section';

/** The differences as the settings say them. */
const changesIn = (...of: Parameters<typeof policyDiff>): readonly string[] =>
  policyDiff(...of).map((one) => policyChangeText(englishMessages, one));

const { dropped, file } = englishMessages.of(policyTexts);

const good = aPolicy();
const { feature } = good.definitions;
const withFeature = (over: Partial<typeof feature>): Policy => ({
  ...good,
  definitions: { ...good.definitions, feature: { ...feature, ...over } },
});

const strict = { by: 'accepters', waivable: false } as const;
const lenient = (item: DoneItem): DoneItem => (item.kind === 'tick' ? { ...item, by: 'team', waivable: true } : item);

const names: PolicyNames = {
  person: (id) => ({ [ana]: 'Ana', [dara]: 'Dara' })[id] ?? id,
  type: (id) => (id === story ? 'Story' : id),
  status: (id) => ({ 3: 'In Progress', 6: 'Cancelled' })[id] ?? id,
  resolution: (id) => (id === '10001' ? 'Duplicate' : id),
  field: (id) => (id === 'fixVersions' ? 'Fix versions' : `field ${id.slice(-3)}`),
};

describe('what changed between two policies', () => {
  test.each<[string, Policy, readonly string[]]>([
    ['nothing', { ...good, revision: 9, changes: [] }, []],
    ['the mode', { ...good, mode: 'warn' }, ['Mode: Block → Warn']],
    ['the owner', { ...good, productOwner: dara }, ['Product Owner: Ana → Dara']],
    [
      'a deputy',
      { ...good, deputies: [{ accountId: dara, until: '2026-12-24' }] },
      ['Deputy added: Dara, until 2026-12-24'],
    ],
    ['a class', { ...good, types: { [story]: 'support' } }, ['Story: feature → support']],
    ['what is governed', { ...good, types: {} }, ['Story: feature → not governed']],
    ['criteria', withFeature({ criteria: false }), ['Done of feature work no longer asks for acceptance criteria']],
    [
      'a line',
      withFeature({ done: [{ id: 'reviewed', kind: 'tick', text: 'Reviewed by two' }] }),
      [
        'Done of feature work: “Reviewed by someone else” now reads “Reviewed by two”',
        'Done of feature work: “All sub-tasks are done” removed',
      ],
    ],
    [
      'who confirms a line, and whether it may be not applicable',
      withFeature({ done: feature.done.map((item) => ({ ...item, ...(item.kind === 'tick' && strict) })) }),
      [
        'Done of feature work: “Reviewed by someone else” is now confirmed by the Product Owner or a deputy',
        'Done of feature work: “Reviewed by someone else” can no longer be called not applicable',
      ],
    ],
    ['what is the default anyway', withFeature({ done: feature.done.map(lenient) }), []],
    ['the order', withFeature({ done: feature.done.toReversed() }), ['Done of feature work: lines in another order']],
    [
      'a word',
      { ...good, criteria: { ...good.criteria, words: ['Fertig wenn'] } },
      ['Word for acceptance criteria added: “Fertig wenn”'],
    ],
    [
      'a field',
      { ...good, fields: { ...good.fields, value: null } },
      ['Field for the business value: field 100 → none'],
    ],
    ['where rejected work goes', { ...good, rejectedTo: null }, ['Rejected work goes to: In Progress → none']],
    ['own work', { ...good, noSelfAcceptance: true }, ['Accepting one’s own work: allowed → not allowed']],
    ['breaches', { ...good, breach: 'return' }, ['What arrives in Done unaccepted is: marked on cards → sent back']],
  ])('is told in words: %s', (_what, after, lines) => {
    expect(changesIn(good, after, names)).toEqual(lines);
  });
});

describe('a preview of what would have been refused', () => {
  const arrival = (over: Partial<WorkItem>, by: string | null, at = now) => ({ item: aWorkItem(over), by, at });

  test('names the person, criteria, checks and confirmations, and leaves ungoverned work alone', () => {
    const seen = preview({ ...good, mode: 'off' }, [
      arrival({}, ana),
      arrival({ key: 'A-1' }, devi, '2026-11-02T00:00:00.000Z'),
      arrival({ key: 'A-2', criteriaText: null, openSubtasks: 2 }, ana, '2026-11-03T00:00:00.000Z'),
      arrival({ key: 'A-3', stored: { ...aWorkItem().stored, ticks: null } }, ana, '2026-11-04T00:00:00.000Z'),
      arrival({ type: { id: '10002', name: 'Task' } }, devi),
    ]);
    expect(seen).toMatchObject({
      governed: 4,
      passed: 1,
      counts: { person: 1, criteria: 1, check: 1, confirmation: 1 },
    });
    expect(seen.refused.map(({ item }) => item.key)).toEqual(['A-3', 'A-2', 'A-1']);
    expect(seen.refused.map(({ onlyConfirmations }) => onlyConfirmations)).toEqual([true, false, false]);
  });

  test('minds who stood in at that time, and own work', () => {
    const deputies = [{ accountId: dara, until: '2026-11-10' }];
    const policy = { ...good, deputies, noSelfAcceptance: true };
    expect(preview(policy, [arrival({}, dara, '2026-11-10T10:00:00.000Z')]).refused).toEqual([]);
    expect(preview(policy, [arrival({}, dara, '2026-11-11T10:00:00.000Z')]).counts.person).toBe(1);
    expect(preview(policy, [arrival({ assignee: ana }, ana)]).counts.check).toBe(1);
  });
});

describe('what a class of work needs', () => {
  test('is asked of Ready beside its lines, where there is a field for it', () => {
    const policy = aPolicy({ needsValue: true, needsPoints: true });
    const ids = ({ ready }: ReturnType<typeof readiness>) => ready.items.map(({ id }) => id);
    // The sample has a line of its own for the estimate.
    expect(ids(readiness(policy, aWorkItem(), { now }))).toEqual(['criteria', 'needs-value', 'estimate']);
    const without = { ...policy, fields: { ...policy.fields, value: null } };
    expect(ids(readiness(without, aWorkItem(), { now }))).toEqual(['criteria', 'estimate']);
  });

  test('differs from class to class', () => {
    const policy = { ...good, types: { ...features(story), 7: 'support' as const } };
    expect(definitionOf(policy, '7')).toBe(policy.definitions.support);
    expect(definitionOf(policy, 'constructor')).toBeNull();
  });
});

describe('a policy as a file', () => {
  const there = {
    types: [{ id: story, name: 'Story' }],
    statuses: [{ id: '3', name: 'In Progress' }],
    fields: [{ id: 'customfield_10016', name: 'Story Points' }],
  };
  const here = {
    types: [{ id: '77', name: 'story' }],
    statuses: [{ id: '88', name: 'In progress' }],
    fields: [{ id: 'customfield_99', name: 'Story points' }],
  };
  const onto = aPolicy({ productOwner: devi, types: {}, rejectedTo: null, revision: 12 });
  const rich: Policy = { ...good, mode: 'warn', breach: 'return', noSelfAcceptance: true };

  test('comes back whole where it came from', () => {
    expect(takePolicyFile(policyFileText(rich, there), good, there)).toEqual({ ok: true, policy: rich, dropped: [] });
  });

  test('takes over by name on another site, and keeps the people and fields there', () => {
    const taken = takePolicyFile(policyFileText(rich, there), onto, here);
    expect(taken).toMatchObject({
      ok: true,
      dropped: [],
      policy: { types: { 77: 'feature' }, rejectedTo: '88', productOwner: devi, revision: 12, fields: onto.fields },
    });
    expect(taken.ok && taken.policy.definitions.feature.ready[1]).toMatchObject({ field: 'customfield_99' });
    expect(taken.ok && policyProblems(taken.policy)).toEqual({});
  });

  test('tells what could not be taken over', () => {
    const taken = takePolicyFile(policyFileText(rich, there), onto, { types: [], statuses: [], fields: [] });
    expect(taken.ok && taken.dropped.map((one) => sayCode(dropped, one).split(':')[0])).toEqual([
      'The work type “Story”',
      'The status “In Progress” for rejected work',
      ...Array.from({ length: 4 }, () => 'The line “It is estimated”'),
    ]);
    expect(taken.ok && policyProblems(taken.policy)).toEqual({});
  });

  test('of two fields of one name takes the same one, and none on another site', () => {
    const twins = [...there.fields, { id: 'customfield_1', name: 'Story Points' }];
    const at = (fields: typeof twins) => takePolicyFile(policyFileText(rich, there), onto, { ...there, fields });
    expect(at(twins)).toMatchObject({ dropped: [] });
    const others = twins.map((one) => ({ ...one, id: `${one.id}9` }));
    expect(at(others)).toMatchObject({
      dropped: Array.from({ length: 4 }, () => ({ code: 'line', text: 'It is estimated' })),
    });
  });

  test('holds nobody’s name or id', () => {
    const text = policyFileText({ ...rich, deputies: [{ accountId: dara, until: '2026-12-24' }] }, there);
    for (const id of [ana, dara]) expect(text).not.toContain(id);
  });

  test.each<[string, string, string]>([
    ['no JSON', 'hello', 'not JSON'],
    ['something else', '{"a":1}', 'not a file of Assay'],
    ['a list', '[]', 'not a file of Assay'],
    ['damage', '{"format":"assay-policy","version":1,"mode":"shout"}', 'damaged at'],
  ])('%s is refused with a reason', (_what, text, why) => {
    const taken = takePolicyFile(text, onto, here);
    expect(taken.ok ? null : sayCode(file, taken.why)).toContain(why);
  });

  test('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !takePolicyFile(text, onto, here).ok));
  });

  test('of another project is copied in the same way, and what is gone there is told', () => {
    const from = { ...rich, types: { ...rich.types, 5: 'defect' as const } };
    const copied = copyPolicy(from, there, onto, here);
    expect(copied).toMatchObject({ ok: true, policy: { types: { 77: 'feature' } } });
    expect(copied.ok && copied.dropped.map((one) => sayCode(dropped, one))).toEqual([
      'The work type 5: it is gone from the other project.',
    ]);
  });
});
