import type { Frame, FrameLocator, Page } from 'playwright-core';

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

interface Asked {
  readonly name: string;
  readonly path: string;
}

const follow = (page: Page): (() => readonly Asked[]) => {
  const asked: Asked[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/sandbox/api/bridge')) return;
    const { name, argument } = request.postDataJSON() as {
      name: string;
      argument: { functionKey?: string; restPath?: string };
    };
    asked.push({ name, path: argument.functionKey ?? argument.restPath ?? '' });
  });
  return () => asked;
};

interface Visit {
  readonly page: Page;
  readonly list: FrameLocator;
  readonly asked: () => readonly Asked[];
}

interface Looks {
  readonly route?: string;
  /** Jira's answers to the page wait for this. */
  readonly held?: Promise<void>;
}

const visit = async (who: 'ana' | 'jonas' | 'mei', looks: Looks = {}): Promise<Visit> => {
  const { route = '', held } = looks;
  const page = await shown.context.newPage();
  await signIn(page, demo.url, demo.accountOf(who));
  const asked = follow(page);
  if (held !== undefined)
    await page.route('**/sandbox/api/bridge', async (one) => {
      await held;
      await one.continue();
    });
  await page.goto(`${demo.url}/projects/FERRY/apps/project-page/${route}`);
  return { page, asked, list: page.frameLocator('iframe[title="Assay"]') };
};

const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.url().includes('/ext/project-page/'));
  if (frame === undefined) throw new Error('There is no frame');
  return frame;
};

/** Two tabs, of which the second one comes while the first one reads. */
const twoAtOnce = async (who: 'mei'): Promise<readonly Visit[]> => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = await visit(who, { held });
  await expectSoon(() => first.asked().length > 0, true);
  const second = await visit(who);
  const waiting = async (): Promise<number> =>
    frameOf(second.page).evaluate(async () => (await navigator.locks.query()).pending?.length ?? 0);
  // At first it has no frame.
  await expectSoon(() => waiting().catch(() => 0), 1).finally(release);
  await Promise.all([settled(first.list), settled(second.list)]);
  return [first, second];
};

