import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { receiptMs } from '../../src/domain/acceptance/receipt';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import { described } from '../support/a-work-item';
import { accountOf, aSite, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { type Attacker, addApps, send } from './attackers';

/** Where only pressing Accept counts, nothing that holds the Product Owner's token gets a work item into Done; panel and queue always do. */
let site: ASite;
let shop: Place;

const start = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  return story;
};

beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  addApps(site);
  shop = { ...shop, policy: { ...shop.policy, receiptsSince: '2026-11-01T00:00:00.000Z' } };
  await site.setPolicy(shop);
});
afterAll(() => site.close());

const onScreen = createHash('sha256').update('An expired card is refused').digest('hex');

const accept = (who: Person, story: Made, criteria: string | null = onScreen) =>
  site.call(who, story, 'accept', { criteria });

const given = { ok: true, value: { given: true } };

const statusOf = async ({ key }: Made): Promise<string> => {
  const { fields } = await site.as('ana').get<{ fields: { status: { id: string } } }>(`/rest/api/3/issue/${key}`);
  return fields.status.id;
};

const move = (who: Person, story: Made) => site.move(who, shop, story, 'done');

/** What lies in the field beside the ticks. */
const receiptOf = async (story: Made): Promise<unknown> => {
  const ticks = (await site.stored(shop, story)).ticks as object;
  return 'receipt' in ticks ? ticks.receipt : null;
};

interface Attempt {
  readonly who: Attacker;
  readonly path: 'transition' | 'bulk' | 'edit' | 'field, then transition' | 'property, then transition';
  readonly version: 2 | 3;
  /** What the transition's screen sends besides. */
  readonly screen: 'nothing' | 'comment' | 'fields' | 'resolution';
  readonly state: 'no receipt' | 'a receipt of the deputy’s' | 'a receipt of another work item' | 'one that is over';
}

const anyAttempt: fc.Arbitrary<Attempt> = fc.record<Attempt>({
  who: fc.constantFrom<Attacker>(
    'the Product Owner',
    'an agent with the Product Owner’s token',
    'an agent with the Product Owner’s token',
    'an automation rule',
  ),
  path: fc.constantFrom(
    'transition',
    'transition',
    'bulk',
    'edit',
    'field, then transition',
    'property, then transition',
  ),
  version: fc.constantFrom(2, 3),
  screen: fc.constantFrom('nothing', 'comment', 'fields', 'resolution'),
  state: fc.constantFrom(
    'no receipt',
    'a receipt of the deputy’s',
    'a receipt of another work item',
    'one that is over',
  ),
});

const forged = () => ({
  held: { reviewed: { by: accountOf('ana'), at: '2026-11-21T12:00:00.000Z' } },
  ...{ subtasks: 0, blockers: 0 },
  receipt: { by: accountOf('ana'), until: '2099-01-01T00:00:00.000Z', criteria: onScreen },
});

const attack = async ({ who, path, version, screen }: Attempt, { key }: Made): Promise<void> => {
  const ticks = shop.policy.fields.ticks ?? '';
  const extra = {
    ...(screen === 'comment' && { update: { comment: [{ add: { body: 'Accepted' } }] } }),
    ...(screen === 'fields' && { fields: { [ticks]: forged() } }),
    ...(screen === 'resolution' && { fields: { resolution: { name: 'Done' } } }),
  };
  const base = `/rest/api/${version}/issue/${key}`;
  if (path === 'field, then transition') {
    await send(site, who, 'PUT', base, { fields: { [ticks]: forged() } });
    const updates = [{ issueIds: [Number(key.split('-')[1])], value: forged() }];
    await send(site, who, 'PUT', `/rest/api/3/app/field/${ticks}/value`, { updates });
  }
  if (path === 'property, then transition') await send(site, who, 'PUT', `${base}/properties/assay.ticks`, forged());
  if (path === 'edit') await send(site, who, 'PUT', base, { fields: { status: { id: shop.statuses.done } } });
  else if (path === 'bulk')
    await send(site, who, 'POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: shop.transitions.done }],
    });
  else await send(site, who, 'POST', `${base}/transitions`, { transition: { id: shop.transitions.done }, ...extra });
};

