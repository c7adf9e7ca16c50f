import type { FrameLocator, Page } from 'playwright-core';

import { accountOf } from '../support/a-site';
import { axe, openProfile, signIn } from '../support/browser';
import { expectSoon } from '../support/soon';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

/** What comes between the press that applies an order and its end: a reload, other people, what Jira refuses; and the ways on and back. */
let tides: Tides;

/** So many that Jira has to be asked three times: it ranks fifty at once. */
const many = 110;
const named = (summary: string): boolean => /^(Wave|Foam) \d+$/.test(summary);

beforeAll(async () => {
  tides = await openTides();
  // What is worth least stands first.
  for (let index = 1; index <= many; index += 1) {
    const summary = `${index % 22 === 0 ? 'Foam' : 'Wave'} ${index}`;
    await tides.story(tides.site.shop, { value: index, points: 1, summary });
  }
  await tides.site.idle();
}, 240_000);

afterAll(() => tides.close());

/** The project's open work items in Jira's order, as somebody else reads them. */
const ranked = () =>
  [...tides.site.jira.store.collection('issues').values()]
    .filter(({ projectId }) => projectId === tides.site.shop.project.id)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
const keys = (): readonly string[] => ranked().map(({ key }) => key);
const ours = (): readonly string[] => ranked().flatMap(({ key, summary }) => (named(summary) ? [key] : []));

const rank = async (issues: readonly string[], rankAfterIssue: string): Promise<void> =>
  tides.site.as('pia').put('/rest/agile/1.0/issue/rank', { issues, rankAfterIssue });

const restore = async ([first = '', ...rest]: readonly string[]): Promise<void> => {
  let after = first;
  for (let from = 0; from < rest.length; from += 50) {
    const some = rest.slice(from, from + 50);
    await rank(some, after);
    after = some.at(-1) ?? after;
  }
  expect(keys()).toEqual([first, ...rest]);
};

/** A visit with storage, which a private window denies to frames; at its end the order is as it was before. */
const open = async (work: (page: Page, frame: FrameLocator) => Promise<void>, query = ''): Promise<void> => {
  const before = keys();
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    page.setDefaultTimeout(30_000);
    await signIn(page, tides.web.url, accountOf('pia'));
    await page.goto(`${tides.web.url}/projects/SHOP/apps/project-page/order${query}`);
    await work(page, page.frameLocator('iframe[title="Assay"]'));
  } finally {
    await profile.close();
    await restore(before);
  }
};

/** Stops the rank call of this number on its way, until it is let go; the page may be gone by then. */
const holdRankCall = async (page: Page, at: number) => {
  let [asked, go] = [0, (): void => undefined];
  const released = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/sandbox/api/bridge', async (route) => {
    const isRank = (route.request().postData() ?? '').includes('/issue/rank');
    asked += isRank ? 1 : 0;
    if (isRank && asked === at) await released;
    await route.continue().catch(() => undefined);
  });
  return { asked: () => asked, go: () => go() };
};

const apply = (frame: FrameLocator) => frame.getByRole('button', { name: /^Apply \d+ moves$/ });
const press = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).click();
const fallsIn = (order: readonly string[], of: readonly string[]): boolean =>
  JSON.stringify(order) === JSON.stringify(of.toReversed());

/** Presses Apply, and reloads the page while the second of three calls is on its way. */
const interrupt = async (page: Page, frame: FrameLocator): Promise<void> => {
  const held = await holdRankCall(page, 2);
  await apply(frame).click();
  await frame.getByText('Ranking: step 1 of 3').waitFor();
  await expectSoon(async () => held.asked(), 2);
  await page.reload();
  await frame.getByText(/^Applying an order, begun .*, was interrupted\.$/).waitFor();
};

test('a reload in the middle: what was begun goes on to its end, and after one more reload goes back exactly', async () => {
  await open(async (page, frame) => {
    const [before, all] = [ours(), keys()];
    await interrupt(page, frame);
    expect(ours()).not.toEqual(before);
    expect(fallsIn(ours(), before)).toBe(false);
    expect(await axe(page)).toEqual([]);
    await press(frame, 'Go on');
    await frame.getByText('The order in Jira is as proposed.').waitFor();
    expect(fallsIn(ours(), before)).toBe(true);
    await page.reload();
    await frame.getByText(/^An order was applied /).waitFor();
    await press(frame, 'Undo');
    await frame.getByText('The order is as it was before.').waitFor();
    expect(keys()).toEqual(all);
  });
});

