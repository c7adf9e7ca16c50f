import fc from 'fast-check';

import type { Request } from '../../src/jira/request';
import { anyWorkflow } from '../support/any-workflow';
import type { Made } from '../support/a-site';
import { requestAs, workflowIdOf } from '../support/gate-site';
import { lasting, simple, useGateSite } from '../support/gate-changes';

const { site, readWorkflow, stored, scanned, isWhole, install, remove, statesOf, useWorkflow, waysThatWork } =
  useGateSite();

describe('workflows of any shape', () => {
  let issue: Made;
  beforeAll(async () => {
    issue = await site().create(site().shop);
  });

  test('after an installation no way into done is open to a developer, and after a removal the workflow is the one before', async () => {
    let open = 0;
    await fc.assert(
      fc.asyncProperty(anyWorkflow, async (shape) => {
        site().clock.pass(60_000);
        useWorkflow(site().shop, shape);
        const id = workflowIdOf(site().shop);
        const before = lasting(await readWorkflow(id));
        open += waysThatWork(site().shop, issue).length;

        const [done] = await install(site().shop);
        const { transitions: ways } = await scanned(site().shop);
        expect(done?.state).toBe(ways.length === 0 ? 'unchanged' : 'changed');
        expect(isWhole(await scanned(site().shop))).toBe(true);
        expect(waysThatWork(site().shop, issue)).toEqual([]);

        const version = stored(id).version;
        expect(statesOf(await install(site().shop))).toEqual(['unchanged']);
        expect(stored(id).version).toEqual(version);

        await remove(site().shop);
        expect(lasting(await readWorkflow(id))).toEqual(before);
        expect(statesOf(await remove(site().shop))).toEqual(['unchanged']);
      }),
      { numRuns: 60, seed: 20261121, endOnFailure: true },
    );
    // Otherwise nothing was proved: the ways were open before.
    expect(open).toBeGreaterThan(100);
  }, 120_000);

  test('a crash at any step leaves the workflow as it was or whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkflow, async (shape) => {
        for (let crash = 0; crash < 8; crash += 1) {
          site().clock.pass(60_000);
          useWorkflow(site().shop, shape);
          const id = workflowIdOf(site().shop);
          const before = lasting(await readWorkflow(id));
          let calls = 0;
          const request: Request = requestAs(site(), 'ines', () => {
            calls += 1;
            if (calls > crash) throw new TypeError('The page was closed');
          });
          await install(site().shop, 'ines', { request });
          const whole = isWhole(await scanned(site().shop));
          if (!whole) expect(lasting(await readWorkflow(id))).toEqual(before);
          await install(site().shop);
          expect(isWhole(await scanned(site().shop))).toBe(true);
        }
      }),
      { numRuns: 8, seed: 20261121, endOnFailure: true },
    );
  }, 120_000);
});

test('an answer that gets lost after the change was made does no harm: the next attempt finds nothing to do', async () => {
  useWorkflow(site().shop, simple);
  const honest = requestAs(site(), 'ines');
  const request: Request = async (path, init) => {
    const reply = await honest(path, init);
    if (path.endsWith('/workflows/update')) throw new TypeError('The network is gone');
    return reply;
  };
  expect(await install(site().shop, 'ines', { request })).toMatchObject([{ state: 'busy' }]);
  expect(isWhole(await scanned(site().shop))).toBe(true);
  expect(statesOf(await install(site().shop))).toEqual(['unchanged']);
});
