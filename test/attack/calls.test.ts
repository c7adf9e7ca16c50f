import type { Name } from '../../src/contract';
import { accountOf, aSite, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { accountBehind, type Attacker, attackerNames, attackers, stateOf } from './attackers';

/** The app's own calls: forged, replayed, huge, and by people who may not. */
let site: ASite;
let shop: Place;
let story: Made;
let other: Made;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  const open = async (): Promise<Made> => {
    const made = await site.create(shop);
    await site.mustMove('jonas', shop, made, 'inProgress');
    return made;
  };
  [story, other] = [await open(), await open()];
  await site.idle();
  site.forge.configure({ events: { delayMs: 1e9 } });
});
afterAll(() => site.close());

const writing = {
  tick: { item: 'reviewed', set: { to: 'done' } },
  reject: { reason: 'No', failed: [] },
  close: { reason: 'No' },
} as const satisfies Partial<Record<Name, object>>;
type Writing = keyof typeof writing;
const names = Object.keys(writing) as Writing[];

const call = async (
  accountId: string | null,
  name: string,
  payload: unknown,
  extension: Record<string, unknown> = { type: 'jira:issuePanel', issue: story },
): Promise<string> => {
  const reply = await site.forge.invokeResolver({
    ...{ moduleKey: 'issue-panel', functionKey: name, payload, accountId, extension },
  });
  if (!reply.ok) return 'refused by the platform';
  const body = reply.body as { ok: boolean; failure?: { code: string } } | undefined;
  return body?.ok === true ? 'done' : (body?.failure?.code ?? 'nothing');
};

/** People who are members, and may edit and move: what they may do with each call. */
const mayCall = (who: Attacker, name: Writing): boolean => {
  if (accountBehind(who) === null) return false;
  if (name !== 'tick') return attackers[who].accepts;
  // The former Product Owner may only look at the project by now.
  return who !== 'the former Product Owner';
};

describe.each(names)('%s', (name) => {
  test.each(attackerNames)('by %s is done only for those who may', async (who) => {
    const mine = await site.create(shop);
    const before = stateOf(site, mine);
    const outcome = await call(accountBehind(who), name, writing[name], { type: 'jira:issuePanel', issue: mine });
    expect(outcome).toBe(mayCall(who, name) ? 'done' : 'forbidden');
    if (outcome !== 'done') expect(stateOf(site, mine)).toBe(before);
  });

  const places: readonly (readonly [string, () => Record<string, unknown>])[] = [
    ['no place', () => ({})],
    ['a place without a work item', () => ({ type: 'jira:issuePanel' })],
    ['a key for an id', () => ({ type: 'jira:issuePanel', issue: { id: story.key, key: story.key } })],
    ['an id with an operator in it', () => ({ type: 'jira:issuePanel', issue: { id: '10000 OR 1=1', key: 'SHOP-1' } })],
    ['an id with a path in it', () => ({ type: 'jira:issuePanel', issue: { id: '../project/10000', key: 'SHOP-1' } })],
    ['a work item that is none', () => ({ type: 'jira:issuePanel', issue: [] })],
  ];
  test.each(places)('from %s changes nothing', async (_, place) => {
    const before = [stateOf(site, story), stateOf(site, other)];
    expect(await call(accountOf('ana'), name, writing[name], place())).toBe('invalid-input');
    expect([stateOf(site, story), stateOf(site, other)]).toEqual(before);
  });

  const payloads: readonly (readonly [string, () => unknown])[] = [
    ['another work item', () => ({ ...writing[name], issueId: other.id })],
    ['a prototype', () => JSON.parse(`{"__proto__":{"reason":"x"},"item":"reviewed"}`) as unknown],
    ['a constructor', () => ({ ...writing[name], constructor: { name: 'x' } })],
    ['another person', () => ({ ...writing[name], accountId: accountOf('ana'), by: accountOf('ana') })],
    ['a list', () => [writing[name]]],
    ['a text', () => JSON.stringify(writing[name])],
    ['nothing', () => null],
    ['a number', () => 1e308],
    ['a deep object', () => JSON.parse(`${'{"a":'.repeat(900)}1${'}'.repeat(900)}`) as unknown],
    ['a long list', () => ({ ...writing[name], failed: Array.from({ length: 10_000 }, () => 'x') })],
    ['a long text', () => ({ ...writing[name], reason: 'x'.repeat(400_000), item: 'x'.repeat(40_000) })],
    ['a call id of nobody', () => ({ ...writing[name], callId: '../../head' })],
    ['a call id that is long', () => ({ ...writing[name], callId: 'x'.repeat(100_000) })],
    ['a line of an object’s prototype', () => ({ item: 'constructor', set: { to: 'done' }, reason: '' })],
  ];
  test.each(payloads)('with %s changes nothing', async (_, payload) => {
    const before = [stateOf(site, story), stateOf(site, other)];
    const outcome = await call(accountOf('ana'), name, payload());
    expect(['invalid-input', 'conflict']).toContain(outcome);
    expect([stateOf(site, story), stateOf(site, other)]).toEqual(before);
  });

  test('that is larger than the platform takes is refused by it', async () => {
    expect(await call(accountOf('ana'), name, { reason: 'x'.repeat(600_000) })).toBe('refused by the platform');
  });

  test('of somebody else, sent again by its id, is theirs no more than it was', async () => {
    const mine = await site.create(shop);
    const here = { type: 'jira:issuePanel', issue: mine };
    const payload = { ...writing[name], callId: `replayed-${name}-call` };
    expect(await call(accountOf('ana'), name, payload, here)).toBe('done');
    const before = stateOf(site, mine);
    for (const who of ['jonas', 'dara', 'otto', 'vera', 'sam'] as const satisfies readonly Person[])
      expect(await call(accountOf(who), name, payload, here)).toMatch(/forbidden|invalid-input/);
    expect(await call(accountOf('ana'), name, payload, here)).toBe('done');
    expect(stateOf(site, mine)).toBe(before);
  });
});

