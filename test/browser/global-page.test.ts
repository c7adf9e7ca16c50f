import { accountOf, type Made } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { expectSoon } from '../support/soon';
import { deliveredStory, statusOf, visit } from '../support/surface-visit';

jest.setTimeout(150_000);

let web: BrowserSite;
let ofTheShop: Made;
let ofTheTeam: Made;

beforeAll(async () => {
  web = await openBrowserSite();
  ofTheShop = await deliveredStory(web.site, web.site.shop);
  ofTheTeam = await deliveredStory(web.site, web.site.team, { summary: 'Ask for leave' });
}, 120_000);

afterAll(() => web.close());

const path = '/apps/global-page';

test('what waits in all projects is answered by keys on one page, which says so at once', async () => {
  const { page, frame } = await visit(web, 'ana', path, 'Assay');
  const table = frame.getByRole('table', { name: 'Your projects' });
  await table.getByRole('row').nth(2).waitFor();
  const list = frame.getByRole('list', { name: 'Waiting for the Product Owner' });
  await expectSoon(() => list.getByRole('button').count(), 2);
  expect(await axe(page)).toEqual([]);
  await table.getByRole('button', { name: /^Show 1 work item of .*TEAM/ }).click();
  await expectSoon(() => page.url().endsWith('/apps/global-page/?project=TEAM'), true);
  await expectSoon(() => list.getByRole('button').count(), 1);
  await frame.getByRole('combobox', { name: 'Project', exact: true }).selectOption('');
  await list.getByRole('button', { name: /Ask for leave/ }).click();
  const detail = frame.getByRole('region', { name: /Ask for leave/ });
  await detail.getByRole('button', { name: 'Accept', exact: true }).waitFor();
  await page.keyboard.press('a');
  await frame.getByText(`${ofTheTeam.key} is accepted. 1 to go.`).waitFor();
  await expectSoon(() => statusOf(web.site, ofTheTeam), web.site.team.statuses.done);
  // The focus is where the next answer is given.
  await frame.getByRole('region', { name: /Pay by card/ }).waitFor();
  await expectSoon(
    () => frame.locator('body').evaluate(() => document.activeElement?.textContent.includes('Pay by card')),
    true,
  );
  await page.context().close();
});

test('whoever answers for nothing reads who does', async () => {
  const { page, frame } = await visit(web, 'jonas', path, 'Assay', { width: 320, colorScheme: 'dark' });
  await frame.getByRole('heading', { name: 'You answer for no project' }).waitFor();
  await frame.getByText(/SHOP.*: ana/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('the palette opens the page, and the queue as a dialog wherever one is', async () => {
  const { page } = await visit(web, 'ana', `/browse/${ofTheShop.key}`, 'Product Owner');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('option', { name: /Open Assay/ }).waitFor();
  await page.keyboard.type('waits');
  await palette.getByRole('option', { name: /What waits for me/, selected: true }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What waits for me' });
  const frame = dialog.locator('iframe').contentFrame();
  await frame
    .getByRole('button', { name: /Pay by card/ })
    .first()
    .waitFor();
  await frame.getByRole('button', { name: 'Accept', exact: true }).click();
  await frame.getByText(`${ofTheShop.key} is accepted. Nothing waits any more.`).waitFor();
  await expectSoon(() => statusOf(web.site, ofTheShop), web.site.shop.statuses.done);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search/ })
    .click();
  await page.keyboard.type('open ass');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/apps/global-page*');
  await page.context().close();
});

test('the record stands among the activity, with who, what, from where to where and on what evidence', async () => {
  const { site } = web;
  const made = await deliveredStory(site, site.shop, { summary: 'Pay by invoice' });
  await site.must('ana', made, 'reject', { reason: 'The receipt never came', failed: ['reviewed'] });
  await site.tick('jonas', made);
  await site.idle();
  const { page } = await visit(web, 'jonas', `/browse/${made.key}`, 'Product Owner');
  await page.getByRole('region', { name: 'Activity' }).getByRole('button', { name: 'Assay' }).click();
  const frame = page.locator('iframe[src*="issue-activity"]').contentFrame();
  const entries = frame.getByRole('list', { name: 'Decisions and confirmations, newest first' }).getByRole('listitem');
  await entries.filter({ hasText: 'The receipt never came' }).waitFor();
  const rejected = await entries.filter({ hasText: 'The receipt never came' }).innerText();
  expect(rejected).toMatch(
    /^ana\s+Rejected[^]*Why\s+The receipt never came\s+Failed[^]*Evidence\s+1 acceptance criterion/,
  );
  expect(await axe(page)).toEqual([]);
  // An answer that is given meanwhile comes by itself.
  const count = await entries.count();
  await site.mustMove('ana', site.shop, made, 'done');
  await expectSoon(() => entries.count(), count + 1);
  expect(await entries.first().innerText()).toMatch(/^ana\s+Accepted/);
  expect((await site.ledger(made)).at(-1)).toMatchObject({ kind: 'accepted', by: accountOf('ana') });
  await page.context().close();
});
