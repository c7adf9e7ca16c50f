import { readGoverned, readTrends, readWaiting } from '../../static/global-page/read';
import { rowsOf } from '../../static/global-page/rows';
import { aSite, accountOf, type ASite, type Made } from '../support/a-site';
import { askedAs } from '../support/asked-as';
import { deliveredStory } from '../support/delivered-story';

/** What the page of all projects reads, from a real site, as the person who looks. */
let site: ASite;
let waiting: Made;
let ofTheTeam: Made;
let breach: Made;
let accepted: Made;
beforeAll(async () => {
  site = await aSite();
  waiting = await deliveredStory(site, site.shop);
  ofTheTeam = await deliveredStory(site, site.team);
  accepted = await deliveredStory(site, site.shop);
  await site.mustMove('ana', site.shop, accepted, 'done');
  await site.create(site.shop);
  await site.setPolicy(site.shop, { ...site.shop.policy, mode: 'warn' });
  breach = await deliveredStory(site, site.shop);
  await site.mustMove('jonas', site.shop, breach, 'done');
  await site.idle();
});
afterAll(() => site.close());

const where = () => ({ now: now(), environmentId: site.forge.installation.environmentId });
const now = (): string => new Date(site.clock.now()).toISOString();
const governed = (who: Parameters<typeof askedAs>[1]) =>
  readGoverned(askedAs(site, who).request, accountOf(who), where());

test('the Product Owner and a deputy in their term answer for both projects, and others for none', async () => {
  const { mine, others } = await governed('ana');
  expect(mine.map(({ key, as }) => [key, as]).sort()).toEqual([
    ['SHOP', 'owner'],
    ['TEAM', 'owner'],
  ]);
  expect(others).toEqual([]);
  expect((await governed('dara')).mine.map(({ as }) => as)).toEqual(['deputy', 'deputy']);
  const { mine: none, others: named } = await governed('jonas');
  expect(none).toEqual([]);
  expect(named.map(({ key, ownerId }) => [key, ownerId]).sort()).toEqual([
    ['SHOP', accountOf('ana')],
    ['TEAM', accountOf('ana')],
  ]);
});

test('a project that the reader may not see is not named', async () => {
  expect(await governed('sam')).toEqual({ mine: [], others: [], asked: [] });
});

test('what waits is found in all of them at once, and what went past the Product Owner', async () => {
  const { request, asked } = askedAs(site, 'ana');
  const { mine } = await readGoverned(request, accountOf('ana'), where());
  const before = asked.length;
  const found = await readWaiting(request, mine);
  expect(asked.length - before).toBe(2);
  expect(found.waiting.map(({ item, projectId }) => [item.key, projectId]).sort()).toEqual(
    [
      [waiting.key, site.shop.project.id],
      [ofTheTeam.key, site.team.project.id],
    ].sort(),
  );
  expect(found.breaches.map(({ item }) => item.key)).toEqual([breach.key]);
  expect(found.waiting[0]?.item).toMatchObject({ value: 13, points: 5 });
  expect(found).toMatchObject({ partial: false, refused: [] });
  expect(
    rowsOf(mine, found, null).map(({ project, waiting: count, breaches }) => [project.key, count, breaches]),
  ).toEqual([
    ['SHOP', 1, 1],
    ['TEAM', 1, 0],
  ]);
});

test('value per point is that of what was accepted', async () => {
  const { request, asked } = askedAs(site, 'ana');
  const { mine } = await readGoverned(request, accountOf('ana'), where());
  const before = asked.length;
  const trends = await readTrends(request, mine, now());
  expect(asked.length - before).toBe(1);
  expect(trends.get(site.shop.project.id)).toMatchObject({ score: 2.6, count: 1, trend: { direction: 'too-few' } });
  expect(trends.get(site.team.project.id)).toMatchObject({ score: null, count: 0 });
});

test('where a policy names no fields for value and points, those of the site count, and only then is the site asked', async () => {
  const { request, asked } = askedAs(site, 'ana');
  const named = await readGoverned(request, accountOf('ana'), where());
  expect(asked.filter((one) => one.includes('/field') || one.includes('/board'))).toEqual([]);
  await site.setPolicy(site.shop, {
    ...site.shop.policy,
    fields: { ...site.shop.policy.fields, value: null, points: null },
  });
  const { mine } = await readGoverned(request, accountOf('ana'), where());
  expect(mine.map(({ fields }) => fields.points)).toEqual(named.mine.map(({ fields }) => fields.points));
  const { waiting: found } = await readWaiting(request, mine);
  expect(found.find(({ item }) => item.key === waiting.key)?.item).toMatchObject({ value: 13, points: 5 });
  await site.setPolicy(site.shop, { ...site.shop.policy, mode: 'warn' });
});

test('a field that is gone costs its own project alone', async () => {
  const { request } = askedAs(site, 'ana');
  const { mine } = await readGoverned(request, accountOf('ana'), where());
  const broken = mine.map((project) =>
    project.key === 'TEAM'
      ? {
          ...project,
          fields: { ...project.fields, readiness: 'customfield_99999' as const },
        }
      : project,
  );
  const found = await readWaiting(request, broken);
  expect(found.refused).toEqual([site.team.project.id]);
  expect(found.waiting.map(({ item }) => item.key)).toEqual([waiting.key]);
});
