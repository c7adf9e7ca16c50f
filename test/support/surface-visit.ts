import type { FrameLocator, Page } from 'playwright-core';

import { accountOf, type ASite, type Made, type Person, type Place } from './a-site';
import { openPage, signIn } from './browser';
import type { BrowserSite } from './browser-site';

/** What a frame asked its host for, in order. */
export type Asked = readonly { readonly name: string; readonly what: string }[];

export interface Visit {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly asked: () => Asked;
}

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Opens the form in the right column instead of the panel. */
  readonly compact?: boolean;
}

const follow = (page: Page): (() => Asked) => {
  const asked: { name: string; what: string }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/sandbox/api/bridge')) return;
    const { name, argument } = request.postDataJSON() as {
      name: string;
      argument: { functionKey?: string; restPath?: string };
    };
    asked.push({ name, what: argument.functionKey ?? argument.restPath ?? '' });
  });
  return () => asked;
};

/** Opens the surface with this title on a page of the site, in a context of its own. */
export const visit = async (
  { browser, url }: BrowserSite,
  who: Person,
  path: string,
  title: string,
  look: Look = {},
): Promise<Visit> => {
  const page = await openPage(browser, look);
  await signIn(page, url, accountOf(who));
  const asked = follow(page);
  await page.goto(url + path);
  return { page, frame: page.frameLocator(`iframe[title="${title}"]`), asked };
};

/** The issue panel, or the form in the right column. */
export const visitPanel = async (web: BrowserSite, who: Person, { key }: Made, look: Look = {}): Promise<Visit> => {
  const seen = await visit(web, who, `/browse/${key}`, 'Product Owner', look);
  const frame = seen.page.locator('iframe[src*="issue-panel"]').contentFrame();
  if (!look.compact) return { ...seen, frame };
  await seen.page.locator('summary', { hasText: 'Product Owner' }).click();
  return { ...seen, frame: seen.page.locator('iframe[src*="issue-context"]').contentFrame() };
};

/** A story under way that lacks nothing but the Product Owner's answer. */
export const deliveredStory = async (
  site: ASite,
  place: Place,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Made> => {
  const { value, points } = place.policy.fields;
  const made = await site.create(place, {
    [value ?? '']: 13,
    [points ?? '']: 5,
    assignee: { accountId: accountOf('jonas') },
    ...fields,
  });
  await site.mustMove('jonas', place, made, 'inProgress');
  await site.tick('jonas', made);
  await site.idle();
  return made;
};

/** The id of its status. */
export const statusOf = async (site: ASite, { key }: Made): Promise<string> => {
  const { fields } = await site.as('ana').get<{ fields: { status: { id: string } } }>(`/rest/api/3/issue/${key}`);
  return fields.status.id;
};
