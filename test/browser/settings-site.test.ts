import type { ASite } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { chooseTab, visitSettings } from '../support/settings-visits';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;
beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);
afterAll(() => web.close());

test('a project admin asks the site everything with one click, and reads question, answer and what follows', async () => {
  const made = await site.create(site.shop);
  await site.mustMove('jonas', site.shop, made, 'inProgress');
  await site.forge.settle();
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Your site');
  await frame.getByRole('button', { name: 'Try it on your site' }).click();
  const rows = frame.getByRole('table', { name: 'What was asked of this site' }).getByRole('row');
  await rows.nth(12).waitFor();
  expect(await rows.count()).toBe(13);
  await frame.getByText('11 answers as expected').waitFor();
  await frame.getByText('1 not known').waitFor();
  const row = (name: RegExp) => frame.getByRole('row', { name });
  await row(/parse every expression.*analyse.*"valid": true.*can be installed/).waitFor();
  await row(/Can Jira evaluate each rule.*Acceptance criteria present: true/).waitFor();
  await row(/Not known.*thousand work items.*"issues": \d+/).waitFor();
  await row(/events reach Assay.*avi:jira:created:issue: /).waitFor();
  await row(/Assay itself change the workflow.*"errors": \[\].*takes its rules out/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('an answer that is not as expected is shown in Jira’s words, and a reader is not asked about the app', async () => {
  const { page, frame } = await visitSettings(web, 'jonas', 'SHOP', { width: 320, colorScheme: 'dark' });
  await page.route('**/sandbox/api/bridge', async (route) => {
    const { argument } = route.request().postDataJSON() as { argument: { restPath?: string } };
    const refusal = { status: 400, statusText: '', headers: {}, body: '{"errorMessages":["No bulk today."]}' };
    if (argument.restPath?.includes('/user/bulk') === true) await route.fulfill({ json: { ok: true, value: refusal } });
    else await route.continue();
  });
  await chooseTab(frame, 'Your site');
  await frame.getByRole('button', { name: 'Try it on your site' }).click();
  await frame.getByRole('row', { name: /Otherwise.*many people.*No bulk today\..*one by one/ }).waitFor();
  expect(await frame.getByText('Assay itself').count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.unroute('**/sandbox/api/bridge');
  await page.context().close();
});
