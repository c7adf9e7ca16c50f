import type { Browser, FrameLocator, Page } from 'playwright-core';

import { inModal } from '../support/modal';
import { axe, openBrowser, openPage, type PageOptions, signIn } from '../support/browser';
import { type DemoSite, openDemoSite } from '../support/demo-site';

jest.setTimeout(150_000);

let browser: Browser;
let demo: DemoSite;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), openDemoSite()]);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await demo.close();
});

type Person = 'ana' | 'jonas';

const visit = async (who: Person, path: string, options: PageOptions = {}): Promise<Page> => {
  const page = await openPage(browser, options);
  await signIn(page, demo.url, demo.accountOf(who));
  await page.goto(demo.url + path);
  return page;
};

const panelOf = (page: Page): FrameLocator => page.locator('iframe[src*="issue-panel"]:not(dialog *)').contentFrame();

const open = async (who: Person, summary: string, options?: PageOptions) => {
  const key = demo.keyOf(summary);
  const page = await visit(who, `/browse/${key}`, options);
  const panel = panelOf(page);
  await panel.getByText('Value per point', { exact: true }).waitFor();
  return { key, page, panel };
};

const statusOf = async (key: string): Promise<string> => {
  const identity = { accountId: demo.accountOf('ana'), app: null };
  const response = await demo.site.ask(`/rest/api/3/issue/${key}?fields=status`, {}, identity);
  return ((await response.json()) as { fields: { status: { name: string } } }).fields.status.name;
};

const menuOf = async (page: Page, name: RegExp): Promise<readonly string[]> => {
  await page.getByRole('button', { name }).click();
  await page.getByRole('menuitem').first().waitFor();
  return page.getByRole('menuitem').allInnerTexts();
};

/** Opens the record at the foot of the panel. */
const readRecord = async (panel: FrameLocator): Promise<string> => {
  await panel.getByText('Record of decisions').click();
  const record = panel.locator('details', { hasText: 'Record of decisions' });
  const newest = record.getByRole('listitem').first();
  await newest.waitFor();
  return newest.innerText();
};

