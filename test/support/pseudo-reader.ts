import type { FrameLocator, Page } from 'playwright-core';

import { gateRules } from '../../src/workflow-gate/rules';
import type { ASite } from './a-site';
import { atWidth } from './looks';
import { cutOffTexts, plainTexts } from './plain-texts';

/** Everybody reads in the language of the tests, in which each letter of the catalogue has an accent. */
export const readInPseudo = ({ jira }: ASite): void => {
  const users = jira.store.collection('users');
  for (const user of users.values()) users.put(user.accountId, { ...user, locale: 'en-x-pseudo' });
};

/**
 * What people and Jira wrote, which no catalogue holds: names of people, statuses, types, fields, sprints and workflows, keys, and texts of the
 * project. The names of the gate's rules are the manifest's: Jira shows them in its own pages, so ours are the same.
 */
export const valuesOf = ({ jira: { store }, shop }: ASite, more: readonly string[] = []): readonly string[] => {
  const named = (
    [
      'statuses',
      'issueTypes',
      'fields',
      'projects',
      'sprints',
      'boards',
      'workflows',
      'resolutions',
      'screens',
    ] as const
  ).flatMap((collection) => [...store.collection(collection).values()].map(({ name }) => name));
  const people = [...store.collection('users').values()].map(({ displayName }) => displayName);
  const issues = [...store.collection('issues').values()];
  const keys = [...issues, ...store.collection('projects').values()].map(({ key }) => key);
  const summaries = issues.map(({ summary }) => summary);
  const { feature } = shop.policy.definitions;
  const lines = [...feature.ready, ...feature.done].map(({ text }) => text);
  const transitions = [...store.collection('workflows').values()].flatMap((one) => one.transitions);
  const ways = transitions.map(({ name }) => name);
  const rules = Object.values(gateRules).map(({ name }) => name);
  return [...named, ...people, ...keys, ...summaries, ...lines, ...ways, ...rules, ...more];
};

/** Names of icons, and a hint to screen readers, that Atlaskit's components fix in English: no property changes them. */
const ofAtlaskit = [
  ...['open', 'warning', 'information', 'error', 'success', ', multiple selections available, '],
  ', multiple selections available, Use left or right arrow keys to navigate selected items',
];

export interface Opened {
  readonly page: Page;
  readonly frame: FrameLocator;
}

/** No text but from the catalogue, all of it in its place at each of these widths. */
export const expectWholeInPseudo = async (
  { page, frame }: Opened,
  values: readonly string[],
  widths: readonly number[],
): Promise<void> => {
  // A page that hears of change after change is never idle; what counts is that nothing is busy.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  await frame.locator('.busy').first().waitFor({ state: 'detached' });
  for (const width of widths) {
    await atWidth(page, width);
    const english = (await plainTexts(frame, values)).filter((text) => !ofAtlaskit.includes(text));
    expect({ width, english, cutOff: await cutOffTexts(frame) }).toEqual({ width, english: [], cutOff: [] });
  }
};
