import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser, openPage, signIn } from './browser';
import { buildPages, buildUiApp } from './ui-app';
import { openUiSite, type UiSite } from './ui-site';

/** The sandbox's pages around an app that has a button for each call of the bridge, for the tests of a file. */
export const useUiSite = () => {
  let app: ReturnType<typeof buildUiApp>;
  let opened: UiSite;
  let started: Browser;
  const site = (): UiSite => opened;
  const browser = (): Browser => started;
  const appDir = (): string => app.dir;

  beforeAll(async () => {
    buildPages();
    app = buildUiApp();
    [started, opened] = await Promise.all([openBrowser(), openUiSite(app.dir)]);
  });

  afterAll(async () => {
    await started.close();
    await opened.close();
    app.remove();
  });

  const visit = async (path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
    const page = await openPage(started, options);
    await signIn(page, site().web.url, site().ada);
    await page.goto(site().web.url + path);
    return page;
  };

  const frameOf = async (page: Page, title: string): Promise<Frame> => {
    const element = await page.locator(`iframe[title="${title}"]`).elementHandle();
    const frame = await element.contentFrame();
    if (frame == null) throw new Error(`There is no frame ${title}`);
    return frame;
  };

  /** Presses one button of the fixture and gives what it saw. */
  const run = async (frame: Frame, name: string): Promise<unknown> => {
    // Not by the mouse: a frame that grows moves its buttons.
    await frame.getByRole('button', { name, exact: true }).dispatchEvent('click');
    const output = frame.locator(`output[data-case="${name}"]`);
    await output.filter({ hasText: /^\{.*\}$/s }).waitFor();
    return JSON.parse((await output.textContent()) ?? '');
  };
  return { site, appDir, browser, visit, frameOf, run };
};
