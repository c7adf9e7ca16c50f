import type { FrameLocator, Page } from 'playwright-core';

import { axe, signIn } from '../support/browser';
import {
  type DemoInBrowser,
  exportedCsv,
  keysIn,
  openDemoInBrowser,
  settled,
  storedValue,
} from '../support/demo-in-browser';
import type { DemoSite } from '../support/demo-site';
import { expectSoon } from '../support/soon';

jest.setTimeout(150_000);

let shown: DemoInBrowser;
let demo: DemoSite;

beforeAll(async () => {
  shown = await openDemoInBrowser();
  ({ demo } = shown);
}, 120_000);

afterAll(() => shown.close());

const valueOf = (key: string): unknown => storedValue(demo, key);

interface Visit {
  readonly page: Page;
  readonly list: FrameLocator;
}

const visit = async (query = ''): Promise<Visit> => {
  const page = await shown.context.newPage();
  await signIn(page, demo.url, demo.accountOf('ana'));
  await page.goto(`${demo.url}/projects/FERRY/apps/project-page/backlog${query}`);
  const list = page.frameLocator('iframe[title="Assay"]');
  await settled(list);
  return { page, list };
};

const stored = () => {
  const { jira } = demo.site;
  const field = [...jira.store.collection('fields').values()].find(({ name }) => name === 'Business value')?.id ?? '';
  const issueOf = (key: string) => [...jira.store.collection('issues').values()].find((one) => one.key === key);
  return { field, issueOf };
};

const standOn = (list: FrameLocator, key: string): Promise<void> =>
  list
    .getByRole('row')
    .filter({ has: list.getByRole('link', { name: key, exact: true }) })
    .focus();

/** The keys of all rows, in their order. */
const allKeys = async ({ page, list }: Visit): Promise<readonly string[]> => {
  const text = await exportedCsv(page, list);
  return [...text.matchAll(/^\d+,(FERRY-\d+),/gm)].map(([, key = '']) => key);
};

const focused = (list: FrameLocator): Promise<string> =>
  list.locator('body').evaluate((body) => {
    const { activeElement: element } = body.ownerDocument;
    return element === null || element === body ? 'nothing' : (element.getAttribute('role') ?? element.tagName);
  });

