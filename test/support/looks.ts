import type { Page } from 'playwright-core';

/** One page load serves several looks: what a test pays for is mostly the loading. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** Shows an open page at another width, and waits until it and its frames have drawn anew. */
export const atWidth = async (page: Page, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 900 });
  for (const frame of page.frames())
    await frame.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
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
