import type { FrameLocator, Locator, Page } from 'playwright-core';

import type { Project } from '../../sandbox/jira/model';
import { accountOf, type ASite, type Person } from './a-site';
import { openPage, type PageOptions, signIn } from './browser';
import type { BrowserSite } from './browser-site';

export interface Visit {
  readonly page: Page;
  /** The first frame of the app. */
  readonly frame: FrameLocator;
}

/** A page of the test site as somebody sees it. */
export const visitAs = async (
  web: BrowserSite,
  who: Person,
  path: string,
  options: PageOptions = {},
): Promise<Visit> => {
  const page = await openPage(web.browser, options);
  await signIn(page, web.url, accountOf(who));
  await page.goto(web.url + path);
  return { page, frame: page.frameLocator('iframe[title="Assay"]') };
};

/** The settings of a project. */
export const visitSettings = (web: BrowserSite, who: Person, key: string, options?: PageOptions): Promise<Visit> =>
  visitAs(web, who, `/projects/${key}/settings`, options);

/** Chooses a tab; what the page finds out about the gate meanwhile may push the tabs away from under the mouse. */
export const chooseTab = async (frame: FrameLocator, name: string): Promise<void> => {
  const one = frame.getByRole('tab', { name });
  for (let tries = 0; tries < 5; tries += 1) {
    await one.click();
    if (await isChosen(one)) return;
  }
  throw new Error(`The tab ${name} could not be chosen`);
};

const isChosen = async (one: Locator): Promise<boolean> => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if ((await one.getAttribute('aria-selected')) === 'true') return true;
    await one.page().waitForTimeout(100);
  }
  return false;
};
/** Saves, and waits until that is done. */
export const saveSettings = async (frame: FrameLocator): Promise<void> => {
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText(/apply from now on/).waitFor();
};

/** The id of a project's work type. */
export const typeNamed = (site: ASite, project: Project, name: string): string =>
  project.issueTypeIds.find((id) => site.jira.store.collection('issueTypes').get(id)?.name === name) ?? '';

export const aStory = (site: ASite, project: Project) =>
  site.as('jonas').post<{ id: string; key: string }>('/rest/api/3/issue', {
    fields: {
      project: { id: project.id },
      issuetype: { id: typeNamed(site, project, 'Story') },
      summary: 'Pay by card',
    },
  });

interface OfferedTransitions {
  readonly transitions: readonly {
    readonly id: string;
    readonly to: { readonly statusCategory: { readonly key: string } };
  }[];
}

/** Tries every way into Done that Jira offers, and one by its id that it may hide. */
export const movesToDone = async (
  site: ASite,
  who: Person,
  key: string,
  hidden: readonly string[],
): Promise<readonly number[]> => {
  const { transitions } = await site.as(who).get<OfferedTransitions>(`/rest/api/3/issue/${key}/transitions`);
  const offered = transitions.filter(({ to }) => to.statusCategory.key === 'done').map(({ id }) => id);
  const tried = [...new Set([...offered, ...hidden])];
  const answers = await Promise.all(
    tried.map((id) => site.as(who).send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } })),
  );
  return answers.map(({ status }) => status);
};

/** The transitions into Done that begin anywhere. */
export const globalIntoDone = (site: ASite, project: Project): readonly string[] => {
  const { store } = site.jira;
  const workflow = store.collection('workflows').get(Object.values(project.workflowIds)[0] ?? '');
  return (workflow?.transitions ?? [])
    .filter(
      ({ type, toStatusId }) =>
        type === 'GLOBAL' && store.collection('statuses').get(toStatusId ?? '')?.category === 'done',
    )
    .map(({ id }) => id);
};