/** Presses Tab until what is named has the focus. */
const tabTo = async (page: Page, panel: FrameLocator, name: string): Promise<void> => {
  const wanted = panel.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by the Tab key`);
};

const onlyAccepters = 'Only the Product Owner, or a deputy whose term has not ended, can accept this work item.';
const waiting = 'Child and senior tariffs';
const withoutCriteria = 'Publish the summer timetable to the search';
const toReject = 'Cancel a booking and see the refund before confirming';
const ofTheCrew = 'Ask for leave and see what is left';

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('a developer sees whose answer is awaited, and is refused Done with the reason', async () => {
    const { page, panel } = await open('jonas', waiting, { colorScheme });
    await panel.getByText('Waiting for Ana Ferreira, the Product Owner').waitFor();
    await panel.getByText('Only Ana Ferreira, the Product Owner, can accept or reject it.').waitFor();
    expect(await panel.getByRole('button', { name: /Accept|Reject/ }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    const offered = await menuOf(page, /^Status: In Review/);
    expect(offered.length).toBeGreaterThan(0);
    // The move is offered to everybody, so that a refusal can say why.
    expect(offered.filter((text) => /Done/i.test(text)).length).toBeGreaterThan(0);
    await page.getByRole('menuitem', { name: /Done/ }).first().click();
    await page.getByRole('status', { name: 'Messages' }).getByText(onlyAccepters).waitFor();
    expect(await statusOf(demo.keyOf(waiting))).toBe('In Review');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('a card that a developer drags to Done goes back, and the board says why', async () => {
    const page = await visit('jonas', '/projects/FERRY/board', { colorScheme });
    const card = page.getByRole('region', { name: 'In Review' }).getByRole('listitem').filter({ hasText: waiting });
    await card.dragTo(page.getByRole('region', { name: 'Done' }));
    const messages = page.getByRole('status', { name: 'Messages' });
    await messages.getByText(`${demo.keyOf(waiting)} was not moved to Done`).waitFor();
    await messages.getByText(onlyAccepters).waitFor();
    await card.waitFor();
    expect(await statusOf(demo.keyOf(waiting))).toBe('In Review');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('a story without acceptance criteria is refused even to the Product Owner, in the words of the gate', async () => {
    const { key, page, panel } = await open('ana', withoutCriteria, { colorScheme });
    await panel.getByRole('region', { name: '1 thing to finish first' }).getByText('There are none yet').waitFor();
    expect(await panel.getByRole('button', { name: 'Accept' }).getAttribute('aria-disabled')).toBe('true');
    const offered = await menuOf(page, /^Status: In Review/);
    expect(offered.some((text) => /Done/i.test(text))).toBe(true);
    await page.getByRole('menuitem').filter({ hasText: /Done/i }).first().click();
    const messages = page.getByRole('status', { name: 'Messages' });
    await messages.getByText(`${key} was not moved to Done`).waitFor();
    await messages.getByText(/Acceptance criteria are missing/).waitFor();
    expect(await statusOf(key)).toBe('In Review');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('the backlog has the value per point of every work item that has value and points', async () => {
    const page = await visit('ana', '/projects/FERRY/backlog', { colorScheme });
    await page.getByRole('heading', { name: 'Backlog', level: 1 }).waitFor();
    const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td.number')].map((cell) => cell.textContent)),
    );
    expect(cells.length).toBeGreaterThan(60);
    const wrong = cells.filter(([value = '', perPoint, points = '']) => {
      const expected =
        value === '–' || points === '–' ? '–' : String(Math.round((Number(value) / Number(points)) * 100) / 100);
      return perPoint !== expected;
    });
    expect(wrong).toEqual([]);
    expect(cells.filter(([, perPoint]) => perPoint !== '–').length).toBeGreaterThan(50);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('the panel says where a work item stands among the others by value per point', async () => {
    const { page, panel } = await open('ana', withoutCriteria, { colorScheme });
    const sizing = panel.getByLabel('Value and size');
    await sizing.getByText(/^top \d+%$/).waitFor();
    expect(await sizing.innerText()).toMatch(/Value per point\s+8\s+top \d+%/);
    await page.context().close();
  });
});

test('the Product Owner accepts with one click: Jira moves it, the panel says so, the record keeps it', async () => {
  const { key, page, panel } = await open('ana', waiting);
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  await panel.getByText(/Accepted by Ana Ferreira, the Product Owner, on/).waitFor();
  await page.getByRole('button', { name: /^Status: Done/ }).waitFor();
  expect(await statusOf(key)).toBe('Done');
  expect(await readRecord(panel)).toMatch(
    /^Ana Ferreira accepted it[^]*3 acceptance criteria, Definition of Done held/,
  );
  await page.getByText(/Accepted by the Product Owner on \d{4}-\d\d-\d\d/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('in a team-managed project and in the dark it is accepted by keyboard alone', async () => {
  const { key, page, panel } = await open('ana', ofTheCrew, { colorScheme: 'dark' });
  await tabTo(page, panel, 'Accept');
  await page.keyboard.press('Enter');
  await panel.getByText(/Accepted by Ana Ferreira, the Product Owner, on/).waitFor();
  expect(await statusOf(key)).toBe('Done');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('a rejection moves it back, tells the assignee why, and is kept with what failed', async () => {
  const { key, page, panel } = await open('ana', toReject, { colorScheme: 'dark', height: 1200 });
  await panel.getByRole('button', { name: 'Reject…' }).click();
  const dialog = inModal(page, 'Reject');
  await dialog.getByLabel('Why?').fill('The refund is still shown as a percentage.');
  await dialog.getByLabel('The refund is shown in money, not as a percentage').check();
  await dialog.getByText(/A comment tells/).waitFor();
  const words = await dialog.locator('body').innerText();
  expect(words).toContain('It moves to In Progress. A comment tells Mei Tanaka why.');
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await panel.getByText(/Rejected by Ana Ferreira on/).waitFor();
  await page.getByRole('button', { name: /^Status: In Progress/ }).waitFor();
  expect(await statusOf(key)).toBe('In Progress');
  const comment = page
    .getByRole('listitem')
    .filter({ hasText: 'Rejected: The refund is still shown as a percentage.' });
  await comment.getByText('@Mei Tanaka').waitFor();
  expect(await comment.innerText()).toContain('The refund is shown in money, not as a percentage');
  expect(await readRecord(panel)).toMatch(
    /^Ana Ferreira rejected it: The refund is still shown as a percentage\.\s+Failed: The refund is shown in money/,
  );
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('the running sprint has an accepted plan, and two work items came after it', async () => {
  const page = await visit('ana', '/projects/FERRY/apps/project-page/sprints');
  const frame = page.frameLocator('iframe[title="Assay"]');
  await frame.getByText(/^Accepted by Ana /).waitFor();
  const changes = frame.getByRole('region', { name: '2 changes since the plan was accepted' });
  await changes.getByRole('row', { name: /Answer the port authority’s questions .* Came/ }).waitFor();
  await changes.getByRole('row', { name: /Upgrade the scanner app .* Came 8 3/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});
