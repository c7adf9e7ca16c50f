import type { Page } from 'playwright-core';

/** One page load serves several looks: what a test pays for is mostly the loading. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** Waits until a page and its frames have had the same size for a moment: charts draw anew only once they are told of their new width. */
const settled = async (page: Page): Promise<void> => {
  const sizes = (): Promise<readonly string[]> =>
    Promise.all(
      page
        .frames()
        .map((frame) => frame.evaluate(() => `${document.body.scrollWidth} ${document.documentElement.scrollHeight}`)),
    );
  let before = '';
  for (let same = 0, tries = 0; same < 3 && tries < 60; tries += 1) {
    await page.waitForTimeout(50);
    const now = (await sizes()).join();
    same = now === before ? same + 1 : 0;
    before = now;
  }
};

/** Shows an open page at another width, and waits until it and its frames have drawn anew. */
export const atWidth = async (page: Page, width: number): Promise<void> => {
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 900 });
  await settled(page);
};

/** The looks that everything is checked in. */
export const looks: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 800 },
  { colorScheme: 'dark', width: 1280 },
];

const modeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['colorMode']);

/** Gives a page the look that a person chooses: the theme by the button of the page around the app, which frames follow, and the width. */
export const lookAt = async (page: Page, { colorScheme, width }: Look): Promise<void> => {
  if ((await modeOf(page)) !== colorScheme) {
    await page.getByRole('button', { name: 'Dark' }).click();
    // A frame that has not asked for the theme has none.
    const follows = `html[data-color-mode=${colorScheme}], html:not([data-color-mode])`;
    for (const frame of page.frames()) await frame.waitForSelector(follows, { state: 'attached' });
  }
  await atWidth(page, width);
};
