import type { Transition } from '../../sandbox/jira/model';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { installGate } from '../../src/workflow-gate/install';
import { accountOf, aSite, type ASite, type Made, type Place, type Who } from '../support/a-site';
import { addClosingStatuses, closingIds, closingMeanings, closingTransitions } from '../support/closing-statuses';
import { changeNeeds, gateProject, workflowIdOf } from '../support/gate-site';

/** Done, Released and Cancelled, all of category Done, with the gate on every way into them. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  addClosingStatuses(site, shop);
  const outcomes = await installGate(changeNeeds(site, 'ines'))(gateProject(shop), [workflowIdOf(shop)]);
  expect(outcomes).toMatchObject([{ state: 'changed' }]);
});
beforeEach(() => site.setPolicy(shop, { ...shop.policy, ...closingMeanings }));
afterAll(() => site.close());

const go = (who: Who, { key }: Made, id: string, fields: object = {}) =>
  site.as(who).send<{ errorMessages?: string[] }>('POST', `/rest/api/3/issue/${key}/transitions`, {
    transition: { id },
    ...(Object.keys(fields).length > 0 && { fields }),
  });

/** In progress, nothing confirmed, no criteria. */
const bare = async (): Promise<Made> => {
  const story = await site.create(shop, { description: null });
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.idle();
  return story;
};

const accepted = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  await site.mustMove('ana', shop, story, 'done');
  await site.idle();
  return story;
};

const kinds = async (story: Made): Promise<readonly LedgerEntry['kind'][]> =>
  (await site.ledger(story)).map(({ kind }) => kind);

describe('closing without delivery', () => {
  test('asks the Product Owner for no criteria and no Definition of Done, and records who closed it and why', async () => {
    const story = await bare();
    await site.must('ana', story, 'close', { reason: 'Nobody wants it any more' });
    expect((await go('ana', story, closingTransitions.cancel)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({
      state: 'closed',
      by: accountOf('ana'),
      why: 'Nobody wants it any more',
    });
    expect((await site.stored(shop, story)).readiness).toBe('closed');
    expect(await kinds(story)).toEqual(['closing', 'closed']);
  });

  test('is not offered to the team, and refused with the reason, where only accepters close', async () => {
    const story = await bare();
    expect((await go('jonas', story, closingTransitions.cancel)).status).toBe(400);
    expect(await site.call('jonas', story, 'close', { reason: 'I say so' })).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    });
  });

  test('is the team’s where the settings say so, and no breach', async () => {
    await site.setPolicy(shop, { ...shop.policy, ...closingMeanings, closing: 'team' });
    const story = await bare();
    await site.must('jonas', story, 'close', { reason: 'A duplicate' });
    expect((await go('jonas', story, closingTransitions.cancel)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'closed', why: 'A duplicate' });
  });

  test('by the board needs no reason of the app, and says that there is none', async () => {
    const story = await bare();
    expect((await go('dara', story, closingTransitions.cancel)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'closed', why: null });
  });

  test('may be the team’s, but bringing what was closed into a delivered status is an acceptance', async () => {
    await site.setPolicy(shop, { ...shop.policy, ...closingMeanings, closing: 'team' });
    const story = await bare();
    expect((await go('jonas', story, closingTransitions.cancel)).status).toBe(204);
    await site.idle();
    expect((await go('jonas', story, closingTransitions.undo)).status).toBe(400);
    const refused = await go('ana', story, closingTransitions.undo);
    expect(refused.body.errorMessages?.join()).toContain('Acceptance criteria are missing');
  });
});

describe('between two delivered statuses', () => {
  test('whoever may move it moves on what was accepted, and the acceptance stands', async () => {
    const story = await accepted();
    const before = (await site.stored(shop, story)).acceptance;
    expect(before).toMatchObject({ state: 'accepted' });
    expect((await go('jonas', story, closingTransitions.release)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toEqual(before);
    expect((await kinds(story)).filter((kind) => kind !== 'ticked')).toEqual(['accepted']);
  });

  test('what nobody accepted stays where it is, for all but those who may accept', async () => {
    await site.setPolicy(shop, { ...shop.policy, ...closingMeanings, mode: 'warn' });
    const story = await bare();
    await site.mustMove('jonas', shop, story, 'done');
    await site.idle();
    await site.setPolicy(shop, { ...shop.policy, ...closingMeanings });
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'unaccepted' });
    expect((await go('jonas', story, closingTransitions.release)).status).toBe(400);
    expect((await go('ana', story, closingTransitions.release)).status).toBe(204);
  });

  test('closing what was accepted ends the acceptance, with a record', async () => {
    const story = await accepted();
    expect((await go('jonas', story, closingTransitions.cancel)).status).toBe(400);
    expect((await go('ana', story, closingTransitions.cancel)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'closed' });
    expect((await kinds(story)).filter((kind) => kind !== 'ticked')).toEqual(['accepted', 'closed']);
  });
});

describe('a resolution that means closed', () => {
  /** One more way into Done, like the one that is there but for what is given. */
  const wayIntoDone = (more: (done: Transition) => Partial<Transition>): void => {
    const workflows = site.jira.store.collection('workflows');
    const workflow = workflows.get(workflowIdOf(shop));
    const done = workflow?.transitions.find(({ id }) => id === shop.transitions.done);
    if (workflow === undefined || done === undefined) throw new Error('The workflow has no way into Done');
    const added = { ...done, id: closingTransitions.wontDo, name: 'Will not be done', ...more(done) };
    const others = workflow.transitions.filter(({ id }) => id !== added.id);
    workflows.put(workflow.id, { ...workflow, transitions: [...others, added] });
  };

  test('set on the screen of a way into Done, makes it a closing: it asks for no criteria, and who may close may do it', async () => {
    const screen = { id: '90001', name: 'Resolve', fieldIds: ['resolution'] };
    site.jira.store.collection('screens').put(screen.id, screen);
    wayIntoDone(() => ({ screenId: screen.id, actions: [] }));
    await site.setPolicy(shop, { ...shop.policy, ...closingMeanings, closing: 'team' });
    const story = await bare();
    const wontDo = { resolution: { id: closingIds.wontDo } };
    expect((await go('jonas', story, closingTransitions.wontDo)).status).toBe(400);
    expect((await go('jonas', story, closingTransitions.wontDo, wontDo)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'closed', by: accountOf('jonas') });
  });

  test('set by the workflow after its rules were asked, closes what was brought into Done', async () => {
    wayIntoDone(({ actions }) => {
      expect(actions).toHaveLength(1);
      return {
        actions: actions.map((action) => ({
          ...action,
          parameters: { ...action.parameters, value: closingIds.wontDo },
        })),
      };
    });
    const story = await site.create(shop);
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.tick('jonas', story);
    expect((await go('jonas', story, closingTransitions.wontDo)).status).toBe(400);
    expect((await go('ana', story, closingTransitions.wontDo)).status).toBe(204);
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'closed' });
  });
});