test.each(['constructor', '__proto__', 'toString', 'recompute2', '', '../tick'])(
  'a call named %j is none',
  async (name) => {
    const before = stateOf(site, story);
    expect(await call(accountOf('ana'), name, {})).not.toBe('done');
    expect(stateOf(site, story)).toBe(before);
  },
);

describe('at the same moment', () => {
  const entries = async (of: Made): Promise<readonly string[]> => (await site.ledger(of)).map(({ kind }) => kind);

  test.each([2, 5, 10])('%d copies of one call are one', async (copies) => {
    const mine = await site.create(shop);
    const payload = { ...writing.tick, callId: `copied-${copies}-times` };
    const here = { type: 'jira:issuePanel', issue: mine };
    const all = await Promise.all(
      Array.from({ length: copies }, () => call(accountOf('jonas'), 'tick', payload, here)),
    );
    expect(new Set(all)).toEqual(new Set(['done']));
    expect(await entries(mine)).toEqual(['ticked']);
  });

  test.each(['first', 'second', 'third'])('an acceptance and a rejection come to one answer, the %s time', async () => {
    const mine = await site.create(shop);
    await site.mustMove('jonas', shop, mine, 'inProgress');
    await site.tick('jonas', mine);
    await site.must('ana', mine, 'refresh');
    const [moved, said] = await Promise.all([
      site.move('ana', shop, mine, 'done'),
      call(accountOf('dara'), 'reject', { reason: 'No', failed: [] }, { type: 'jira:issuePanel', issue: mine }),
    ]);
    await site.must('ana', mine, 'refresh');
    const { acceptance } = await site.stored(shop, mine);
    if (moved.status === 204) expect(acceptance).toMatchObject({ state: 'accepted', by: accountOf('ana') });
    else expect([said, acceptance]).toMatchObject(['done', { state: 'rejected' }]);
    expect((await entries(mine)).filter((kind) => kind === 'accepted').length).toBe(moved.status === 204 ? 1 : 0);
  });
});
