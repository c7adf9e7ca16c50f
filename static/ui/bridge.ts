import { events, NavigationTarget, requestJira, router, view } from '@forge/bridge';
import * as z from 'zod/mini';

import type { Request } from '../../src/jira/request';
import { withRetries } from '../../src/jira/retries';
import { Context } from './context';

/** Jira, asked as the person who looks. */
export const jira: Request = withRetries((path, init) => requestJira(path, init), {
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  longest: 5_000,
});

export const readContext = async (): Promise<Context> => Context.parse(await view.getContext());

/** A page without the host's theme is still a page: the tokens' fallbacks are the light ones. */
export const enableTheme = async (): Promise<void> => {
  await view.theme.enable().catch(() => undefined);
};

/** Tells the host that the work item changed, so that what Jira shows around the page is read again. */
export const refreshHost = async (): Promise<void> => {
  await view.refresh().catch(() => undefined);
};

const Changed = z.object({ issueId: z.union([z.string(), z.number()]) });

/** Calls back when the host says that something of this name happened; the function returned ends it. */
export const onHostEvent = (name: string, then: (payload: unknown) => void): (() => void) => {
  const subscription = events.on(name, then).catch(() => null);
  return () => {
    void subscription.then((one) => one?.unsubscribe());
  };
};

/** Calls back when Jira says that the work item changed; the function returned ends it. */
export const onIssueChanged = (issueId: string, then: () => void): (() => void) =>
  onHostEvent('JIRA_ISSUE_CHANGED', (payload) => {
    const change = Changed.safeParse(payload);
    if (change.success && String(change.data.issueId) === issueId) then();
  });

/** Opens the project's settings beside the work item, not in its place. */
export const openProjectSettings = async (projectKey: string): Promise<void> =>
  router.open({ target: NavigationTarget.ProjectSettingsDetails, projectKey }).catch(() => undefined);

/** Goes to the app's page of a project, in the place of this page. */
export const goToProjectPage = async (projectKey: string): Promise<void> =>
  router.navigate({ target: NavigationTarget.Module, moduleKey: 'project-page', projectKey }).catch(() => undefined);

/** Opens a path of the Jira site beside this page. */
export const openPath = async (path: string): Promise<void> => router.open(path).catch(() => undefined);
