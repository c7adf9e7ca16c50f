import { readFileSync } from 'node:fs';

import type { FrameLocator, Page } from 'playwright-core';

import { visitAs } from '../support/settings-visits';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;
beforeAll(async () => {
  tides = await openTides();
}, 120_000);
afterAll(() => tides.close());

/** What a press of the button gives as a file. */
const fileOf = async (page: Page, frame: FrameLocator, name: RegExp) => {
  const waiting = page.waitForEvent('download');
  await frame.getByRole('button', { name }).first().click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('utf8').replace('\uFEFF', '').trim().split('\r\n');

test.each([
  ['waiting', 'SHOP-waiting.csv', 'Key,Summary,Value,Points,Since'],
  ['sprints', 'SHOP-sprint.csv', 'Key,Summary,Value,Points,Readiness,Lacks,Criteria,Blocked from outside'],
  ['order', 'SHOP-order.csv', 'Key,Summary,Value,Points,Rank today,Rank proposed,Why'],
  ['forecast', 'SHOP-forecast.csv', 'Key,Summary,Value,Points,As likely as not,85% sure,95% sure'],
])('the route %s is saved as the file %s', async (route, name, head) => {
  const { page, frame } = await visitAs(tides.web, 'ana', `/projects/SHOP/apps/project-page/${route}`);
  const file = await fileOf(page, frame, /^Save as CSV/);
  expect(file.name).toBe(name);
  const [first, ...rows] = linesOf(file.bytes);
  expect(first).toBe(head);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^SHOP-\d+,/);
  await page.context().close();
});

test('the work items behind a figure are saved as one file, which says in which list each is', async () => {
  const { page, frame } = await visitAs(tides.web, 'ana', '/projects/SHOP/apps/project-page/stock');
  const file = await fileOf(page, frame, /^Save list as CSV/);
  expect(file.name).toBe('SHOP-list.csv');
  const [first, ...rows] = linesOf(file.bytes);
  expect(first).toBe('Key,Summary,Value,Points,Class,List');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^SHOP-\d+,.*,Feature,Ready and not begun$/);
  await page.context().close();
});

test.each(['value', 'stock', 'effort'])(
  'each chart of %s is saved as a picture, and its figures as a file',
  async (route) => {
    const { page, frame } = await visitAs(tides.web, 'ana', `/projects/SHOP/apps/project-page/${route}`);
    await frame.locator('.chart svg').first().waitFor();
    const picture = await fileOf(page, frame, /^Save as picture/);
    expect(picture.name).toMatch(/\.png$/);
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
    // Width and height stand in its head; what is one colour alone would be far smaller.
    expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(400);
    expect(picture.bytes.length).toBeGreaterThan(4_000);

    await frame
      .getByRole('button', { name: /^Table/ })
      .first()
      .click();
    const table = await frame.locator('.chart-card .data-table').first().locator('tr').allInnerTexts();
    const file = await fileOf(page, frame, /^Save as CSV/);
    expect(file.name).toMatch(/\.csv$/);
    expect(linesOf(file.bytes)).toHaveLength(table.length);
    await page.context().close();
  },
);