test('a reload in the middle: what was begun is taken back from there, too', async () => {
  await open(async (page, frame) => {
    const all = keys();
    await interrupt(page, frame);
    await press(frame, 'Undo');
    await frame.getByText('The order is as it was before.').waitFor();
    expect(keys()).toEqual(all);
    // Nothing is left to be taken back.
    await page.reload();
    await apply(frame).waitFor();
    expect(await frame.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});

test('somebody else ranks in the middle: it stops, says so, proposes anew, and takes nothing of theirs back', async () => {
  await open(async (page, frame) => {
    const held = await holdRankCall(page, 2);
    await apply(frame).click();
    await expectSoon(async () => held.asked(), 2);
    // Two that the first call has put at their places, the better one first: no later call touches them.
    const worth = ranked().flatMap(({ key, summary }) =>
      named(summary) ? [{ key, is: Number(summary.slice(5)) }] : [],
    );
    const at = worth.findIndex(({ is }, place) => is === (worth[place + 1]?.is ?? 0) + 1);
    await rank([worth[at]?.key ?? ''], worth[at + 1]?.key ?? '');
    held.go();
    await frame.getByText(/^Somebody else has changed the order meanwhile\. Nothing more was ranked/).waitFor();
    const theirs = keys();
    await press(frame, 'Undo');
    await frame.getByText(/^Somebody else has changed the order since, so it cannot be put back/).waitFor();
    expect(keys()).toEqual(theirs);
    await press(frame, 'Dismiss');
    await frame.getByText(/^Somebody else has changed/).waitFor({ state: 'detached' });
  });
});

test('Jira ranks only a part: which stayed is named, with Jira’s words, and what was ranked goes back exactly', async () => {
  const { store } = tides.site.jira;
  const [project, stays] = [
    store.collection('projects').get(tides.site.shop.project.id)!,
    ranked().find(({ summary }) => summary === 'Wave 100')!,
  ];
  const byReporter = { ...project.permissions, SCHEDULE_ISSUES: [{ type: 'reporter' as const }] };
  const reporters = new Map(ranked().map((issue) => [issue.id, issue.reporterId]));
  await open(async (page, frame) => {
    const all = keys();
    await apply(frame).waitFor();
    for (const issue of ranked())
      store
        .collection('issues')
        .put(issue.id, { ...issue, reporterId: accountOf(issue.id === stays.id ? 'jonas' : 'pia') });
    store.collection('projects').put(project.id, { ...project, permissions: byReporter });
    await apply(frame).click();
    await frame
      .getByText(`Jira did not rank ${stays.key}. You do not have permission to schedule issues in this project.`)
      .waitFor();
    expect(keys()).not.toEqual(all);
    expect(await axe(page)).toEqual([]);
    await press(frame, 'Undo');
    await frame.getByText('The order is as it was before.').waitFor();
    expect(keys()).toEqual(all);
    for (const issue of ranked())
      store.collection('issues').put(issue.id, { ...issue, reporterId: reporters.get(issue.id) ?? null });
    store.collection('projects').put(project.id, project);
  });
});

test('under a filter what is not shown keeps its very place, and what is shown takes the places that it had', async () => {
  await open(async (_, frame) => {
    const before = ranked();
    await frame.getByText(/^5 of \d+ shown; the others keep their places$/).waitFor();
    await frame.getByRole('button', { name: 'Apply 4 moves' }).click();
    await frame.getByText('The order in Jira is as proposed.').waitFor();
    const foam = ({ summary }: { readonly summary: string }): boolean => summary.startsWith('Foam');
    const after = ranked();
    expect(after.map((one) => (foam(one) ? null : one.key))).toEqual(before.map((one) => (foam(one) ? null : one.key)));
    expect(after.filter(foam).map(({ summary }) => summary)).toEqual(
      before
        .filter(foam)
        .map(({ summary }) => summary)
        .toReversed(),
    );
  }, '?q=foam');
});

test('from Jira’s own backlog the proposal is applied and taken back in its dialog', async () => {
  await open(async (page) => {
    const [before, all] = [ours(), keys()];
    await page.goto(`${tides.web.url}/projects/SHOP/backlog`);
    await page.getByRole('button', { name: 'Order that brings value soonest' }).click();
    const frame = page.frameLocator('dialog iframe');
    await apply(frame).click();
    await frame.getByText('The order in Jira is as proposed.').waitFor();
    expect(fallsIn(ours(), before)).toBe(true);
    await press(frame, 'Undo');
    await frame.getByText('The order is as it was before.').waitFor();
    expect(keys()).toEqual(all);
  });
});
