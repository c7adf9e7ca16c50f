import type { Page } from 'playwright-core';

import { axe, signIn } from '../support/browser';
import { type DemoInBrowser, openDemoInBrowser } from '../support/demo-in-browser';

jest.setTimeout(150_000);

let shown: DemoInBrowser;

beforeAll(async () => {
  shown = await openDemoInBrowser();
}, 240_000);

afterAll(() => shown.close());

const open = async (who: 'ana' | 'ines', path: string): Promise<Page> => {
  const page = await shown.context.newPage();
  await page.emulateMedia({ forcedColors: 'active' });
  await signIn(page, shown.demo.url, shown.demo.accountOf(who));
  await page.goto(shown.demo.url + path);
  return page;
};

const page = '/projects/FERRY/apps/project-page';

describe('in the colours that a reader forces on every page', () => {
  test.each([
    ['ana', `${page}/backlog`, 'project-page', /× the item above/],
    ['ana', `${page}/waiting`, 'project-page', 'Definition of Done'],
    ['ana', `${page}/sprints`, 'project-page', /^Accepted by Ana /],
    ['ana', `${page}/sprints?view=review`, 'project-page', 'Order of the demonstration'],
    ['ana', `${page}/value`, 'project-page', /Delivered value:/],
    ['ana', `${page}/stock`, 'project-page', /Ready work lasts/],
    ['ana', `${page}/effort`, 'project-page', /promise much value/],
    ['ana', `${page}/support`, 'project-page', 'Training needs'],
    ['ana', '/apps/global-page', 'global-page', 'Definition of Done'],
    ['ines', '/projects/SHORE/settings', 'project-settings', 'Set up Assay in three steps'],
  ] as const)('%s finds nothing on %s that axe objects to', async (who, path, surface, words) => {
    const visit = await open(who, path);
    const frame = visit.locator(`iframe[src*="${surface}"]`).contentFrame();
    await frame.getByText(words).first().waitFor();
    expect(await axe(visit)).toEqual([]);
    await visit.close();
  });

  test('the current tab and the legend of a chart are told by more than a colour that is gone', async () => {
    const visit = await open('ana', `${page}/value`);
    const frame = visit.locator('iframe[src*="project-page"]').contentFrame();
    await frame.getByText(/Delivered value:/).waitFor();
    const edgeOf = (tab: string): Promise<string> =>
      frame
        .locator(tab)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBottomColor);
    expect(await edgeOf('.page-tab[aria-current]')).not.toBe(await edgeOf('.page-tab:not([aria-current])'));
    const swatches = await frame
      .locator('.legend-swatch')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(swatches).size).toBeGreaterThan(1);
    await visit.close();
  });
});

test('a target of less than 24 pixels is among what axe objects to', async () => {
  const small = await shown.context.newPage();
  const button = '<button style="width:12px;height:12px;padding:0">a</button>';
  await small.goto(`data:text/html,<html lang="en"><title>Small</title><main><h1>Small</h1>${button}${button}</main>`);
  expect((await axe(small)).map(({ rule }) => rule)).toEqual(['target-size']);
  await small.close();
});
