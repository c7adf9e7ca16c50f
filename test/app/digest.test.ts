import { questionKey } from '../../src/domain/acceptance/questions';
import type { DigestOutputs } from '../../src/operations/digest';
import type { ActionReply } from '../../sandbox/forge';
import { accountOf, aSite, type ASite, type Person, type Place } from '../support/a-site';
import { deliveredStory } from '../support/delivered-story';

/** A rule of Automation asks for a digest, and the app's own bundle answers. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());

const run = (who: Person, inputs: Readonly<Record<string, unknown>>): Promise<ActionReply> =>
  site.forge.runAction({ moduleKey: 'digest-action', accountId: accountOf(who), inputs });

const given = async (who: Person, project = 'SHOP'): Promise<DigestOutputs> => {
  const reply = await run(who, { project });
  if (!reply.ok) throw new Error(reply.errors.join('; '));
  expect(reply.smartValue).toBe('fetchedAssayDigest');
  return reply.outputs as unknown as DigestOutputs;
};

const linesOf = ({ text }: DigestOutputs): readonly string[] => text.split('\n');

test('a project in which nothing happened has a digest that says so', async () => {
  const digest = await given('ana');
  expect(digest).toMatchObject({
    ...{ acceptedItems: 0, acceptedValue: 0, acceptedPoints: 0, valuePerPoint: null, waitingItems: 0 },
    ...{ longestWaitDays: 0, lateVersions: null, breaches: 0, openQuestions: 0 },
  });
  expect(linesOf(digest)).toEqual([
    'SHOP: Nov 14, 2026 to Nov 21, 2026',
    'Nothing was accepted.',
    'Nothing delivered waits for an answer.',
    'There is no forecast: it needs 5 weeks with accepted work, and there are 0.',
    'Nothing went past the Product Owner.',
    'No question is without answer.',
  ]);
});

test('what was accepted, what waits for whom, breaches and questions are told, in words and in figures', async () => {
  const waits = await deliveredStory(site, shop);
  const asked = await site.create(shop);
  const comment = await site.as('jonas').post<{ id: string }>(`/rest/api/3/issue/${asked.key}/comment`, {
    body: {
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Which cards?' }] }],
    },
    properties: [{ key: questionKey, value: { version: 1, asks: true } }],
  });
  await site.must('jonas', asked, 'questions', { comments: [comment.id] });
  site.clock.pass(3 * 86_400_000);
  const taken = await deliveredStory(site, shop);
  await site.mustMove('ana', shop, taken, 'done');
  await site.setPolicy(shop, { ...shop.policy, mode: 'warn' });
  const past = await deliveredStory(site, shop);
  await site.mustMove('jonas', shop, past, 'done');
  await site.setPolicy(shop);
  await site.idle();
  // It had begun and got a type that needs no acceptance: past the Product Owner as well, here as in the queue.
  site.clock.pass(60_000);
  const escaped = await site.create(shop);
  await site.mustMove('jonas', shop, escaped, 'inProgress');
  await site.mustMove('jonas', shop, escaped, 'toDo');
  await site.as('jonas').put(`/rest/api/3/issue/${escaped.key}`, { fields: { issuetype: { id: shop.types.task } } });
  await site.idle();

  const digest = await given('vera');
  expect(digest).toMatchObject({
    ...{ acceptedItems: 1, acceptedValue: 13, acceptedPoints: 5, valuePerPoint: 2.6, waitingItems: 1 },
    ...{ longestWaitDays: 3, lateVersions: null, breaches: 2, openQuestions: 1 },
  });
  expect(linesOf(digest)).toEqual([
    'SHOP: Nov 17, 2026 to Nov 24, 2026',
    'Delivered and accepted: 1 work item, value 13, 5 points. A point bought 2.6 of value.',
    `1 delivered work item waits for ana or dara, value 13. The longest wait is 3 days: ${waits.key}.`,
    'There is no forecast: it needs 5 weeks with accepted work, and there are 0.',
    `2 work items went past the Product Owner, the last of them ${escaped.key} and ${past.key}.`,
    '1 question to the Product Owner has had no answer for 3 days.',
  ]);
});

test('where the policy names no fields for value and points, those of the site count, as on the page', async () => {
  const { acceptedValue, acceptedPoints, valuePerPoint } = await given('vera');
  expect(acceptedPoints).toBe(5);
  await site.setPolicy(shop, { ...shop.policy, fields: { ...shop.policy.fields, value: null, points: null } });
  expect(await given('vera')).toMatchObject({ acceptedValue, acceptedPoints, valuePerPoint });
  await site.setPolicy(shop);
  await site.idle();
});

test('it reads as whoever the rule runs as: what they may not see is not told, and nothing is written', async () => {
  const projects = site.jira.store.collection('projects');
  const before = projects.get(shop.project.id);
  if (before === undefined) throw new Error('The shop is gone');
  projects.put(before.id, {
    ...before,
    permissions: { ...before.permissions, BROWSE_PROJECTS: [{ type: 'user', accountId: accountOf('ana') }] } as never,
  });
  site.forge.records.clear();
  expect((await given('ana')).acceptedItems).toBe(1);
  const calls = site.invocations().flatMap((one) => one.calls);
  expect(calls.length).toBeGreaterThan(4);
  expect(calls.filter(({ as }) => as !== 'user')).toEqual([]);
  expect(site.writes().filter((call) => !/comment\/list|bulkfetch/.test(call))).toEqual([]);
  expect(await run('vera', { project: 'SHOP' })).toEqual({
    ok: false,
    errors: ['There is no project SHOP here, or whoever the rule runs as may not see it.'],
  });
  projects.put(before.id, before);
});

test.each([
  ['no project', {}, 'project is required'],
  ['a project of no name', { project: '  ' }, 'Say which project.'],
  ['a project that is not there', { project: 'NONE' }, 'There is no project NONE here'],
  ['a key that is no key', { project: '../../SHOP?' }, 'There is no project'],
  ['more than it takes', { project: 'SHOP', days: 3 }, 'days is not an input'],
])('with %s the rule stops, and its log says why', async (_, inputs, why) => {
  const reply = await run('ana', inputs);
  expect(reply).toMatchObject({ ok: false });
  expect(reply.ok ? '' : reply.errors.join()).toContain(why);
});

test('a project without settings, and one in which Assay is off, has no digest', async () => {
  for (const policy of [null, { ...shop.policy, mode: 'off' }]) {
    await site.setPolicy(shop, policy);
    const reply = await run('ana', { project: shop.project.id });
    expect(reply.ok ? '' : reply.errors.join()).toContain('Assay is not set up in SHOP');
  }
  await site.setPolicy(shop);
});
