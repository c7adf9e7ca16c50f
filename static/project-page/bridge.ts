import { view } from '@forge/bridge';
import * as z from 'zod/mini';

import type { AdfNode } from '../../src/domain/shared/ids';

const Place = z.looseObject({ pathname: z.string(), search: z._default(z.string(), '') });

/** Where the page is, beneath its own URL. */
export interface Location {
  readonly path: string;
  readonly search: string;
}

export interface PageHistory {
  readonly location: () => Location;
  readonly push: (to: string) => void;
  readonly replace: (to: string) => void;
  readonly listen: (listener: (location: Location) => void) => () => void;
}

const toLocation = (raw: unknown): Location => {
  const read = Place.safeParse(raw);
  return read.success ? { path: read.data.pathname, search: read.data.search } : { path: '/', search: '' };
};

/** The host's history: what is pushed shows in the address bar, survives a reload, and the browser's back comes back. */
export const openHistory = async (): Promise<PageHistory> => {
  const history = await view.createHistory();
  return {
    location: () => toLocation(history.location),
    push: (to) => {
      history.push(to);
    },
    replace: (to) => {
      history.replace(to);
    },
    listen: (listener) => {
      const end: unknown = history.listen((location: unknown) => listener(toLocation(location)));
      return () => {
        if (typeof end === 'function') (end as () => void)();
      };
    },
  };
};

/** What Jira's dialog of a new work item is filled with at first. */
export interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId?: string;
  readonly summary: string;
  readonly description: AdfNode;
  readonly labels?: string[];
}

/** Jira's own dialog of a new work item, over the page; the id of what was made, null where nothing was. */
export const createIssue = async (context: NewIssue): Promise<string | null> => {
  const { CreateIssueModal } = await import('@forge/jira-bridge/out/modal/issue-create');
  return new Promise((resolve, reject) => {
    const onClose = ({ payload }: { readonly payload: readonly { readonly issueId: string }[] }): void =>
      resolve(payload[0]?.issueId ?? null);
    new CreateIssueModal({ context: { ...context }, onClose }).open().catch(reject);
  });
};

/** Jira's own dialog of a work item, over the page; resolves when it is closed. */
export const viewIssue = async (issueKey: string): Promise<void> => {
  const { ViewIssueModal } = await import('@forge/jira-bridge/out/modal/issue-view');
  await new Promise<void>((resolve, reject) => {
    new ViewIssueModal({ context: { issueKey }, onClose: () => resolve() }).open().catch(reject);
  });
};
