import type { FrameLocator, Page } from 'playwright-core';

import { accountOf } from '../support/a-site';
import { axe, openProfile, signIn } from '../support/browser';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

/** Pairs that stand the wrong way round: each takes a call of its own. */
const worth = [22, 24, 18, 20, 14, 16, 8, 12];

beforeAll(async () => {
  tides = await openTides();
  for (const value of worth) await tides.story(tides.site.shop, { value, points: 2, summary: `Worth ${value}` });
  await tides.site.idle();
}, 120_000);

afterAll(() => tides.close());

interface BridgeCall {
  readonly argument: { restPath?: string; fetchRequestInit?: { method?: string; body?: string } };
}

const isRanking = ({ argument: { restPath = '' } }: BridgeCall): boolean => restPath === '/rest/agile/1.0/issue/rank';

/** Ids and names of open work items in Jira's order. */
const ranked = () =>
  [...tides.site.jira.store.collection('issues').values()]
    .filter(({ projectId }) => projectId === tides.site.shop.project.id)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));

const names = (): readonly string[] => ranked().map(({ summary }) => summary);

const ours = (): readonly string[] => names().filter((name) => name.startsWith('Worth'));
const falling = worth.toSorted((a, b) => b - a).map((value) => `Worth ${value}`);

/** A private window denies storage to frames, so each visit has a profile of its own. */
const open = async (work: (page: Page, frame: FrameLocator) => Promise<void>, query = ''): Promise<void> => {
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    page.setDefaultTimeout(60_000);
    await signIn(page, tides.web.url, accountOf('pia'));
    await page.goto(`${tides.web.url}/projects/SHOP/apps/project-page/order${query}`);
    await work(page, page.frameLocator('iframe[title="Assay"]'));
  } finally {
    await profile.close();
  }
};

const apply = (frame: FrameLocator) => frame.getByRole('button', { name: /^Apply \d+ moves$/ }).click();

test('what a reload cut off in the middle goes on, and goes back to exactly the order before', async () => {
  const before = names();
  await open(async (page, frame) => {
    let calls = 0;
    await page.route('**/sandbox/api/bridge', async (route) => {
      const isCut = isRanking(route.request().postDataJSON() as BridgeCall) && (calls += 1) > 2;
      // The page is gone before Jira hears of it.
      await (isCut ? new Promise(() => undefined) : route.continue());
    });
    await apply(frame);
    await frame.getByText(/^Ranking: step 2 of [3-9]$/).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await frame.getByText(/^Applying an order, begun .*, was interrupted\.$/).waitFor();
    expect(names()).not.toEqual(before);
    expect(ours()).not.toEqual(falling);
    await frame.getByRole('button', { name: 'Go on' }).click();
    await frame.getByText('The order in Jira is as proposed.').waitFor();
    expect(ours()).toEqual(falling);
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByText('The order is as it was before.').waitFor();
  });
  expect(names()).toEqual(before);
});

test('it stops where Jira ranks a part alone, names what it left, and takes the part back', async () => {
  const before = names();
  const refused = ranked().find(({ summary }) => summary === 'Worth 16')!;
  await open(async (page, frame) => {
    await page.route('**/sandbox/api/bridge', async (route) => {
      const call = route.request().postDataJSON() as BridgeCall;
      const init = call.argument.fetchRequestInit;
      const body = JSON.parse(init?.body ?? '{}') as { issues?: string[] };
      if (!isRanking(call) || body.issues?.includes(refused.id) !== true) return route.continue();
      const issues = body.issues.filter((id) => id !== refused.id);
      const argument = { ...call.argument, fetchRequestInit: { ...init, body: JSON.stringify({ ...body, issues }) } };
      if (issues.length > 0) await route.fetch({ postData: JSON.stringify({ ...call, argument }) });
      const entry = { issueId: Number(refused.id), issueKey: refused.key, status: 403, errors: ['It is locked.'] };
      const value = {
        body: JSON.stringify({ entries: [entry] }),
        headers: {},
        status: 207,
        statusText: 'Multi-Status',
      };
      return route.fulfill({ json: { ok: true, value } });
    });
    await apply(frame);
    await frame.getByText(`Jira did not rank ${refused.key}. It is locked. The rest was left as it is.`).waitFor();
    expect(names()).not.toEqual(before);
    expect(ours()).not.toEqual(falling);
    await page.reload();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByText('The order is as it was before.').waitFor();
  });
  expect(names()).toEqual(before);
});

test('under a filter what is hidden keeps its place', async () => {
  const before = names();
  await open(async (_, frame) => {
    await frame.getByText(/^\d+ of \d+ shown; the others keep their places$/).waitFor();
    await apply(frame);
    await frame.getByText('The order in Jira is as proposed.').waitFor();
    const after = names();
    expect(ours()).toEqual(falling);
    const isHidden = (name: string): boolean => !name.startsWith('Worth');
    expect(after.map((name) => (isHidden(name) ? name : ''))).toEqual(
      before.map((name) => (isHidden(name) ? name : '')),
    );
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByText('The order is as it was before.').waitFor();
  }, '?q=worth');
  expect(names()).toEqual(before);
});

test('a row is put elsewhere by its handle alone, or dragged, with a line where it would lie', async () => {
  await open(async (page, frame) => {
    const keyOf = (name: string): string => ranked().find(({ summary }) => summary === name)!.key;
    const [low, high] = [keyOf('Worth 8'), keyOf('Worth 24')];
    const places = () => frame.locator('.order-table tbody th').allInnerTexts();
    const placeOf = async (key: string) => (await places()).findIndex((text) => text.startsWith(`${key} `));
    await frame.getByRole('button', { name: `Move ${low}`, exact: true }).click();
    await frame.getByText(`${low} is picked up.`).waitFor();
    const at = await placeOf(high);
    expect(await axe(page)).toEqual([]);
    await frame.getByRole('button', { name: new RegExp(`^Put ${low} at rank \\d+, in place of ${high}$`) }).click();
    await frame.getByText(/later than in the proposal/).waitFor();
    expect(await placeOf(low)).toBe(at);
    await frame.getByRole('button', { name: 'Back to the proposal' }).click();

    await frame.getByRole('button', { name: `Move ${low}`, exact: true }).click();
    await page.keyboard.press('Escape');
    await frame.getByText(`${low} is picked up.`).waitFor({ state: 'detached' });

    const [dragged, target] = [
      frame.getByRole('row', { name: /Worth 8/ }),
      frame.getByRole('row', { name: /Worth 24/ }),
    ];
    await target.scrollIntoViewIfNeeded();
    await dragged.dispatchEvent('dragstart', {
      dataTransfer: await page.frames()[1]!.evaluateHandle(() => new DataTransfer()),
    });
    await target.dispatchEvent('dragover', {
      dataTransfer: await page.frames()[1]!.evaluateHandle(() => new DataTransfer()),
    });
    await frame.locator('tr.order-drop-above').waitFor();
    expect(await frame.locator('tr.order-drop-above').innerText()).toContain('Worth 24');
    await target.dispatchEvent('drop', {
      dataTransfer: await page.frames()[1]!.evaluateHandle(() => new DataTransfer()),
    });
    await frame.getByText(/later than in the proposal/).waitFor();
    expect(await placeOf(low)).toBe(at);
  });
});
