import { type Proposed, seesProposals, summariseProposals, visibleEntries } from '../../../src/domain/value/proposals';

const at = (minute: number): string => `2026-03-01T08:${String(minute).padStart(2, '0')}:00.000Z`;
const proposed = (by: string, value: number, minute: number): Proposed => ({
  ...{ id: `${by}-${minute}`, issueId: '1', kind: 'proposed', by, at: at(minute), value, area: 'Sales', why: 'So' },
});
const policy = {
  productOwner: 'ana',
  deputies: [
    { accountId: 'dara', until: '2026-12-31' },
    { accountId: 'otto', until: '2026-12-31' },
  ],
  stakeholders: [
    { accountId: 'vera', area: 'Sales', weight: 3 },
    { accountId: 'ines', area: 'Operations', weight: 1 },
    { accountId: 'dara', area: 'Sponsor', weight: 1 },
  ],
};

test.each([
  ['the Product Owner', 'ana', [], true],
  ['a deputy', 'otto', [], true],
  ['a deputy who proposes', 'dara', [], false],
  ['a stakeholder', 'ines', [proposed('vera', 8, 1)], false],
  ['a stakeholder who has proposed', 'ines', [proposed('ines', 8, 1)], true],
  ['somebody who has left', 'gone', [proposed('gone', 8, 1)], false],
  ['a developer', 'jonas', [proposed('vera', 8, 1)], false],
  ['an anonymous visitor', null, [proposed('vera', 8, 1)], false],
])('%s sees the proposals of others, or does not', (_, me, entries, sees) => {
  expect(seesProposals(entries, policy, me, at(9))).toBe(sees);
  const all = [...entries, proposed('vera', 40, 5)];
  const others = visibleEntries(all, me, sees).filter(({ by }) => by !== me);
  expect(others.length > 0).toBe(sees);
});

test('what they come to counts each person’s last word by weight, and tells their first', () => {
  const entries = [proposed('vera', 10, 3), proposed('vera', 40, 1), proposed('ines', 50, 2), proposed('gone', 900, 4)];
  expect(summariseProposals(entries, policy)).toMatchObject({
    proposals: [
      { by: 'ines', value: 50, first: 50, weight: 1 },
      { by: 'vera', value: 10, first: 40, weight: 3 },
    ],
    lowest: 10,
    highest: 50,
    mean: 20,
    silent: [{ accountId: 'dara' }],
  });
});

test('of nothing there is no mean', () => {
  expect(summariseProposals([], policy)).toMatchObject({ proposals: [], lowest: null, highest: null, mean: null });
});
