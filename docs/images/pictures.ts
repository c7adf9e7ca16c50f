import type { Page } from 'playwright-core';

import type { DemoSite } from '../../test/support/demo-site';

/** A page of the demo in a state that is worth a picture. */
export interface Picture {
  readonly name: string;
  readonly as: 'ana' | 'jonas' | 'ines' | 'ruth';
  readonly path: (demo: DemoSite) => string;
  /** Brings the page to what the picture is about. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Of the picture in the guides; without it, it is taken with `--all` alone. */
  readonly guide?: { readonly height: number; readonly dark?: boolean };
}

const waiting = (demo: DemoSite): string => `/browse/${demo.keyOf('Child and senior tariffs')}`;
const sentBack = (demo: DemoSite): string => `/browse/${demo.keyOf('Invoice for companies, once a month')}`;

const panelShown = async (page: Page): Promise<void> => {
  const panel = page.locator('iframe[src*="issue-panel"]').contentFrame();
  await panel.getByText(/^top \d+%$/).waitFor();
};

const refused = async (page: Page): Promise<void> => {
  await panelShown(page);
  await page.getByRole('button', { name: /^Status: In Review/ }).click();
  await page.getByRole('menuitem').filter({ hasText: /Done/i }).first().click();
  await page.getByText(/Acceptance criteria are missing/).waitFor();
};

const activityShown = async (page: Page): Promise<void> => {
  const activity = page.getByRole('region', { name: 'Activity' });
  await activity.getByRole('button', { name: 'Assay' }).click();
  const frame = page.locator('iframe[src*="issue-activity"]').contentFrame();
  await frame.getByRole('listitem').first().waitFor();
  await activity.scrollIntoViewIfNeeded();
};

const settingsShown = async (page: Page): Promise<void> => {
  const frame = page.locator('iframe[src*="project-settings"]').contentFrame();
  await frame.getByText('Ana Ferreira').first().waitFor();
};

const settings = (name: string, height: number, tab?: readonly [name: string, text: string]): Picture => ({
  name,
  as: 'ines',
  path: () => '/projects/FERRY/settings',
  guide: { height },
  prepare: async (page) => {
    await settingsShown(page);
    if (tab === undefined) return;
    const frame = page.locator('iframe[src*="project-settings"]').contentFrame();
    await frame.getByRole('tab', { name: tab[0] }).click();
    await frame.getByText(tab[1]).waitFor();
  },
});

const projectPage = (page: Page) => page.locator('iframe[src*="project-page"]').contentFrame();

/** A route of the project page, once it has read everything; `address` where the name does not say which. */
const route = (
  name: string,
  text: string | RegExp,
  guide?: Picture['guide'],
  { address = name, then }: { readonly address?: string; readonly then?: Picture['prepare'] } = {},
): Picture => ({
  name: `page-${name}`,
  as: 'ana',
  ...(guide === undefined ? {} : { guide }),
  path: () => `/projects/FERRY/apps/project-page/${address}`,
  prepare: async (page) => {
    const frame = projectPage(page);
    await frame.getByText(/^As of /).waitFor();
    await frame.getByText(text).first().waitFor();
    await frame.getByText('Loading the chart').first().waitFor({ state: 'detached' });
    await then?.(page);
  },
});

/** Shows the first work item of the review, as a meeting sees it. */
const shownOneByOne = async (page: Page): Promise<void> => {
  await projectPage(page).getByRole('button', { name: 'Show one by one' }).click();
  await projectPage(page).locator('.review-show').waitFor();
};

const goalShown = async (page: Page): Promise<void> => {
  await projectPage(page)
    .getByRole('heading', { name: /^Vision and product goal/ })
    .scrollIntoViewIfNeeded();
};

/** Puts the gadget on the dashboard, set up for the project. */
const dashboardShown = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Add / }).click();
  const gadget = page.locator('iframe[src*="dashboard-gadget"]').contentFrame();
  await gadget.locator('#gadget-project').selectOption({ label: 'Booking and boarding' });
  await gadget.locator('.gadget-form button').click();
  await gadget.locator('.gadget-facts').waitFor();
};