describe('the backlog', () => {
  test('shows every open work item without a function, and a second visit asks little', async () => {
    const { page, list, asked } = await visit('ana');
    await settled(list);
    await list.getByText(/^\d+ open work items, \d+ points/).waitFor();
    expect(asked().filter(({ name }) => name === 'invoke')).toEqual([]);
    expect(asked().length).toBeLessThanOrEqual(25);
    const table = list.getByRole('table', { name: 'Backlog' });
    const rows = Number(await table.getAttribute('aria-rowcount'));
    const said = await list.getByText(/open work items/).innerText();
    expect(rows - 1).toBe(Number.parseInt(said, 10));
    expect(await axe(page)).toEqual([]);
    await page.close();

    const again = await visit('ana');
    await settled(again.list);
    expect(again.asked().length).toBeLessThanOrEqual(5);
    expect(again.asked().some(({ path }) => path.includes('bulkfetch'))).toBe(false);
    await again.page.close();
  });

  test('what one person’s browser kept is not there for the next', async () => {
    const { page, list, asked } = await visit('jonas');
    await settled(list);
    expect(asked().some(({ path }) => path.includes('bulkfetch'))).toBe(true);
    const names = await frameOf(page).evaluate(async () =>
      (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith('assay-page')),
    );
    expect(names).toEqual([expect.stringContaining(demo.accountOf('jonas'))]);
    await page.close();
  });

  test('is narrowed, sorted and grouped, and the address brings that back', async () => {
    const { page, list } = await visit('ana');
    await settled(list);
    await list.locator('summary', { hasText: 'Missing' }).click();
    await list.getByRole('checkbox', { name: 'Sprint', exact: true }).check();
    await list.getByRole('button', { name: 'Value per point' }).click();
    await list.getByText(/^\d+ of \d+ open/).waitFor();
    const head = list.getByRole('columnheader', { name: 'Value per point' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const shown = await keysIn(list);
    expect(page.url()).toContain('backlog?missing=sprint&sort=score.down');
    await page.reload();
    await settled(list);
    expect(await keysIn(list)).toEqual(shown);
    const scores = (await list.locator('.list-score').allInnerTexts()).filter((text) => text !== '').map(Number);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await list.getByLabel('Group by').selectOption('Class');
    await list.getByRole('button', { name: 'Feature' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  test('goes back and forth between its views with the browser', async () => {
    const { page, list } = await visit('ana', { route: 'backlog' });
    await settled(list);
    await list.getByRole('link', { name: 'Value', exact: true }).click();
    await page.waitForURL('**/project-page/value');
    await page.goBack();
    await list.getByRole('table', { name: 'Backlog' }).waitFor();
    expect(await list.getByRole('link', { name: 'Backlog' }).getAttribute('aria-current')).toBe('page');
    await page.close();
  });

  test('a value is changed by keyboard alone, and stands in Jira', async () => {
    const { page, list } = await visit('ana');
    await settled(list);
    const [first = '', second = ''] = await keysIn(list);
    await list.getByRole('row').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await list.getByRole('textbox', { name: `Business value of ${second}` }).waitFor();
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: `Business value of ${second}: 42. Edit` }).waitFor();
    await page.waitForTimeout(300);
    expect(valueOf(second)).toBe(42);
    // Enter saved it and went on to the next row.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press(' ');
    expect(await list.getByRole('checkbox', { name: `Select ${first}` }).isChecked()).toBe(true);
    await page.close();
  });

  test('a value is set for several at once, and what Jira refuses is listed and taken back', async () => {
    const { page, list } = await visit('ana');
    await settled(list);
    const [one = '', two = '', three = ''] = await keysIn(list);
    const before = valueOf(two);
    const refused = [...demo.site.jira.store.collection('issues').values()].find(({ key }) => key === two)?.id ?? '';
    await page.route('**/sandbox/api/bridge', async (route) => {
      const { argument } = route.request().postDataJSON() as {
        argument: { restPath?: string; fetchRequestInit?: { method?: string } };
      };
      const isIt = argument.restPath === `/rest/api/3/issue/${refused}` && argument.fetchRequestInit?.method === 'PUT';
      if (!isIt) return route.continue();
      const value = { body: '{"errorMessages":["This one is closed."]}', headers: {}, status: 400, statusText: 'Bad' };
      return route.fulfill({ json: { ok: true, value } });
    });
    for (const key of [one, two, three]) await list.getByRole('checkbox', { name: `Select ${key}` }).check();
    await list.getByText('3 selected').waitFor();
    await list.getByLabel('Business value', { exact: true }).fill('55');
    await list.getByRole('button', { name: 'Set for all' }).click();
    await list.getByRole('button', { name: `Business value of ${three}: 55. Edit` }).waitFor();
    await page.waitForTimeout(500);
    expect([valueOf(one), valueOf(three)]).toEqual([55, 55]);
    await list.getByText(`${two}: This one is closed.`).waitFor();
    const shown = typeof before === 'number' ? String(before) : 'none';
    await list.getByRole('button', { name: `Business value of ${two}: ${shown}. Edit` }).waitFor();
    await page.close();
  });

  test('opens a work item in Jira’s own dialog', async () => {
    const { page, list } = await visit('ana');
    await settled(list);
    const [first = ''] = await keysIn(list);
    await list.getByRole('link', { name: first, exact: true }).click();
    await page.getByRole('dialog').getByText(first, { exact: true }).first().waitFor();
    await page.close();
  });

  test('exports what is shown, in the columns that were chosen and are remembered', async () => {
    const { page, list } = await visit('ana');
    await settled(list);
    await list.locator('summary', { hasText: 'Columns' }).click();
    await list.getByRole('checkbox', { name: 'Note on the order', exact: true }).uncheck();
    await list.getByRole('checkbox', { name: 'Assignee' }).check();
    await page.reload();
    await settled(list);
    expect(await list.getByRole('columnheader', { name: 'Assignee' }).count()).toBe(1);
    const text = await exportedCsv(page, list);

    expect(text.split('\r\n')[0]).toBe(
      '\uFEFFRank,Key,Summary,Class,Status,Value,Points,Value per point,Readiness,Sprint,Assignee',
    );
    expect(text.split('\r\n').length).toBeGreaterThan(50);
    await page.close();
  });

  test('two tabs at once read no more than one', async () => {
    const clearing = await visit('mei');
    await settled(clearing.list);
    const before = clearing.asked().length;
    await clearing.list.getByText('⋯').click();
    await clearing.list.getByRole('button', { name: 'Clear cached data' }).click();
    await expectSoon(
      () =>
        clearing
          .asked()
          .slice(before)
          .some(({ path }) => path.includes('bulkfetch')),
      true,
    );
    await settled(clearing.list);
    const alone = clearing.asked().length - before;
    await frameOf(clearing.page).evaluate(async () => {
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      for (const name of names) indexedDB.deleteDatabase(name);
      // What Jira is asked with stands beside the store.
      localStorage.clear();
    });
    await clearing.page.close();

    const tabs = await twoAtOnce('mei');
    // What the daily check found is remembered apart, and the tab that was alone had it already.
    const isHealth = ({ path }: { readonly path: string }): boolean => path.includes('assay.health');
    const all = tabs.flatMap((tab) => tab.asked());
    expect(all.filter(isHealth).length).toBeLessThanOrEqual(2);
    const asked = all.filter((one) => !isHealth(one));
    expect(asked.filter(({ path }) => path.includes('bulkfetch')).length).toBeLessThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(alone);

    // And two more beside them start from what they kept.
    const more = await twoAtOnce('mei');
    expect(more.flatMap((tab) => tab.asked()).filter((one) => !isHealth(one)).length).toBeLessThanOrEqual(5);
    for (const { page } of [...tabs, ...more]) await page.close();
  });
});
