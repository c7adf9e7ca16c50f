import { useEffect } from 'react';

import { type PolicyDraft, readPolicyDraft } from '../../src/domain/policy/policy-draft';

const keyOf = (projectId: string): string => `assay.draft.${projectId}`;

/** What was left unsaved in this tab, based on the revision that it was begun from. */
export const leftUnsaved = (projectId: string, revision: number): PolicyDraft | null => {
  try {
    const draft = readPolicyDraft(JSON.parse(sessionStorage.getItem(keyOf(projectId)) ?? 'null'));
    return draft?.revision === revision ? draft : null;
  } catch {
    return null;
  }
};

const store = (projectId: string, draft: PolicyDraft | null): void => {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(projectId));
    else sessionStorage.setItem(keyOf(projectId), JSON.stringify(draft));
  } catch {
    // Storage may be closed to a page in a frame: the browser's warning is then all there is.
  }
};

/**
 * Warns before unsaved changes are left, and keeps them for this tab: Jira changes its pages without unloading, and then no browser asks.
 */
export const useLeaving = (projectId: string, draft: PolicyDraft, dirty: boolean): void => {
  useEffect(() => {
    store(projectId, dirty ? draft : null);
  }, [projectId, draft, dirty]);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
};
