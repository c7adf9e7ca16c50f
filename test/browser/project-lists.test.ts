import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

import { buildAppPages } from '../support/app-pages';
import { axe, openProfile, signIn } from '../support/browser';
import { type DemoSite, openDemoSite } from '../support/demo-site';
import { expectSoon } from '../support/soon';
import { buildPages } from '../support/ui-app';

jest.setTimeout(150_000);

let demo: DemoSite;
let profile: { readonly context: BrowserContext; readonly close: () => Promise<void> };

beforeAll(async () => {
  buildPages();
  buildAppPages();
  [demo, profile] = await Promise.all([openDemoSite(), openProfile()]);
}, 120_000);

afterAll(async () => {
  await profile.close();
  await demo.close();
});

interface Visit {
  readonly page: Page;
  readonly list: FrameLocator;
}

/** The backlog, as one person opens an address of it. */
const visit = async (who: 'ana' | 'jonas', query = ''): Promise<Visit> => {
  const page = await profile.context.newPage();
  await signIn(page, demo.url, demo.accountOf(who));
  await page.goto(`${demo.url}/projects/FERRY/apps/project-page/backlog${query}`);
  const list = page.frameLocator('iframe[title="Assay"]');
  await list.getByText(/^As of /).waitFor();
  return { page, list };
};

const menu = (list: FrameLocator, name: string) => list.locator('summary', { hasText: new RegExp(`^${name}( \\(|$)`) });

const keysIn = (list: FrameLocator): Promise<readonly string[]> => list.locator('.list-key').allInnerTexts();
const headsIn = async (list: FrameLocator): Promise<readonly string[]> =>
  (await list.getByRole('columnheader').allInnerTexts())
    .filter((text) => text.trim() !== '')
    .map((text) => text.trim());
const widthOf = (list: FrameLocator, name: string): Promise<number> =>
  list.getByRole('columnheader', { name }).evaluate((head) => head.getBoundingClientRect().width);

const focusIn = (list: FrameLocator): Promise<string> =>
  list.locator('body').evaluate((body) => {
    const { activeElement: active } = body.ownerDocument;
    return active === null || active === body ? 'nowhere' : (active.getAttribute('aria-label') ?? active.textContent);
  });

test('filters take several values, show as chips and are taken away one by one; the address carries them', async () => {
  const { page, list } = await visit('ana');
  const all = await list.getByRole('table', { name: 'Backlog' }).getAttribute('aria-rowcount');
  await menu(list, 'Class').click();
  await list.getByRole('checkbox', { name: 'Feature' }).check();
  await list.getByRole('checkbox', { name: 'Defect' }).check();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await focusIn(list)).toBe('Class (2)');
  await menu(list, 'Missing').click();
  await list.getByRole('checkbox', { name: 'Business value' }).check();
  await page.keyboard.press('Escape');
  const chips = list.getByRole('list', { name: 'Filters in use' });
  const wanted = ['Class: Feature', 'Class: Defect', 'Missing: Business value'];
  await expectSoon(
    async () =>
      (await chips.getByRole('button').allInnerTexts())
        .slice(0, 3)
        .map((one) => one.trim())
        .join(),
    wanted.join(),
  );
  await expectSoon(() => page.url().split('?')[1], 'class=feature&class=defect&missing=value');
  const classes = await list.locator('.list-class').allInnerTexts();
  expect(classes.every((one) => one === 'Feature' || one === 'Defect')).toBe(true);

  await chips.getByRole('button', { name: 'Remove the filter Class: Feature' }).press('Enter');
  await expectSoon(() => page.url().split('?')[1], 'class=defect&missing=value');
  expect(await focusIn(list)).toBe('Remove the filter Class: Defect');
  await list.getByRole('button', { name: 'Show all' }).press('Enter');
  await expectSoon(() => list.getByRole('table', { name: 'Backlog' }).getAttribute('aria-rowcount'), all);
  expect(await focusIn(list)).not.toBe('nowhere');
  await page.close();
});

