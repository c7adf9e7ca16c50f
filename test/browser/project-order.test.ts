import type { FrameLocator } from 'playwright-core';

import { accountOf } from '../support/a-site';
import { axe, openProfile, signIn } from '../support/browser';
import { atWidth } from '../support/looks';
import { expectSoon } from '../support/soon';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

/** Summaries of open work items in Jira's order. */
const ranked = (): readonly string[] => {
  const { store } = tides.site.jira;
  return [...store.collection('issues').values()]
    .filter(({ summary }) => ['Nearly free', 'A palace', 'Of unknown worth'].includes(summary))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ summary }) => summary);
};

/** Puts what is worth least per point above what is worth most. */
const disorder = async (): Promise<void> => {
  const [palace, free] = ['A palace', 'Nearly free'].map((name) =>
    [...tides.site.jira.store.collection('issues').values()].find(({ summary }) => summary === name)!,
  );
  await tides.site.as('pia').put('/rest/agile/1.0/issue/rank', { issues: [palace!.key], rankBeforeIssue: free!.key });
};

const places = async (frame: FrameLocator): Promise<readonly string[]> =>
  (await frame.locator('.order-table tbody th').allInnerTexts()).map((text) => text.replace(/^SHOP-\d+\s+/, ''));

test('a proposal explains itself, is applied on a press, and taken back after a reload', async () => {
  await disorder();
  // A private window denies storage to frames.
  const profile = await openProfile();
  const page = await profile.context.newPage();
  page.setDefaultTimeout(60_000);
  await signIn(page, tides.web.url, accountOf('pia'));
  await page.goto(`${tides.web.url}/projects/SHOP/apps/project-page/order`);
  const frame = page.frameLocator('iframe[title="Assay"]');
  await frame.getByRole('heading', { name: /^In this order value arrives .* days? sooner on average$/ }).waitFor();
  await frame.getByText('No order brings it sooner.').waitFor();
  const row = frame.getByRole('row', { name: /Nearly free/ });
  await row.getByText('10 of value per point: more than what it passes').waitFor();
  expect(await places(frame)).toEqual(expect.arrayContaining(['Nearly free', 'A palace']));
  expect(await axe(page)).toEqual([]);
  // On a narrow screen the reason stands below its work item, rather than beyond the edge.
  await atWidth(page, 400);
  const room = frame.locator('.order-scroll');
  await expectSoon(() => room.evaluate((element) => element.scrollWidth - element.clientWidth), 0);
  await row.getByText('10 of value per point: more than what it passes').waitFor();
  expect(await axe(page)).toEqual([]);
  await atWidth(page, 1280);
  expect(ranked().indexOf('A palace')).toBeLessThan(ranked().indexOf('Nearly free'));
  const before = ranked();

  await frame.getByRole('button', { name: /^Apply 2 moves$/ }).click();
  await frame.getByText('The order in Jira is as proposed.').waitFor();
  expect(ranked().indexOf('Nearly free')).toBeLessThan(ranked().indexOf('A palace'));
  await frame.getByRole('heading', { name: 'No order found brings value sooner than today’s' }).waitFor();

  await page.reload();
  await frame.getByText(/^An order was applied /).waitFor();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText('The order is as it was before.').waitFor();
  expect(ranked()).toEqual(before);
  await profile.close();
});

test('an order of one’s own says what it costs, and somebody else’s ranking stops it', async () => {
  const seen = await tides.visit('pia', 'order');
  const { frame, page } = seen;
  await frame
    .getByRole('row', { name: /Nearly free/ })
    .getByRole('link')
    .focus();
  await page.keyboard.press('Alt+ArrowDown');
  await frame.getByText(/later than in the proposal/).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await frame.getByText(/^Value arrives .* later than in the proposal, on average\.$/).waitFor();
  await frame.getByLabel(/^Why this order\?/).fill('The fair is in May');
  await frame.getByRole('button', { name: 'Back to the proposal' }).click();
  await frame.getByText(/later than in the proposal/).waitFor({ state: 'detached' });
  const [one, two] = [...tides.site.jira.store.collection('issues').values()].filter(({ summary }) =>
    ['A palace', 'Of unknown worth'].includes(summary),
  );
  const rank = async (issue: string, before: string) =>
    tides.site.as('pia').put('/rest/agile/1.0/issue/rank', { issues: [issue], rankBeforeIssue: before });
  await rank(two!.key, one!.key);
  await frame.getByRole('button', { name: /^Apply/ }).click();
  await frame.getByText(/^Somebody else has changed the order meanwhile/).waitFor();

  // What somebody wants otherwise than proposed says why, to everybody.
  const palace = frame.getByRole('row', { name: /A palace/ });
  await palace.getByRole('link').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await frame.getByLabel(/^Why this order\?/).fill('The fair is in May');
  await frame.getByRole('button', { name: /^Apply/ }).click();
  await palace.getByText(/put it here .*: The fair is in May$/).waitFor();
  await leave(seen);
});

test('under a filter only what is shown moves, and who may not rank is told why', async () => {
  const seen = await tides.visit('vera', 'order');
  const { frame } = seen;
  await frame.getByText(/you need Jira’s permission “Schedule issues”/).waitFor();
  await frame.getByRole('searchbox', { name: 'Show only' }).fill('palace');
  await frame.getByText(/^1 of \d+ shown/).waitFor();
  await frame
    .getByText('Nothing moves')
    .or(frame.getByText(/Schedule issues/))
    .first()
    .waitFor();
  expect(await frame.getByRole('button', { name: 'Apply 0 moves' }).getAttribute('aria-disabled')).toBe('true');
  await leave(seen);
});

test('Jira’s own backlog offers the proposal in a dialog', async () => {
  const profile = await openProfile();
  const page = await profile.context.newPage();
  page.setDefaultTimeout(60_000);
  await signIn(page, tides.web.url, accountOf('pia'));
  await page.goto(`${tides.web.url}/projects/SHOP/backlog`);
  await page.getByRole('button', { name: 'Order that brings value soonest' }).click();
  const frame = page.frameLocator('dialog iframe');
  await frame.getByRole('row', { name: /Nearly free/ }).waitFor();
  await frame.getByText('What our order cost').click();
  await frame
    .getByText(/^In the last .*sprints? .*value/)
    .or(frame.getByText(/^There is no closed sprint yet/))
    .waitFor();
  expect(await axe(page)).toEqual([]);
  await profile.close();
});
