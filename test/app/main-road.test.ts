import { statSync } from 'node:fs';
import { join } from 'node:path';

import { readHealth } from '../../src/workflow-gate/stored-health';
import { removeGate } from '../../src/workflow-gate/install';
import type { StoredFinding } from '../../src/workflow-gate/finding';
import { described } from '../support/a-work-item';
import { aSite, accountOf, type ASite, type Made, type Place } from '../support/a-site';
import { changeNeeds, gateProject, workflowIdOf } from '../support/gate-site';
import { storiesOn } from '../support/stories';

/** What a team does on an ordinary day, from end to end. `npm run check:deploy` runs it on the bundle that Forge's bundler makes. */
const prebuilt = process.env['FORGE_BUNDLE'];

let site: ASite;
let shop: Place;
const { expectNoneBroken } = storiesOn(() => site);
let story: Made;
beforeAll(async () => {
  site = await aSite({}, { apart: true });
  ({ shop } = site);
  story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.idle();
});
afterAll(() => site.close());
afterEach(() => expectNoneBroken());

/** How a move was answered: by its status, and in Jira's words when it was refused. */
const moved = async (who: 'ana' | 'jonas', to: 'toDo' | 'inProgress' | 'done'): Promise<string> => {
  const { status, body } = await site.move(who, shop, story, to);
  await site.idle();
  return status === 204 ? 'moved' : JSON.stringify(body);
};

test('the bundle that runs is the one that was asked for', () => {
  const { files, bytes } = site.forge.bundle;
  expect(Object.keys(files)).toEqual(['index']);
  expect(bytes).toBe(statSync(files['index'] ?? '').size);
  if (prebuilt !== undefined) expect(files['index']).toBe(join(prebuilt, 'index.cjs'));
});

test('event: a story that is changed and moved shows what is missing, and that it waits', async () => {
  const edit = async (fields: object): Promise<void> => {
    await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields });
    await site.idle();
  };
  await edit({ description: null });
  expect((await site.stored(shop, story)).readiness).toContain('no-criteria');
  await edit({ description: { ...described('A receipt is sent'), version: 1 } });
  expect((await site.stored(shop, story)).readiness).not.toContain('no-criteria');
});

test('tick: the gate names what is open, until it is confirmed by someone who may', async () => {
  expect(await moved('ana', 'done')).toContain('Reviewed by someone else');
  expect(await site.call('sam', story, 'tick', { item: 'reviewed', set: { to: 'done' } })).toMatchObject({
    ok: false,
    failure: { code: 'forbidden' },
  });
  await site.tick('jonas', story);
  await site.idle();
  expect(await site.stored(shop, story)).toMatchObject({
    ticks: { held: { reviewed: { by: accountOf('jonas') } } },
    acceptance: { state: 'awaiting' },
  });
});

test('reject: the answer and its reason are recorded, and the confirmed line is open again', async () => {
  await site.must('ana', story, 'reject', { reason: 'The receipt never came', failed: ['reviewed'] });
  await site.idle();
  expect(await site.stored(shop, story)).toMatchObject({
    ticks: { held: {} },
    acceptance: { state: 'rejected', why: 'The receipt never came', by: accountOf('ana') },
  });
  expect(await moved('ana', 'toDo')).toBe('moved');
  expect(await moved('jonas', 'inProgress')).toBe('moved');
});

test('accept: a developer is refused in Done, the Product Owner is not, and the record says so', async () => {
  await site.tick('jonas', story);
  await site.idle();
  expect(await moved('jonas', 'done')).not.toBe('moved');
  expect(await moved('ana', 'done')).toBe('moved');
  expect(await site.stored(shop, story)).toMatchObject({ acceptance: { state: 'accepted', by: accountOf('ana') } });
  expect((await site.ledger(story)).map(({ kind }) => kind)).toEqual([
    'ticked',
    'rejected',
    'unticked',
    'ticked',
    'accepted',
  ]);
});

test('watch: the daily check finds that the gate is gone', async () => {
  const found = async (): Promise<readonly StoredFinding['code'][]> => {
    expect(await site.forge.runScheduled('watch')).toMatchObject([{ key: 'watch', ok: true }]);
    await site.forge.settle();
    const path = `/rest/api/3/project/${shop.project.key}/properties/assay.health`;
    const { value } = await site.as('pia').get<{ value: unknown }>(path);
    return (readHealth(value)?.findings ?? []).map(({ code }) => code);
  };
  expect(await found()).not.toContain('gate-missing');
  await removeGate(changeNeeds(site, 'ines'))(gateProject(shop), [workflowIdOf(shop)]);
  expect(await found()).toContain('gate-missing');
});