test('columns are made wider by keys and by pulling, moved, and rows made lower; a link shows another person the same', async () => {
  const { page, list } = await visit('ana');
  const before = await headsIn(list);
  const head = list.getByRole('columnheader', { name: 'Status' });
  const width = await widthOf(list, 'Status');
  await head.getByRole('button').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expectSoon(() => widthOf(list, 'Status'), width + 16);
  const edge = await head.locator('.list-edge').boundingBox();
  if (edge === null) throw new Error('The column has no edge');
  await page.mouse.move(edge.x + 4, edge.y + 20);
  await page.mouse.down();
  await page.mouse.move(edge.x + 44, edge.y + 20, { steps: 4 });
  await page.mouse.up();
  await expectSoon(() => widthOf(list, 'Status'), width + 56);
  await head.getByRole('button').focus();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  const moved = [...before];
  const at = moved.indexOf('Status');
  moved.splice(at - 1, 2, 'Status', before[at - 1] ?? '');
  await expectSoon(async () => (await headsIn(list)).join(), moved.join());
  await list.getByLabel('Rows').selectOption('Compact');
  await menu(list, 'Columns').click();
  await list.getByRole('button', { name: 'Move Sprint up' }).click();
  await list.getByRole('button', { name: 'Make Key wider' }).click();
  expect(await focusIn(list)).toBe('Make Key wider');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const link = page.url().split('?')[1] ?? '';
  expect(link).toMatch(
    /^cols=rank\.key-\d+\.summary\.status-168\.class\.value\.points\.score\.note\.sprint\.readiness&density=compact$/,
  );
  const shown = [await headsIn(list), await keysIn(list), await widthOf(list, 'Status')];
  await page.close();

  const other = await visit('jonas', `?${link}`);
  expect([await headsIn(other.list), await keysIn(other.list), await widthOf(other.list, 'Status')]).toEqual(shown);
  const row = await other.list.locator('.list-body .list-row').first().boundingBox();
  expect(row?.height).toBe(28);
  await other.page.close();

  // Without an address of its own the list opens as it was left, in this browser.
  const again = await visit('ana');
  expect(await headsIn(again.list)).toEqual(shown[0]);
  await menu(again.list, 'Columns').click();
  await again.list.getByRole('button', { name: 'Reset columns' }).click();
  await expectSoon(async () => (await headsIn(again.list)).join(), before.join());
  await again.page.close();
});

test('views are saved by name with the person, opened, replaced and deleted', async () => {
  const { page, list } = await visit('ana', '?class=defect&sort=value.down');
  await menu(list, 'Views').click();
  await list.getByText('You have saved no view of this project yet.').waitFor();
  await list.getByRole('button', { name: 'Save what is shown' }).click();
  await list.getByText('Give it a name.').waitFor();
  await list.getByLabel('Name of the view').fill('Dearest defects');
  await page.keyboard.press('Enter');
  const opens = list.getByRole('button', { name: 'Dearest defects', exact: true });
  await opens.waitFor();
  expect(await opens.getAttribute('aria-current')).toBe('true');
  expect(await axe(page)).toEqual([]);
  await page.close();

  const other = await visit('jonas');
  await menu(other.list, 'Views').click();
  await other.list.getByText('You have saved no view of this project yet.').waitFor();
  await other.page.close();

  const again = await visit('ana', '?group=class');
  await menu(again.list, 'Views').click();
  await again.list.getByRole('button', { name: 'Dearest defects', exact: true }).click();
  await expectSoon(() => again.page.url().split('?')[1], 'class=defect&sort=value.down');
  await again.list.getByRole('button', { name: 'Delete the view Dearest defects' }).click();
  await again.list.getByText('You have saved no view of this project yet.').waitFor();
  expect(await focusIn(again.list)).not.toBe('nowhere');
  await again.page.close();
});
