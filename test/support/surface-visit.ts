import type { FrameLocator, Page } from 'playwright-core';

import { accountOf, type ASite, type Made, type Person } from './a-site';
import { openPage, signIn } from './browser';
import type { BrowserSite } from './browser-site';

/** What a frame asked its host for, in order. */
export type BridgeCalls = readonly { readonly name: string; readonly what: string }[];

export interface Visit {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly bridgeCalls: () => BridgeCalls;
}

export interface VisitOptions {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Opens the form in the right column instead of the panel. */
  readonly compact?: boolean;
}

const follow = (page: Page): (() => BridgeCalls) => {
  const bridgeCalls: { name: string; what: string }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/sandbox/api/bridge')) return;
    const { name, argument } = request.postDataJSON() as {
      name: string;
      argument: { functionKey?: string; restPath?: string };
    };
    bridgeCalls.push({ name, what: argument.functionKey ?? argument.restPath ?? '' });
  });
  return () => bridgeCalls;
};

/** Opens the surface with this title on a page of the site, in a context of its own. */
export const visit = async (
  { browser, url }: BrowserSite,
  who: Person,
  path: string,
  title: string,
  options: VisitOptions = {},
): Promise<Visit> => {
  const page = await openPage(browser, options);
  await signIn(page, url, accountOf(who));
  const bridgeCalls = follow(page);
  await page.goto(url + path);
  return { page, frame: page.frameLocator(`iframe[title="${title}"]`), bridgeCalls };
};

/** The issue panel, or the form in the right column. */
export const visitPanel = async (
  web: BrowserSite,
  who: Person,
  { key }: Made,
  options: VisitOptions = {},
): Promise<Visit> => {
  const opened = await visit(web, who, `/browse/${key}`, 'Product Owner', options);
  const frame = opened.page.locator('iframe[src*="issue-panel"]:not(dialog *)').contentFrame();
  if (!options.compact) return { ...opened, frame };
  await opened.page.locator('summary', { hasText: 'Product Owner' }).click();
  return { ...opened, frame: opened.page.locator('iframe[src*="issue-context"]:not(dialog *)').contentFrame() };
};

export { deliveredStory } from './delivered-story';

/** The id of its status. */
export const statusOf = async (site: ASite, { key }: Made): Promise<string> => {
  const { fields } = await site.as('ana').get<{ fields: { status: { id: string } } }>(`/rest/api/3/issue/${key}`);
  return fields.status.id;
};
