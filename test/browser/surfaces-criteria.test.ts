import { readFileSync } from 'node:fs';

import type { BrowserContext, Download, FrameLocator, Page } from 'playwright-core';

import { inModal } from '../support/modal';
import { accountOf, type ASite, type Made } from '../support/a-site';
import { described } from '../support/a-work-item';
import { axe, openProfile, signIn } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { lookAt, looks } from '../support/looks';
import { deliveredStory } from '../support/surface-visit';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;
let profile: { readonly context: BrowserContext; readonly close: () => Promise<void> };

beforeAll(async () => {
  // Frames keep what is marked only in a profile of its own.
  [web, profile] = await Promise.all([openBrowserSite(), openProfile()]);
  ({ site } = web);
}, 120_000);

afterAll(async () => {
  await profile.close();
  await web.close();
});

const texts = ['An expired card is refused with a reason', 'A receipt is sent within a minute', 'Nobody pays twice'];
const withCriteria = (...criteria: readonly string[]) => ({ description: { version: 1, ...described(...criteria) } });

/** The panel of a story, as ana sees it. */
const open = async ({ key }: Made): Promise<{ readonly page: Page; readonly frame: FrameLocator }> => {
  const page = await profile.context.newPage();
  await signIn(page, web.url, accountOf('ana'));
  await page.goto(`${web.url}/browse/${key}`);
  return { page, frame: page.locator('iframe[src*="issue-panel"]:not(dialog *)').contentFrame() };
};

test('criteria are marked one by one, the marks outlive the page, and what is not met fills the rejection', async () => {
  const story = await deliveredStory(site, site.shop, withCriteria(...texts));
  const { page, frame } = await open(story);
  const criterion = (n: number) => frame.getByRole('group', { name: `Criterion ${n}`, exact: true });
  await criterion(1).getByRole('button', { name: 'Met', exact: true }).click();
  await criterion(2).getByRole('button', { name: 'Not met' }).click();
  await frame.getByRole('textbox', { name: 'Note on criterion 2' }).fill('It took an hour');
  await frame.getByText('1 met, 1 not met, 1 not looked at.').waitFor();
  await page.reload();
  await frame.getByText('1 met, 1 not met, 1 not looked at.').waitFor();
  for (const look of looks) {
    await lookAt(page, look);
    expect(await axe(page)).toEqual([]);
  }
  const [file] = (await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download as a Gherkin feature file' }).click(),
  ])) as [Download, unknown];
  expect(file.suggestedFilename()).toBe(`${story.key}.feature`);
  expect(readFileSync(await file.path(), 'utf8')).toContain(`@${story.key} @${story.key}-ac2\n  Scenario: ${texts[1]}`);

  await frame.getByRole('button', { name: 'Reject…' }).click();
  const dialog = inModal(page, 'Reject');
  expect(await dialog.getByRole('textbox', { name: /Why/ }).inputValue()).toBe('Criterion 2: It took an hour');
  expect(await dialog.getByRole('checkbox', { name: texts[1]! }).isChecked()).toBe(true);
  expect(await dialog.getByRole('checkbox', { name: texts[0]! }).isChecked()).toBe(false);
  await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await site.idle();
  expect((await site.ledger(story)).at(-1)).toMatchObject({
    ...{ kind: 'rejected', why: 'Criterion 2: It took an hour', failed: [texts[1]] },
    marks: [
      { number: 1, met: true },
      { number: 2, met: false, note: 'It took an hour' },
    ],
  });
  expect(await frame.getByText('1 met, 1 not met').count()).toBe(0);
  await frame.getByText('Record of decisions').click();
  await frame.getByText('Marked as met: 1.').waitFor();
  await frame.getByText(`Criterion 2, “${texts[1]}”, is not met: It took an hour`).waitFor();
  await page.close();
});

test('what was marked before Accept stands in the record and in its readable export', async () => {
  const story = await deliveredStory(site, site.shop, withCriteria(...texts));
  const { page, frame } = await open(story);
  const first = frame.getByRole('group', { name: 'Criterion 1', exact: true });
  await first.getByRole('button', { name: 'Met', exact: true }).click();
  await frame.getByRole('textbox', { name: 'Note on criterion 1' }).fill('Seen with an old card');
  await frame.getByRole('button', { name: 'Accept', exact: true }).click();
  await frame.getByText(/Accepted by ana/).waitFor();
  await site.idle();
  const said = `Criterion 1, “${texts[0]}”, is met: Seen with an old card`;
  await frame.getByText('Record of decisions').click();
  await frame.getByText(said).waitFor();
  await frame.getByText('The record as a file').click();
  const [file] = (await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: /page/ }).click(),
  ])) as [Download, unknown];
  expect(readFileSync(await file.path(), 'utf8')).toContain(said);
  await page.close();
});

test('a change after the acceptance is shown with what was accepted, on the panel and in the record', async () => {
  const story = await deliveredStory(site, site.shop, withCriteria(...texts));
  await site.mustMove('ana', site.shop, story, 'done');
  await site.idle();
  const { page, frame } = await open(story);
  await frame.getByText(/Accepted by ana/).waitFor();
  await frame.getByRole('button', { name: 'Download as a Gherkin feature file' }).waitFor();
  expect(await frame.getByText(/were changed since/).count()).toBe(0);
  site.clock.pass(60_000);
  await site
    .as('jonas')
    .put(`/rest/api/3/issue/${story.key}`, { fields: withCriteria(texts[0]!, 'A receipt is sent within an hour') });
  await site.idle();
  await page.reload();
  await frame.getByText(/^The criteria were changed since ana accepted them on/).waitFor();
  await frame.getByText('Criterion 2 was changed.').waitFor();
  await frame.getByText('Criterion 3 of what was accepted is gone.').waitFor();
  await frame.getByText('Record of decisions').click();
  await frame.getByRole('button', { name: /^What was accepted on/ }).click();
  await frame.getByText('Reviewed by someone else held').waitFor();
  expect(await frame.locator('.accepted-text ol li').allInnerTexts()).toEqual(texts);
  for (const look of looks) {
    await lookAt(page, look);
    expect(await axe(page)).toEqual([]);
  }

  await page.goto(`${web.url}/projects/${site.shop.project.key}/apps/project-page/waiting`);
  const project = page.frameLocator('iframe[title="Assay"]');
  await project.getByText('Changed since they were accepted').click();
  const row = project.getByRole('row', { name: new RegExp(story.key) });
  await row.getByText('Criterion 2 was changed.').waitFor();
  expect(await project.getByRole('row', { name: /Criterion/ }).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await page.close();
});
