import type { Browser, FrameLocator, Page } from 'playwright-core';

import { aPipeline } from '../support/a-pipeline';
import { accountOf, type ASite, type Made, type Person } from '../support/a-site';
import { described } from '../support/a-work-item';
import { axe, openBrowser, openPage, signIn } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { lookAt, looks } from '../support/looks';
import { chooseTab, saveSettings, visitSettings } from '../support/settings-visits';
import { deliveredStory } from '../support/surface-visit';

jest.setTimeout(150_000);

/** What tests came to, beside each criterion. */
let site: ASite;
let web: BrowserSite;
let browser: Browser;

beforeAll(async () => {
  [web, browser] = await Promise.all([openBrowserSite(), openBrowser()]);
  ({ site } = web);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await web.close();
});

const texts = ['An expired card is refused with a reason', 'A receipt is sent within a minute', 'Nobody pays twice'];
const withCriteria = (...criteria: readonly string[]) => ({ description: { version: 1, ...described(...criteria) } });

const open = async (who: Person, path: string, frame: string): Promise<{ page: Page; frame: FrameLocator }> => {
  const page = await openPage(browser);
  await signIn(page, web.url, accountOf(who));
  await page.goto(web.url + path);
  return { page, frame: page.locator(frame).contentFrame() };
};

const panel = (who: Person, { key }: Made) => open(who, `/browse/${key}`, 'iframe[src*="issue-panel"]:not(dialog *)');

test('each criterion shows how it stands, in which build, and what another branch says, on the panel and in the queue', async () => {
  const pipeline = await aPipeline(site, site.shop);
  const story = await deliveredStory(site, site.shop, withCriteria(...texts));
  const main = { id: '4711', branch: 'main', url: 'https://ci.example.com/4711' };
  await pipeline.report({ [`${story.key}#1 refuses`]: 'passed', [`${story.key}#2 sends`]: 'failed' }, main);
  site.clock.pass(60_000);
  await pipeline.report({ [`${story.key}#2 sends`]: 'passed' }, { id: '4712', branch: 'feature/receipts' });
  site.forge.records.clear();

  const owner = await panel('ana', story);
  const inList = (frame: FrameLocator, n: number) => frame.locator('ol.criteria > li').nth(n - 1);
  await inList(owner.frame, 1).getByText('Passes').waitFor();
  const link = inList(owner.frame, 1).getByRole('link', { name: '4711 · main' });
  expect(await link.getAttribute('href')).toBe('https://ci.example.com/4711');
  await inList(owner.frame, 2).getByText('Fails').waitFor();
  await inList(owner.frame, 2).getByText(`Test: ${story.key}#2 sends`).waitFor();
  await inList(owner.frame, 2).getByText('On another branch, which proves nothing:').waitFor();
  await inList(owner.frame, 2).getByText('4712 · feature/receipts').waitFor();
  await inList(owner.frame, 3).getByText('No test').waitFor();
  expect(site.invocations()).toEqual([]);
  for (const look of looks) {
    await lookAt(owner.page, look);
    expect(await axe(owner.page)).toEqual([]);
  }
  await owner.page.close();

  const developer = await panel('jonas', story);
  await inList(developer.frame, 2).getByText('Fails').waitFor();
  expect(await developer.frame.getByRole('button', { name: 'Not met' }).count()).toBe(0);
  await developer.page.close();

  const queue = await open(
    'ana',
    `/projects/${site.shop.project.key}/apps/project-page/waiting`,
    'iframe[title="Assay"]',
  );
  await queue.frame.getByText(story.key).first().click();
  await inList(queue.frame, 2).getByText('Fails').waitFor();
  await queue.page.close();

  site.clock.pass(60_000);
  await site
    .as('jonas')
    .put(`/rest/api/3/issue/${story.key}`, { fields: withCriteria(texts[1]!, texts[0]!, texts[2]!) });
  await site.idle();
  const reordered = await panel('jonas', story);
  await inList(reordered.frame, 1).getByText('Fails').waitFor();
  await inList(reordered.frame, 2).getByText('Passes').waitFor();
  await inList(reordered.frame, 2)
    .getByText(/^Its tests ran when it was number 1/)
    .waitFor();
  site.clock.pass(60_000);
  await pipeline.report({ [`${story.key}#1 refuses`]: 'passed', [`${story.key}#2 sends`]: 'passed' }, main);
  await reordered.page.reload();
  await inList(reordered.frame, 1)
    .getByText(/^Criteria were reordered/)
    .waitFor();
  expect(await axe(reordered.page)).toEqual([]);
  await reordered.page.close();
});

test('a project admin says which branches count; without any the usual ones do', async () => {
  const pipeline = await aPipeline(site, site.shop);
  await pipeline.report({}, { id: '4713', branch: 'release/2' });
  const branches = async (): Promise<unknown> => {
    const path = `/rest/api/3/project/${site.shop.project.id}/properties/assay.policy`;
    return (await site.as('pia').get<{ value: { testBranches?: unknown } }>(path)).value.testBranches;
  };
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Tests');
  const row = frame.getByRole('row', { name: /4713/ }).first();
  await row.getByText('Taken over; its branch proves nothing').waitFor();
  const field = frame.getByRole('combobox', { name: 'Branches that count' });
  await field.fill('release/*');
  await field.press('Enter');
  await row.getByRole('cell', { name: 'Taken over', exact: true }).waitFor();
  expect(await axe(page)).toEqual([]);
  await saveSettings(frame);
  expect(await branches()).toEqual(['main', 'master', 'release/*']);
  await page.context().close();
  await site.setPolicy(site.shop);
  expect(await branches()).toBeUndefined();
});
