import fc from 'fast-check';

import { gateState } from '../../src/workflow-gate/model';
import { startKeys } from '../../src/workflow-gate/rules';
import { siteWideGate } from '../../src/workflow-gate/site-wide';
import type { Made } from '../support/a-site';
import { anyWorkflow, type AnyWorkflow } from '../support/any-workflow';
import { everyClass } from '../support/a-policy';
import { lasting, useGateSite } from '../support/gate-changes';
import { ownerOf, requestAs, workflowIdOf } from '../support/gate-site';

const {
  site,
  readWorkflow,
  stored,
  scanned,
  isWhole,
  install,
  installWithReady,
  remove,
  statesOf,
  useWorkflow,
  waysThatWork,
  startsThatWork,
  othersThatWork,
} = useGateSite();

/** A story that lacks what Ready asks for. */
let bare: Made;
const scannedForReady = () => scanned(site().shop, 'ines', true);

beforeAll(async () => {
  bare = await site().create(site().shop, { description: null });
  const { policy } = site().shop;
  const definition = { ...policy.definitions.feature, startsReady: true };
  await site().setPolicy(site().shop, { ...policy, definitions: everyClass(definition) });
});

test('in workflows of any shape nothing that is not ready is started, all else goes as before, and a removal leaves no trace', async () => {
  let [open, others] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyWorkflow, async (shape) => {
      site().clock.pass(60_000);
      useWorkflow(site().shop, shape);
      const id = workflowIdOf(site().shop);
      const before = lasting(await readWorkflow(id));
      const started = startsThatWork(site().shop, bare);
      const unasked = othersThatWork(site().shop, bare);
      open += started.length;
      others += unasked.length;

      // The gate alone asks nothing of what is started.
      await install(site().shop);
      expect(startsThatWork(site().shop, bare)).toEqual(started);
      expect(isWhole(await scannedForReady())).toBe(started.length === 0);

      const [done] = await installWithReady(site().shop);
      expect(done?.state).toBe(started.length === 0 ? 'unchanged' : 'changed');
      const scan = await scannedForReady();
      expect(isWhole(scan)).toBe(true);
      expect(scan.misplacedRules).toEqual([]);
      expect(startsThatWork(site().shop, bare)).toEqual([]);
      expect(waysThatWork(site().shop, bare)).toEqual([]);
      expect(othersThatWork(site().shop, bare)).toEqual(unasked);

      const version = stored(id).version;
      expect(statesOf(await installWithReady(site().shop))).toEqual(['unchanged']);
      // Another project that shares the workflow and asks for no Ready takes nothing out.
      expect(statesOf(await install(site().shop))).toEqual(['unchanged']);
      expect(stored(id).version).toEqual(version);

      await remove(site().shop);
      expect(lasting(await readWorkflow(id))).toEqual(before);
    }),
    { numRuns: 120, seed: 20261130, endOnFailure: true },
  );
  // Otherwise nothing was proved: ways were open before, and others were there to be left alone.
  expect(open).toBeGreaterThan(40);
  expect(others).toBeGreaterThan(100);
}, 180_000);

/** To Do, two statuses in progress and Done, with a way back from each. */
const board: AnyWorkflow = {
  categories: ['new', 'indeterminate', 'indeterminate', 'done'],
  initial: 0,
  drafts: (
    [
      ['directed', [0], 1],
      ['directed', [1], 2],
      ['global', [0], 2],
      ['directed', [3], 1],
      ['directed', [1, 2], 0],
      ['global', [0], 3],
    ] as const
  ).map(([shape, from, to]) => ({ shape, from, to, conditions: null, validators: [], actions: [], rest: {} })),
};

test('the rules of Ready stand on the ways from To Do into work, and on no way back, onward or into Done', async () => {
  useWorkflow(site().shop, board);
  const before = await scannedForReady();
  expect(before.asksReady).toBe(true);
  expect(before.transitions.filter(({ startsWork }) => startsWork).map(({ name, missing }) => [name, missing])).toEqual(
    ['Way 1', 'Way 3'].map((name) => [name, startKeys]),
  );
  expect(before.install.map(({ name }) => name)).toEqual(['Way 1', 'Way 3', 'Way 6']);
  await installWithReady(site().shop);
  const carries = stored(workflowIdOf(site().shop)).transitions.map(({ name, validators }) => [
    name,
    validators.filter(({ parameters }) => startKeys.some((key) => parameters['key']?.endsWith(`/${key}`))).length,
  ]);
  expect(carries.filter(([, count]) => count !== 0)).toEqual([
    ['Way 1', 4],
    ['Way 3', 4],
  ]);
  // A project that does not ask still sees them, lacks nothing, and gets them off.
  const unasked = await scanned(site().shop);
  expect(unasked.transitions.filter(({ startsWork }) => startsWork).map(({ missing }) => missing)).toEqual([[], []]);
  expect(gateState({ workflows: [unasked], unknownTypes: [] })).toBe('whole');
  const everywhere = await siteWideGate({ request: requestAs(site(), 'ines'), owner: ownerOf(site()) })();
  const plan = everywhere.find(({ workflowId }) => workflowId === workflowIdOf(site().shop));
  expect(plan?.changes.map(({ name }) => name)).toEqual(['Way 1', 'Way 3', 'Way 6']);
  await remove(site().shop);
  expect((await scanned(site().shop)).transitions.filter(({ startsWork }) => startsWork)).toEqual([]);
});
