import { createVersion } from '../../sandbox/jira/versions';
import type { Made } from '../support/a-site';
import { axe } from '../support/browser';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

/** Five sprints are over: as few as a forecast needs. */
let tides: Tides;
let small: Made;
let large: Made;

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

beforeAll(async () => {
  tides = await openTides();
  const { site } = tides;
  small = await tides.story(site.shop, { value: 30, points: 1, summary: 'A bell' });
  large = await tides.story(site.shop, { value: 34, points: 40, summary: 'A harbour' });
  // What is in it comes after the palace and the others, so that the small one is there in time, and the large one never.
  await site
    .as('pia')
    .put('/rest/agile/1.0/issue/rank', { issues: [small.key], rankBeforeIssue: tides.waiting[0]?.key });
  const { name } = createVersion(site.jira, site.identityOf('pia'), {
    projectId: site.shop.project.id,
    name: 'Spring',
    releaseDate: inDays(14),
  });
  for (const { key } of [small, large])
    await site.as('pia').put(`/rest/api/3/issue/${key}`, { fields: { fixVersions: [{ name }] } });
  await site.idle();
}, 150_000);

afterAll(() => tides.close());

test('a version says what it holds, when, and what stopping at its date leaves out; its work items open in Jira', async () => {
  const seen = await tides.visit('vera', 'forecast');
  const { frame, page } = seen;
  const row = frame.getByRole('row', { name: /^Spring/ });
  await row.getByText(`Stopping there leaves 34 of value out: ${large.key}`).waitFor();
  await row.getByText('2 work items, value 64').click();
  const content = row.getByRole('listitem');
  await content.nth(1).waitFor();
  const [first, second] = await content.allInnerTexts();
  expect(first).toMatch(new RegExp(`^${small.key} A bell\\s+\\w+ \\d+, \\d+$`));
  expect(second).toMatch(new RegExp(`^${large.key} A harbour[^]* · after the release date$`));
  expect(await axe(page)).toEqual([]);
  await content.first().getByRole('button', { name: small.key }).click();
  await page.getByRole('dialog').getByText('A bell').first().waitFor();
  await leave(seen);
});

test('what the dates rest on is said, with how such dates held before, or that there is too little past to say', async () => {
  const seen = await tides.visit('ana', 'forecast');
  const { frame } = seen;
  await frame.getByText('There is too little past to say how well such dates held.').waitFor();
  await frame.getByText('What the dates rest on').click();
  await frame.getByText(/^5 closed sprints, drawn at random a thousand times/).waitFor();
  await frame.getByRole('row', { name: /100% of the value/ }).waitFor();
  await leave(seen);
});

test('with fewer than five there are no dates, and why', async () => {
  const { site } = tides;
  await site.setPolicy(site.team);
  const seen = await tides.visit('ana', 'forecast', {}, site.team);
  const { frame, page } = seen;
  await frame.getByText(/^A forecast needs 5 (closed sprints|weeks) with accepted work; so far there are 0$/).waitFor();
  expect(await frame.getByRole('table').count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await leave(seen);
});
