import type { FrameLocator, Page } from 'playwright-core';

import { accountOf } from '../support/a-site';
import { axe, openProfile, signIn } from '../support/browser';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

const worth = [22, 24, 18, 20, 14, 16, 8, 12];

beforeAll(async () => {
  tides = await openTides();
  for (const value of worth) await tides.story(tides.site.shop, { value, points: 2, summary: `Worth ${value}` });
  await tides.site.idle();
}, 120_000);

afterAll(() => tides.close());

/** The project's work items in Jira's order. */
const ranked = () =>
  [...tides.site.jira.store.collection('issues').values()]
    .filter(({ projectId }) => projectId === tides.site.shop.project.id)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));

/** A private window denies storage to frames, so each visit has a profile of its own. */
const open = async (work: (page: Page, frame: FrameLocator) => Promise<void>): Promise<void> => {
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    page.setDefaultTimeout(60_000);
    await signIn(page, tides.web.url, accountOf('pia'));
    await page.goto(`${tides.web.url}/projects/SHOP/apps/project-page/order`);
    await work(page, page.frameLocator('iframe[title="Assay"]'));
  } finally {
    await profile.close();
  }
};

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
    // By the mouse itself, so that the browser's own drag is what moves it.
    await dragged.hover();
    await page.mouse.down();
    await target.hover();
    await target.hover({ position: { x: 40, y: 8 } });
    await frame.locator('tr.order-drop-above').waitFor();
    expect(await frame.locator('tr.order-drop-above').innerText()).toContain('Worth 24');
    // Nothing says yet that a row was picked up by its handle.
    expect(await frame.getByText(`${low} is picked up.`).count()).toBe(0);
    await page.mouse.up();
    await frame.getByText(/later than in the proposal/).waitFor();
    expect(await placeOf(low)).toBe(at);
  });
});
