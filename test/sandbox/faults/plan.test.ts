import fc from 'fast-check';
import {
  catalogue,
  ConnectionCut,
  createFaultPlan,
  faultyAnswering,
  faultyJira,
  isWrite,
} from '../../../sandbox/faults';
import type { FaultName, Place } from '../../../sandbox/faults';
import { anonymous } from '../../../sandbox/jira/identity';

const places = Object.keys(catalogue) as Place[];
const names = places.flatMap((place) => Object.keys(catalogue[place]).map((fault) => `${place}/${fault}` as FaultName));
const now = Date.UTC(2026, 10, 1, 12, 59, 30);

/** A plan under which nothing happens but this one fault, always. */
const always = (name: FaultName) =>
  createFaultPlan({ seed: 1, intensity: 1_000, only: (fault) => fault === name, clock: () => now });

describe('a plan of faults', () => {
  test('strikes the same for the same seed, and otherwise for another', () => {
    const run = (seed: number) => {
      const plan = createFaultPlan({ seed, intensity: 3 });
      return Array.from({ length: 200 }, (_, n) => plan.strike('jira-write', `PUT /issue/${n % 7}`));
    };
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });

  test('what it does to one subject does not depend on what else is asked', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }), (seed, others) => {
        const alone = createFaultPlan({ seed, intensity: 5 });
        const among = createFaultPlan({ seed, intensity: 5 });
        const fates = Array.from({ length: 20 }, () => alone.strike('event', 'mine'));
        const mixed = Array.from({ length: 20 }, (_, n) => {
          if (others[n] !== undefined) among.strike('event', others[n]);
          return among.strike('event', 'mine');
        });
        expect(mixed).toEqual(fates);
      }),
    );
  });

  test('strikes as often as the catalogue says, counts it and logs it', () => {
    const plan = createFaultPlan({ seed: 3, clock: () => now });
    const asked = 20_000;
    for (let n = 0; n < asked; n += 1) plan.strike('event', `event ${n}`);
    for (const [fault, share] of Object.entries(catalogue.event)) {
      const times = plan.counts.get(`event/${fault}` as FaultName) ?? 0;
      expect(Math.abs(times / asked - share)).toBeLessThan(0.01);
    }
    const total = [...plan.counts.values()].reduce((sum, times) => sum + times, 0);
    expect(plan.log.at(-1)).toMatchObject({ number: total, at: now });
    expect(plan.report()).toContain(`Faults of seed 3: ${total}`);
    expect(plan.report()).toContain('event/delayed');
  });

  test.each(names)('%s can happen', (name) => {
    const [place = '', fault = ''] = name.split('/');
    expect(always(name).strike(place as Place, 'x')).toBe(fault);
  });

  test('does nothing and counts nothing while it rests', () => {
    const plan = createFaultPlan({ seed: 1, intensity: 1_000, resting: true });
    expect(plan.strike('event', 'a')).toBeNull();
    plan.resume();
    expect(plan.strike('event', 'a')).not.toBeNull();
    plan.rest();
    expect(plan.strike('event', 'a')).toBeNull();
    expect([...plan.counts.values()]).toEqual([1]);
  });
});

describe('Jira behind a plan', () => {
  const asking = (name: FaultName) => {
    const done: string[] = [];
    const ask = (path: string) => {
      done.push(path);
      return Promise.resolve(Response.json({ ok: true }));
    };
    const fetchIt = faultyJira(always(name), ask, () => now);
    return { done, put: () => fetchIt('/rest/api/3/issue/A-1', { method: 'PUT' }, anonymous) };
  };

  test.each([
    ['429-burst', 'jira-burst-based'],
    ['429-quota-global', 'jira-quota-global-based'],
    ['429-quota-tenant', 'jira-quota-tenant-based'],
    ['429-per-issue', 'jira-per-issue-on-write'],
  ] as const)('%s is refused with the reason %s, and not done', async (fault, reason) => {
    const { done, put } = asking(`jira-write/${fault}`);
    const response = await put();
    expect([response.status, response.headers.get('ratelimit-reason'), done]).toEqual([429, reason, []]);
    const seconds = Number(response.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    // A quota is whole again with the next hour.
    if (fault.includes('quota')) expect(seconds).toBe(30);
  });

  test('fails with 5xx, and has not done it', async () => {
    const { done, put } = asking('jira-write/503');
    expect([(await put()).status, done]).toEqual([503, []]);
  });

  test('is cut off before the deed, or after it', async () => {
    const before = asking('jira-write/cut');
    await expect(before.put()).rejects.toThrow(ConnectionCut);
    expect(before.done).toEqual([]);
    const after = asking('jira-write/answer-lost');
    await expect(after.put()).rejects.toThrow(ConnectionCut);
    expect(after.done).toHaveLength(1);
  });

  test('a browser sees its connection cut', async () => {
    const app = { fetch: () => Response.json({ ok: true }) };
    const faulty = faultyAnswering(always('jira-read/cut'), app, () => now);
    const response = await faulty.fetch(new Request('http://x/rest/api/3/myself'));
    await expect(response.text()).rejects.toThrow();
  });

  test.each([
    ['GET', '/rest/api/3/issue/A-1', false],
    ['POST', '/rest/api/3/search/jql?x=1', false],
    ['POST', '/rest/api/3/issue/bulkfetch', false],
    ['POST', '/rest/api/3/issue/A-1/changelog/list', false],
    ['POST', '/rest/api/3/issue', true],
    ['PUT', '/rest/api/3/issue/A-1/properties/search', true],
    ['DELETE', '/rest/api/3/issue/A-1', true],
  ])('%s %s is a write: %s', (method, path, write) => {
    expect(isWrite(method, path)).toBe(write);
  });
});
