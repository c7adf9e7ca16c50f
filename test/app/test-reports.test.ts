import { aPipeline, ctrfOf, envelope, type Pipeline } from '../support/a-pipeline';
import { aSite, type ASite } from '../support/a-site';

/** What comes in by the web trigger, and what is refused there. */
let site: ASite;
let pipeline: Pipeline;
beforeAll(async () => {
  site = await aSite();
  pipeline = await aPipeline(site, site.shop);
});
afterAll(() => site.close());

const body = (over: object = {}): string => JSON.stringify(envelope(over));
const counts = async (): Promise<Readonly<Record<string, number | undefined>>> =>
  Object.fromEntries(Object.entries((await pipeline.log()).refused).map(([why, of]) => [why, of.count]));

test('what is forged, late, repeated, too large or no report is refused, each with its status, and counted', async () => {
  const { post, url, secret } = pipeline;
  const now = site.clock.now();
  const good = body();
  const other = url.replace(/project=\d+/, `project=${site.team.project.id}`);
  expect(await post(good, { secret: 'assay_guessed' })).toBe(401);
  expect(await post(good, { signedBody: body() })).toBe(401);
  expect(await post(good, { headers: { 'x-assay-signature': '' } })).toBe(401);
  expect(await post(good, { headers: { 'x-assay-signature': `sha256=${'0'.repeat(63)}` } })).toBe(401);
  expect(await post(good, { headers: { 'x-assay-timestamp': String(Math.floor(now / 1_000) + 60) } })).toBe(401);
  expect(await counts()).toEqual({ unsigned: 5 });

  // Projects that take no reports, and addresses without a project: nothing is told, and nothing counted.
  expect(await post(good, { url: other })).toBe(401);
  expect(await post(good, { url: url.replace(/\?.*/, '') })).toBe(401);
  expect(await post(good, { url: `${url}&project=1` })).toBe(401);

  expect(await post(good, { at: now - 301_000 })).toBe(401);
  expect(await post(good, { at: now + 302_000 })).toBe(401);
  expect(await post(good, { at: now - 290_000 })).toBe(202);
  expect(await post(good, { at: now - 290_000 })).toBe(409);
  expect(await post('x'.repeat(1_200_001))).toBe(413);
  for (const wrong of [
    '',
    'null',
    '[]',
    good.slice(0, -1),
    body({ version: 2 }),
    body({ part: 2, of: 1 }),
    body({ part: 1, of: 11 }),
    body({ report: '../../etc' }),
    body({ format: 'xunit' }),
    body({ content: { length: 1 } }),
    body({ build: { id: '1', at: 'yesterday' } }),
    body({ build: { id: '1', at: '2036-01-01T00:00:00.000Z' } }),
    body({ build: { id: '1', at: '2026-11-21T11:00:00.000Z', url: 'javascript:alert(1)' } }),
    body({ more: true }),
  ])
    expect([wrong.slice(0, 80), await post(wrong)]).toEqual([wrong.slice(0, 80), 400]);
  expect(await counts()).toEqual({ unsigned: 5, 'too-old': 2, replayed: 1, 'too-large': 1, malformed: 14 });
  await site.idle();
  expect(secret).toMatch(/^assay_[A-Za-z0-9_-]{43}$/);
});

test('a secret is made, rotated and ended by project admins alone, and shown once', async () => {
  for (const name of ['makeSecret', 'reports', 'endFormerSecret'] as const)
    for (const who of ['jonas', 'ana', 'nobody'] as const)
      expect(await site.callProject(who, site.shop, name, {})).toMatchObject({
        ok: false,
        failure: { code: 'forbidden' },
      });
  const first = await aPipeline(site, site.team);
  const second = await aPipeline(site, site.team);
  expect(second.secret).not.toBe(first.secret);
  const shown = await site.callProject('pia', site.team, 'reports', {});
  expect(JSON.stringify(shown)).not.toContain(second.secret);
  expect(shown).toMatchObject({ value: { current: { id: second.id }, former: { id: first.id } } });

  expect([await first.post(body()), await second.post(body())]).toEqual([202, 202]);
  await site.callProject('pia', site.team, 'endFormerSecret', {});
  expect([await first.post(body()), await second.post(body())]).toEqual([401, 202]);
  const third = await aPipeline(site, site.team);
  await aPipeline(site, site.team);
  expect([await second.post(body()), await third.post(body())]).toEqual([401, 202]);
  await site.idle();
});

test('parts make one report in whatever order they come, and one that lacks a part is never read', async () => {
  const story = await site.create(site.shop);
  const text = ctrfOf({ [`${story.key}#1 🚢🚢🚢`]: 'passed' });
  const cuts = [0, 30, 61, text.length];
  const part = (report: string, n: number): string =>
    body({ report, part: n, of: 3, content: text.slice(cuts[n - 1], cuts[n]) });
  const statuses: number[] = [];
  for (const n of [3, 1, 3, 2])
    statuses.push(
      await pipeline.post(part('in-parts-1', n), { at: site.clock.now() + n * 1_000 - statuses.length * 1_000 }),
    );
  expect(statuses).toEqual([202, 202, 202, 202]);
  for (const n of [1, 3]) await pipeline.post(part('in-parts-2', n));
  await site.idle();
  const { reports } = await pipeline.log();
  expect(reports.filter(({ report }) => report.startsWith('in-parts'))).toMatchObject([
    { report: 'in-parts-1', tests: 1, tagged: 1, proved: 1 },
  ]);
});

test('what a report names and is not there is said, and what cannot be read too', async () => {
  const story = await site.create(site.shop);
  const foreign = await site.create(site.team);
  await pipeline.report({
    [`${story.key}#1`]: 'passed',
    [`${story.key}#7`]: 'passed',
    [`${foreign.key}#1`]: 'passed',
    'SHOP-9999#1': 'passed',
    plain: 'failed',
  });
  await pipeline.post(body({ format: 'junit', content: '<!DOCTYPE a [<!ENTITY b "c">]><testsuites/>' }));
  await site.idle();
  const { reports } = await pipeline.log();
  expect(reports.slice(0, 2)).toMatchObject([
    { fault: 'doctype', tests: 0 },
    {
      tests: 5,
      tagged: 4,
      proved: 1,
      unknown: [`${story.key}#7`, `${foreign.key}#1`, 'SHOP-9999#1'],
    },
  ]);
  expect((await site.stored(site.team, foreign)).ticks).not.toHaveProperty('tests');
});
