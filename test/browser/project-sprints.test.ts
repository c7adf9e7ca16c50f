import type { FrameLocator } from 'playwright-core';

import { accountOf, type Made } from '../support/a-site';
import { axe, openPage, signIn } from '../support/browser';
import { lookAt, looks } from '../support/looks';
import { expectSoon } from '../support/soon';
import { visitPanel } from '../support/surface-visit';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

const agile = (path: string, body: unknown): Promise<unknown> =>
  tides.site.as('jonas').post(`/rest/agile/1.0/${path}`, body);

/** The sprint that runs. */
const running = (): string => {
  const sprint = [...tides.site.jira.store.collection('sprints').values()].find(({ state }) => state === 'active');
  return sprint?.id ?? '';
};

/** Brings a story into the running sprint, as a developer. */
const bring = async (made: Made): Promise<void> => {
  await agile(`sprint/${running()}/issue`, { issues: [made.key] });
  await tides.site.idle();
};

const plan = (frame: FrameLocator) => frame.getByRole('region', { name: 'Plan', exact: true });

test('a sprint is shown against what is usually accepted, with what is not ready and who can mend it', async () => {
  const bare = await tides.story(tides.site.shop, { summary: 'Without anything' });
  await bring(bare);
  const seen = await tides.visit('vera', 'sprints');
  const { frame } = seen;
  await frame
    .getByRole('heading', { name: '9 points: more than any of the last sprints got accepted (most: 5)' })
    .waitFor();
  await frame.getByText('The Product Owner or a deputy accepts it.').waitFor();
  expect(await frame.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
  await frame
    .getByRole('region', { name: 'What is in the sprint' })
    .getByRole('row', { name: /Pay by invoice/ })
    .waitFor();
  await frame
    .getByRole('region', { name: 'Not ready, and in the sprint' })
    .nth(1)
    .getByRole('row', { name: new RegExp(`^${bare.key} Without anything .*the team`) })
    .waitFor();
  for (const look of looks) {
    await lookAt(seen.page, look);
    const overflow = () => frame.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
    await expectSoon(async () => ({ look, overflow: await overflow() }), { look, overflow: 0 });
    expect({ look, axe: await axe(seen.page) }).toEqual({ look, axe: [] });
  }
  await leave(seen);
});

test('the plan is accepted by keyboard, and what came and went since is told with by whom, here and on the panel', async () => {
  const seen = await tides.visit('ana', 'sprints');
  const { frame, page } = seen;
  await plan(frame).getByText('No plan of this sprint was accepted yet.').waitFor();
  await frame.getByRole('button', { name: 'Accept plan' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('alert').getByText('The plan is accepted').waitFor();
  await plan(frame)
    .getByText(/^Accepted by .*\. \d work items, 9 points, value 33\./)
    .waitFor();
  await plan(frame).getByText('Nothing came or went since.').waitFor();
  await leave(seen);

  const late = await tides.story(tides.site.shop, { value: 4, points: 2, summary: 'Came late' });
  await bring(late);
  const [gone] = tides.waiting;
  await agile('backlog/issue', { issues: [gone?.key] });
  await tides.site.idle();

  const again = await tides.visit('vera', 'sprints');
  const changes = again.frame.getByRole('region', { name: '2 changes since the plan was accepted' });
  const jonas = tides.site.jira.store.collection('users').get(accountOf('jonas'))?.displayName ?? '';
  await changes.getByRole('row', { name: new RegExp(`^${late.key} Came late Came 4 2 ${jonas}`) }).waitFor();
  await changes.getByRole('row', { name: new RegExp(`^${gone?.key} Pay by card Went 10 3 ${jonas}`) }).waitFor();
  expect(await axe(again.page)).toEqual([]);
  await leave(again);

  const panel = await visitPanel(tides.web, 'ana', late);
  await panel.frame.getByText(new RegExp(`^Added after the plan of Tide 6 was accepted: by ${jonas} on `)).waitFor();
  await panel.page.context().close();
});

test('where the sprint has changed meanwhile nothing is accepted, and the page shows it as it is', async () => {
  const seen = await tides.visit('ana', 'sprints');
  const { frame } = seen;
  const again = frame.getByRole('button', { name: 'Accept the plan as it is now' });
  await again.waitFor();
  await bring(await tides.story(tides.site.shop, { value: 1, points: 1, summary: 'Just now' }));
  await again.click();
  await frame.getByRole('alert').getByText('The plan was not accepted').waitFor();
  await frame
    .getByRole('region', { name: 'What is in the sprint' })
    .getByRole('row', { name: /Just now/ })
    .waitFor();
  await again.click();
  await frame.getByRole('alert').getByText('The plan is accepted').waitFor();
  await frame.getByText('1 plan was accepted before').waitFor();
  await leave(seen);
});

test('Jira’s own backlog opens the plan of one sprint in a dialog', async () => {
  const page = await openPage(tides.web.browser);
  await signIn(page, tides.web.url, accountOf('ana'));
  await page.goto(`${tides.web.url}/projects/SHOP/backlog`);
  await page.getByRole('button', { name: 'Plan of the sprint' }).first().click();
  const frame = page.frameLocator('dialog iframe');
  await frame.getByRole('combobox', { name: 'Sprint' }).waitFor();
  await frame.getByRole('heading', { name: /points: / }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});