/** Asks why, in Jira's own dialog. */
const rejectionAsked = async (page: Page): Promise<void> => {
  await page.locator('iframe[src*="issue-panel"]').contentFrame().getByRole('button', { name: 'Reject…' }).click();
  await page.getByRole('dialog').locator('iframe').contentFrame().getByLabel('Why?').waitFor();
};

const paletteShown = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: /What waits for me/ }).waitFor();
};

const queueShown = async (page: Page): Promise<void> => {
  const frame = page.locator('iframe[src*="global-page"]').contentFrame();
  await frame.getByRole('button', { name: 'Accept', exact: true }).waitFor();
  await frame.locator('.sparkline').first().waitFor();
};

const stakeholderAsked = async (page: Page): Promise<void> => {
  await page.locator('iframe[src*="global-page"]').contentFrame().getByRole('heading').first().waitFor();
};

/** Every surface of the app, and the pages around it. */
export const pictures: readonly Picture[] = [
  { name: 'panel-light', as: 'ana', path: waiting, guide: { height: 980 }, prepare: panelShown },
  { name: 'panel-dark', as: 'jonas', path: waiting, guide: { height: 900, dark: true }, prepare: panelShown },
  {
    name: 'refusal',
    as: 'ana',
    path: (demo) => `/browse/${demo.keyOf('Publish the summer timetable to the search')}`,
    guide: { height: 820 },
    prepare: refused,
  },
  { name: 'reject', as: 'ana', path: waiting, prepare: rejectionAsked },
  { name: 'dashboard', as: 'ruth', path: () => '/dashboard', prepare: dashboardShown },
  { name: 'global-stakeholder', as: 'ruth', path: () => '/apps/global-page', prepare: stakeholderAsked },
  { name: 'activity', as: 'jonas', path: sentBack, guide: { height: 760 }, prepare: activityShown },
  {
    name: 'backlog',
    as: 'ana',
    path: () => '/projects/FERRY/backlog',
    guide: { height: 820 },
    prepare: (page) => page.getByText('Needs AC').first().waitFor(),
  },
  {
    name: 'board',
    as: 'jonas',
    path: () => '/projects/FERRY/board',
    prepare: (page) => page.locator('.board-card').first().waitFor(),
  },
  { name: 'global', as: 'ana', path: () => '/apps/global-page', guide: { height: 900 }, prepare: queueShown },
  { name: 'palette', as: 'ana', path: waiting, prepare: paletteShown },
  route('backlog', /× the item above/, { height: 940 }),
  route('waiting', 'Definition of Done', { height: 980 }),
  route('order', /sooner/),
  route('forecast', /85/),
  route('sprints', /^Accepted by Ana /, { height: 1000 }),
  route('review', 'Order of the demonstration', { height: 1000 }, { address: 'sprints?view=review' }),
  route(
    'review-show',
    'Order of the demonstration',
    { height: 900 },
    { address: 'sprints?view=review', then: shownOneByOne },
  ),
  route('value', /Delivered value:/, { height: 1000, dark: true }),
  route('stock', /Ready work lasts/, { height: 900 }),
  route('effort', /Value and effort/),
  route('goal', /Vision and product goal/, { height: 900 }, { address: 'value', then: goalShown }),
  route('tests', /accepted criteri(on|a) fail/),
  route('support', /Training needs/, { height: 1000 }),
  settings('settings', 900),
  settings('settings-definitions', 1000, ['Ready and Done', 'Begin with a set']),
  settings('settings-gate', 820, ['Gate', 'Every way into Done is protected']),
  {
    name: 'setup',
    as: 'ines',
    path: () => '/projects/SHORE/settings',
    guide: { height: 820 },
    prepare: async (page) => {
      const frame = page.locator('iframe[src*="project-settings"]').contentFrame();
      await frame.getByRole('navigation', { name: 'Set up Assay in three steps' }).waitFor();
    },
  },
  {
    name: 'admin',
    as: 'ines',
    path: () => '/settings/apps/admin-page',
    prepare: (page) => page.locator('iframe[src*="admin-page"]').contentFrame().getByRole('table').first().waitFor(),
  },
  {
    name: 'start',
    as: 'ruth',
    path: () => '/',
    prepare: (page) => page.getByRole('heading', { name: 'A tour' }).waitFor(),
  },
];
