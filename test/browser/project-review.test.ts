import type { FrameLocator, Page } from 'playwright-core';

import { accountOf } from '../support/a-site';
import { axe } from '../support/browser';
import { lookAt, looks } from '../support/looks';
import { expectSoon } from '../support/soon';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(180_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
  const { site } = tides;
  const stakeholders = [
    { accountId: accountOf('vera'), area: 'Sales', weight: 3 },
    { accountId: accountOf('otto'), area: 'Harbour', weight: 1 },
  ];
  await site.setPolicy(site.shop, { ...site.shop.policy, stakeholders });
}, 120_000);

afterAll(() => tides.close());

const address = 'sprints?view=review';
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const rows = (frame: FrameLocator) =>
  frame.getByRole('region', { name: 'Order of the demonstration' }).getByRole('row');
const shown = (frame: FrameLocator, at: number) => frame.getByRole('dialog', { name: `Tide 6: ${at} of 3` });

test('a whole review is walked by keyboard: order, areas, feedback, an answer, a work item of what was said, and the goal', async () => {
  const seen = await tides.visit('ana', address);
  const { frame, page } = seen;
  await frame.getByText('This is how it stands now.').waitFor();
  // What is worth most comes first, until it is moved.
  await frame
    .getByRole('button', { name: /^Move / })
    .first()
    .focus();
  await press(page, 'Alt+ArrowDown');
  await frame.getByText(/ is now number 2\.$/).waitFor();
  await rows(frame).nth(1).getByText('Pay by invoice').waitFor();

  await frame.getByRole('button', { name: 'Show one by one' }).focus();
  await press(page, 'Enter');
  await shown(frame, 1).waitFor();
  await frame.getByRole('region', { name: /Pay by invoice/ }).waitFor();
  await frame.getByRole('checkbox', { name: 'Sales', exact: true }).focus();
  await press(page, 'Space');
  await expectSoon(() => frame.getByRole('checkbox', { name: 'Sales', exact: true }).isChecked(), true);
  await frame.locator('.review-show').focus();
  await press(page, 'f');
  await page.keyboard.type('The invoice lacks the ship');
  await frame.getByLabel('For which area').selectOption('Sales');
  await press(page, 'Control+Enter');
  await frame.getByText('The feedback is kept.').waitFor();
  expect(await axe(page)).toEqual([]);

  await frame.locator('.review-show').focus();
  await press(page, 'j');
  await shown(frame, 2).waitFor();
  await frame.getByRole('button', { name: 'Accept', exact: true }).waitFor();
  await press(page, 'a');
  await frame.getByText(/^SHOP-\d+ is accepted\.$/).waitFor();
  await press(page, 'k');
  await shown(frame, 1).waitFor();
  await press(page, 'm');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Summary').waitFor();
  expect(await dialog.getByLabel('Summary').inputValue()).toBe('The invoice lacks the ship');
  expect(await dialog.getByLabel(/^Labels/).inputValue()).toBe('Sales');
  await dialog.getByRole('button', { name: 'Create' }).focus();
  await press(page, 'Enter');
  await frame.getByText(/^SHOP-\d+ is made of it\.$/).waitFor();
  await frame.locator('.review-show').focus();
  await press(page, 'Escape');
  await frame.getByText('Touched, and nobody is there: Sales').waitFor();

  await frame.getByLabel('In one sentence').focus();
  await page.keyboard.type('Nobody pays by phone any more');
  await press(page, 'Enter');
  await frame.getByText(/^Met: Nobody pays by phone any more/).waitFor();
  await frame.getByRole('checkbox', { name: 'Harbour is there' }).focus();
  await press(page, 'Space');
  await expectSoon(() => frame.getByRole('checkbox', { name: 'Harbour is there' }).isChecked(), true);
  for (const look of looks) {
    await lookAt(page, look);
    const overflow = () => frame.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
    await expectSoon(async () => ({ look, overflow: await overflow() }), { look, overflow: 0 });
    expect({ look, axe: await axe(page) }).toEqual({ look, axe: [] });
  }
  await leave(seen);
});