describe('values as in a spreadsheet', () => {
  test('200 keys, one each 10 ms, land in the rows that they were meant for', async () => {
    const seen = await visit();
    const { page, list } = seen;
    const keys = (await allKeys(seen)).slice(0, 60);
    expect(keys).toHaveLength(60);
    await standOn(list, keys[0] ?? '');
    const typed = keys.map((_, index) => `${100 + index}`.slice(1));
    await page.keyboard.type(`${typed.join('\n')}\n`, { delay: 10 });
    for (let up = 0; up < 20; up += 1) await page.keyboard.press('ArrowUp', { delay: 10 });
    await expectSoon(() => keys.map(valueOf), typed.map(Number));
    // From the sixty-first row twenty up.
    await page.keyboard.type('7\n', { delay: 10 });
    await expectSoon(() => valueOf(keys[40] ?? ''), 7);
    expect(await focused(list)).toBe('row');
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  test('Tab, an arrow and leaving the field save; Escape does not; Shift goes back', async () => {
    const { page, list } = await visit();
    const [one = '', two = '', three = '', four = ''] = await keysIn(list);
    await standOn(list, one);
    await page.keyboard.type('31');
    await page.keyboard.press('Tab');
    await page.keyboard.type('32');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('33');
    await list.getByLabel('Find').click();
    await expectSoon(() => [one, two, three].map(valueOf), [31, 32, 33]);
    const before = valueOf(four);
    await standOn(list, four);
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    expect(await focused(list)).toBe('row');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('35\n');
    await expectSoon(() => valueOf(three), 35);
    expect(valueOf(four)).toBe(before);
    await page.close();
  });

  test('what is no number says so at the field and stays there; thousands are read as the reader writes them', async () => {
    const { page, list } = await visit();
    const [one = '', two = ''] = await keysIn(list);
    await standOn(list, one);
    await page.keyboard.type('1,5,0');
    await page.keyboard.press('Enter');
    const field = list.getByRole('textbox', { name: `Business value of ${one}` });
    const reason = 'Enter a number, such as 8 or 2.5.';
    await list.getByText(reason).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((it) => it.ownerDocument.activeElement === it)).toBe(true);
    expect(await axe(page)).toEqual([]);
    // Another one is edited: what was typed here is told, not lost in silence.
    await list.getByRole('button', { name: new RegExp(`^Business value of ${two}:`) }).click();
    await list.getByText(`${one}: “1,5,0” was not saved. ${reason}`).waitFor();
    await page.keyboard.type('1,000');
    await page.keyboard.press('Enter');
    await expectSoon(() => valueOf(two), 1000);
    await list.getByRole('button', { name: `Business value of ${two}: 1,000. Edit` }).waitFor();
    await page.close();
  });

  test('a value that is filled in hides no row and moves none, until the list is arranged anew', async () => {
    const first = await visit();
    const cleared = (await keysIn(first.list)).slice(0, 3);
    await standOn(first.list, cleared[0] ?? '');
    for (const _ of cleared) {
      await first.page.keyboard.press('Delete');
      await first.page.keyboard.press('ArrowDown');
    }
    await expectSoon(() => cleared.map(valueOf), [null, null, null]);
    await first.page.close();
    const { page, list } = await visit('?missing=value&sort=key.up');
    const before = await keysIn(list);
    const [one = '', two = ''] = before;
    await standOn(list, one);
    await page.keyboard.type('3\n4\n');
    await expectSoon(() => [one, two].map(valueOf), [3, 4]);
    expect(await keysIn(list)).toEqual(before);
    await list.getByRole('button', { name: 'Refresh' }).click();
    await list.getByRole('link', { name: one, exact: true }).waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('undo', () => {
  test('takes back one value, after a reload as well, and by the keyboard', async () => {
    const { page, list } = await visit();
    const [one = '', two = ''] = await keysIn(list);
    const before = [valueOf(one), valueOf(two)];
    await standOn(list, one);
    await page.keyboard.type('61\n62\n');
    await list.getByText(`${two}: value set to 62.`, { exact: true }).waitFor();
    await list.getByRole('button', { name: `Say why: ${two}: value set to 62.` }).click();
    await list.getByLabel('Why? One line, if you like.').fill('The desk counted again');
    await page.keyboard.press('Enter');
    await list.getByText(`${two}: value set to 62. The reason is in the record.`).waitFor();
    await standOn(list, one);
    await page.keyboard.press('Control+z');
    await list.getByText('Undone: 1 value is as it was.').waitFor();
    expect([valueOf(one), valueOf(two)]).toEqual([61, before[1]]);
    await page.reload();
    await settled(list);
    await list.getByRole('button', { name: `Undo: ${one}: value set to 61.` }).click();
    await expectSoon(() => valueOf(one), before[0]);
    await list.getByText('Undone: 1 value is as it was.').waitFor();
    expect(await focused(list)).not.toBe('nothing');
    await page.close();
  });

  test('takes back many at once, and never what somebody else has changed since', async () => {
    const { page, list } = await visit();
    const [one = '', two = '', three = ''] = await keysIn(list);
    const before = [one, two, three].map(valueOf);
    for (const key of [one, two, three]) await list.getByRole('checkbox', { name: `Select ${key}` }).check();
    await list.getByLabel('Business value', { exact: true }).fill('77');
    await list.getByRole('button', { name: 'Set for all' }).click();
    await list.getByText('3 values set to 77.', { exact: true }).waitFor();
    expect([one, two, three].map(valueOf)).toEqual([77, 77, 77]);
    const { field, issueOf } = stored();
    await fetch(`${demo.url}/rest/api/3/issue/${issueOf(two)?.key ?? ''}`, {
      method: 'PUT',
      headers: { authorization: `Basic ${btoa('jonas@saltmarsh.example:x')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { [field]: 5 } }),
    });
    await list.getByRole('button', { name: 'Undo: 3 values set to 77.' }).click();
    await list.getByText('Undone: 2 values are as they were.').waitFor();
    await list.getByText(`Not undone, since somebody changed it meanwhile: ${two}.`).waitFor();
    expect([one, two, three].map(valueOf)).toEqual([before[0], 5, before[2]]);
    await list.getByRole('button', { name: 'Select none' }).click();
    expect(await focused(list)).toBe('row');
    await page.close();
  });
});

test('the menu of columns closes on Escape and gives the focus back', async () => {
  const { page, list } = await visit();
  const summary = list.locator('summary', { hasText: 'Columns' });
  await summary.click();
  const choice = list.getByRole('checkbox', { name: 'Assignee' });
  await choice.focus();
  await page.keyboard.press('Escape');
  await choice.waitFor({ state: 'hidden' });
  expect(await summary.evaluate((it) => it.ownerDocument.activeElement === it)).toBe(true);
  await page.close();
});

test('at 320 px the filters are folded, and the list begins on the first screen', async () => {
  const { page, list } = await visit();
  await page.setViewportSize({ width: 320, height: 900 });
  await list.getByLabel('Group by').waitFor({ state: 'hidden' });
  const top = await list.getByRole('table', { name: 'Backlog' }).evaluate((it) => it.getBoundingClientRect().top);
  expect(top).toBeLessThan(500);
  await list.getByRole('button', { name: 'Filters' }).click();
  await list.getByLabel('Group by').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.close();
});