test('none of 500 moves with the Product Owner’s own token passes', async () => {
  const fresh = async (): Promise<Made> => {
    const story = await start();
    await site.idle();
    return story;
  };
  const [plain, deputys, others, over] = [await fresh(), await fresh(), await fresh(), await fresh()];
  expect(await accept('ana', over)).toMatchObject(given);
  site.clock.pass(receiptMs + 1_000);
  const stories = {
    'no receipt': plain,
    'a receipt of the deputy’s': deputys,
    'a receipt of another work item': plain,
    'one that is over': over,
  } as const;
  expect(await receiptOf(over)).toMatchObject({ by: accountOf('ana') });
  for (const [index, attempt] of fc.sample(anyAttempt, { seed: 14, numRuns: 500 }).entries()) {
    if (index % 50 === 0) {
      expect(await accept('dara', deputys)).toMatchObject(given);
      expect(await accept('ana', others)).toMatchObject(given);
      await site.idle();
    }
    const story = stories[attempt.state];
    await attack(attempt, story);
    expect([attempt, await statusOf(story)]).toEqual([attempt, shop.statuses.inProgress]);
  }
  expect(await receiptOf(deputys)).toMatchObject({ by: accountOf('dara') });
  await site.idle();
}, 120_000);

test('the refusal says where to accept', async () => {
  const story = await start();
  const { body } = await move('ana', story);
  expect(JSON.stringify(body)).toContain(JSON.stringify(gateMessages.notHere).slice(1, -1));
});

test.each(['ana', 'dara'] as const)(
  '%s, who pressed Accept, gets each of ten through, each once',
  async (who) => {
    for (let round = 0; round < 10; round += 1) {
      const story = await start();
      expect(await accept(who, story)).toMatchObject(given);
      expect((await move(who, story)).status).toBe(204);
      await site.must(who, story, 'refresh');
      expect(await receiptOf(story)).toBeNull();
      await site.mustMove('jonas', shop, story, 'inProgress');
      await site.idle();
      // It was used: another move needs another receipt.
      expect((await move(who, story)).status).toBe(400);
      const kinds = (await site.ledger(story)).map(({ kind }) => kind);
      expect(kinds).toEqual(['ticked', 'receipt', 'accepted', 'reopened']);
    }
  },
  60_000,
);

test('only who may accept gets a receipt, and only for the criteria that are there now', async () => {
  const story = await start();
  expect(await accept('jonas', story)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await accept('ana', story, null)).toMatchObject({
    ok: true,
    value: { given: false },
  });
  expect(await receiptOf(story)).toBeNull();
  expect(await accept('ana', story)).toMatchObject(given);
  expect(await receiptOf(story)).toMatchObject({ by: accountOf('ana'), criteria: onScreen });
  // They are changed between Accept and the move.
  const description = { ...described('Any card is taken'), version: 1 };
  await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description } });
  await site.idle();
  expect(await receiptOf(story)).toBeNull();
  expect((await move('ana', story)).status).toBe(400);
});

test('where no gate asked, a move past Accept is a breach, and the record says why', async () => {
  const story = await start();
  await site.setPolicy(shop, { ...shop.policy, mode: 'warn' });
  const at = new Date(site.clock.now()).toISOString();
  await site.mustMove('ana', shop, story, 'done');
  await site.setPolicy(shop, {
    ...shop.policy,
    history: { ...shop.policy.history, modes: [{ from: at, mode: 'block' }] },
  });
  await site.must('ana', story, 'refresh');
  expect((await site.ledger(story)).at(-1)).toMatchObject({ kind: 'breach', lacks: 'receipt', by: accountOf('ana') });
  await site.setPolicy(shop);
});

test('one more invocation an acceptance, and the type of begun work stays what it is', async () => {
  const story = await start();
  await site.idle();
  site.forge.records.clear();
  await accept('ana', story);
  await site.idle();
  expect(site.invocations().map(({ subject }) => subject)).toEqual(['accept']);
  const { status } = await site
    .as('ana')
    .send('PUT', `/rest/api/3/issue/${story.key}`, { fields: { issuetype: { id: shop.types.task } } });
  expect(status).toBe(400);
});