test('what was made of feedback is linked to what was shown, and names where it was said', async () => {
  const made = [...tides.site.jira.store.collection('issues').values()].find(
    ({ summary }) => summary === 'The invoice lacks the ship',
  );
  expect(JSON.stringify(made?.description)).toMatch(/Said of SHOP-\d+ at the review of Tide 6, for the area Sales\./);
  expect(made?.labels).toEqual(['Sales']);
  const links = [...tides.site.jira.store.collection('links').values()];
  expect(links.filter(({ sourceId, targetId }) => [sourceId, targetId].includes(made?.id ?? ''))).toHaveLength(1);
});

test('closed, the sprint is shown as it was kept: with who was missing, and nothing is answered by whoever may not', async () => {
  const { site } = tides;
  const sprint = [...site.jira.store.collection('sprints').values()].find(({ state }) => state === 'active');
  await site.as('pia').post(`/rest/agile/1.0/sprint/${sprint?.id ?? ''}`, { state: 'closed' });
  await site.idle();
  const seen = await tides.visit('vera', address);
  const { frame } = seen;
  await frame.getByText(/^Kept when the sprint was closed on /).waitFor();
  await frame.getByText('Touched, and nobody was there: Sales').waitFor();
  await frame.getByText(/became SHOP-\d+: /).waitFor();
  expect(await frame.getByRole('button', { name: /^(Move|Make a work item|Keep)\b/ }).count()).toBe(0);
  expect(await rows(frame).allInnerTexts()).toHaveLength(4);
  await leave(seen);
});

test('three hundred work items are usable: shown soon, moved, gone through to the last, and kept', async () => {
  const { site } = tides;
  const as = site.as('pia');
  const board = [...site.jira.store.collection('boards').values()].find(
    ({ projectId }) => projectId === site.shop.project.id,
  );
  const { id } = await as.post<{ id: number }>('/rest/agile/1.0/sprint', {
    name: 'Flood',
    originBoardId: Number(board?.id),
  });
  const made: string[] = [];
  for (let index = 0; index < 300; index += 1)
    made.push((await tides.story(site.shop, { value: 300 - index, points: 1, summary: `Wave ${index + 1}` })).key);
  for (let from = 0; from < 300; from += 50)
    await as.post(`/rest/agile/1.0/sprint/${id}/issue`, { issues: made.slice(from, from + 50) });
  const [startDate, endDate] = [0, 7].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  await as.post(`/rest/agile/1.0/sprint/${id}`, { state: 'active', startDate, endDate });
  await site.idle();
  const seen = await tides.visit('ana', address);
  const { frame, page } = seen;
  await rows(frame).nth(1).getByText('Wave 1', { exact: true }).waitFor();
  const began = Date.now();
  await frame.getByRole('button', { name: `Move ${made[0] ?? ''}`, exact: true }).focus();
  await press(page, 'Alt+ArrowDown');
  await frame.getByText(/ is now number 2\.$/).waitFor();
  for (const more of [1, 2]) {
    await frame.getByRole('button', { name: 'Show 100 more' }).focus();
    await press(page, 'Enter');
    await expectSoon(() => rows(frame).count(), 101 + more * 100);
  }
  await frame.getByRole('button', { name: `Show ${made[299] ?? ''}`, exact: true }).focus();
  await press(page, 'Enter');
  await frame.getByRole('dialog', { name: 'Flood: 300 of 300' }).waitFor();
  await press(page, 'k');
  await frame.getByRole('dialog', { name: 'Flood: 299 of 300' }).waitFor();
  expect(Date.now() - began).toBeLessThan(30_000);
  await leave(seen);
  await as.post(`/rest/agile/1.0/sprint/${id}`, { state: 'closed' });
  await site.idle();
  const after = await tides.visit('vera', address);
  await after.frame.getByText(/^Kept when the sprint was closed on /).waitFor();
  await after.frame.getByRole('row', { name: / 300 / }).first().waitFor();
  await leave(after);
});
