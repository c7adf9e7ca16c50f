import type { FrameLocator, Locator, Page } from 'playwright-core';

import { signIn } from '../support/browser';
import { type DemoInBrowser, openDemoInBrowser } from '../support/demo-in-browser';
import { atWidth } from '../support/looks';
import { expectSoon } from '../support/soon';

jest.setTimeout(150_000);

let shown: DemoInBrowser;

beforeAll(async () => {
  shown = await openDemoInBrowser();
}, 240_000);

afterAll(() => shown.close());

const visit = async (who: 'ana' | 'jonas', path: string): Promise<Page> => {
  const page = await shown.context.newPage();
  await signIn(page, shown.demo.url, shown.demo.accountOf(who));
  await page.goto(shown.demo.url + path);
  return page;
};

const route = async (name: string): Promise<{ readonly page: Page; readonly frame: FrameLocator }> => {
  const page = await visit('ana', `/projects/FERRY/apps/project-page/${name}`);
  const frame = page.locator('iframe[src*="project-page"]').contentFrame();
  await frame.getByText(/^As of /).waitFor();
  return { page, frame };
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const boxesOf = async (all: Locator): Promise<readonly Box[]> => {
  const boxes = await Promise.all((await all.all()).map((one) => one.boundingBox()));
  return boxes.flatMap((box) => box ?? []);
};
const focusIn = (frame: FrameLocator): Promise<string> =>
  frame.locator('body').evaluate((body) => body.ownerDocument.activeElement?.className ?? '');

test('the fact that work waits leads to the list with its keys, and the wait is the same everywhere', async () => {
  const { page, frame } = await route('backlog');
  await frame.getByText('The gate is whole').waitFor();
  await frame.getByRole('button', { name: /work items wait for the PO$/ }).press('Enter');
  const row = frame.locator('.queue-row[aria-current="true"], .queue [aria-current="true"]').first();
  await row.waitFor();
  await expectSoon(async () => /queue/.test(await focusIn(frame)), true);
  const wait = /waits ([^·]+) ·/.exec(await row.innerText())?.[1] ?? 'nothing';
  await frame.getByText(`Ready for your decision · waiting ${wait}`, { exact: true }).waitFor();
  await page.keyboard.press('j');
  await frame.getByRole('region', { name: /Child and senior tariffs/ }).waitFor();
  await page.close();
});

test('from the command palette the queue is answered by keys at once', async () => {
  const page = await visit('ana', '/');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: /What waits for me/ }).click();
  const frame = page
    .getByRole('dialog', { name: /What waits/ })
    .locator('iframe')
    .contentFrame();
  await frame.getByRole('button', { name: 'Accept', exact: true }).waitFor();
  await expectSoon(async () => /queue/.test(await focusIn(frame)), true);
  await page.close();
});

test('an open list behind a figure leaves no hole among the charts', async () => {
  const { page, frame } = await route('value');
  await frame
    .getByRole('button', { name: /delivered value \d+ by its end/ })
    .first()
    .press('Enter');
  await frame.getByRole('region', { name: /^Behind Harbour/ }).waitFor();
  const cards = await boxesOf(frame.locator('.value-cards > *'));
  const widest = Math.max(...cards.map(({ width }) => width));
  const rows = new Map<number, number>();
  for (const { y, width } of cards) rows.set(Math.round(y), (rows.get(Math.round(y)) ?? 0) + width);
  expect([...rows.values()].filter((width) => width < widest - 40)).toEqual([]);
  await page.close();
});

test('on a narrow screen the names in a table have room, and columns in which nothing stands are left out', async () => {
  const { page, frame } = await route('support');
  const behind = frame.getByRole('region', { name: /Training needs$/ }).first();
  await behind.waitFor();
  expect(await behind.getByRole('columnheader').allInnerTexts()).toEqual(['Work item', 'Class']);
  await atWidth(page, 320);
  const names = await boxesOf(frame.locator('.data-table tbody th:has(button)'));
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter(({ width }) => width < 160)).toEqual([]);
  await page.close();
});

test('in a row of the review everything stands on one line', async () => {
  const { page, frame } = await route('sprints?view=review');
  const rows = frame.getByRole('region', { name: 'Order of the demonstration' }).getByRole('row');
  // A name that takes one line.
  const row = rows.filter({ hasText: 'Return trip in one booking' });
  await row.waitFor();
  const [key, show] = await Promise.all([
    row.getByRole('button', { name: /^FERRY-\d+$/ }).boundingBox(),
    row.getByRole('button', { name: /^Show FERRY/ }).boundingBox(),
  ]);
  const middle = (box: Box | null): number => (box === null ? 0 : box.y + box.height / 2);
  expect(Math.abs(middle(key) - middle(show))).toBeLessThan(3);
  await page.close();
});

test('each work item of the forecast opens', async () => {
  const { page, frame } = await route('forecast');
  await frame
    .getByRole('region', { name: 'Work items' })
    .getByRole('button', { name: /^FERRY-\d+$/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('what was rejected names what failed in words', async () => {
  const page = await visit('jonas', `/browse/${shown.demo.keyOf('Invoice for companies, once a month')}`);
  await page.getByRole('region', { name: 'Activity' }).getByRole('button', { name: 'Assay' }).click();
  const frame = page.locator('iframe[src*="issue-activity"]').contentFrame();
  const rejected = frame.getByRole('listitem').filter({ hasText: 'Rejected' });
  await rejected.getByText('Reviewed by another developer').waitFor();
  await page.close();
});

test('cards of the board stay in their columns, and the app has its icon', async () => {
  const page = await visit('jonas', '/projects/FERRY/board');
  await page.locator('.board-card').first().waitFor();
  await page.locator('.sidebar .app-icon').first().waitFor();
  const cards = await boxesOf(page.locator('.board-card'));
  const columns = await boxesOf(page.locator('.board-column'));
  const within = ({ x, width }: Box): boolean =>
    columns.some((column) => x >= column.x && x + width <= column.x + column.width);
  expect(cards.length).toBeGreaterThan(5);
  expect(cards.filter((card) => !within(card))).toEqual([]);
  await page.close();
});
