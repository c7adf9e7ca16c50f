import { useEffect, useState } from 'react';

import {
  type Freshness,
  freshnessOf,
  readRecomputeState,
  recomputeKey,
} from '../../src/domain/acceptance/recompute-state';
import type { Policy } from '../../src/domain/policy/policy';
import { projectProperty } from '../../src/jira/project-property';
import { jira } from './bridge';

const lookAgainAfterMs = 5_000;

/** The settings' revision of which this browser knows that the stored fields follow it: they do so until there is another revision. */
const knownRevision = (projectId: string) => {
  const key = `assay.current.${projectId}`;
  return {
    is: (revision: number): boolean => {
      try {
        return localStorage.getItem(key) === String(revision);
      } catch {
        return false;
      }
    },
    /** Null forgets it. */
    remember: (revision: number | null): void => {
      try {
        if (revision === null) localStorage.removeItem(key);
        else localStorage.setItem(key, String(revision));
      } catch {
        // Storage may be closed to a page in a frame: the next visit asks again.
      }
    },
  };
};

/** The next page of this project asks again how its stored fields stand to the settings. */
export const forgetFreshness = (projectId: string): void => knownRevision(projectId).remember(null);

/** How the stored fields stand to the settings now; null where nothing was computed yet, which the daily check puts right. */
const readFreshness = async (projectId: string, policy: Pick<Policy, 'revision'>): Promise<Freshness | null> => {
  const state = readRecomputeState(await projectProperty(jira).read(projectId, recomputeKey));
  return state === null ? null : freshnessOf(state, policy, new Date().toISOString());
};

interface Options {
  /** Another number asks anew. */
  readonly round?: number;
  /** Asks nothing about a revision that this browser knows to be followed. */
  readonly remembers?: boolean;
}

/**
 * How the stored fields of a project stand to its settings, read again while they are being made; null as long as it is not known, and where no
 * policy is in force.
 */
export const useFreshness = (
  projectId: string,
  policy: Policy | null,
  { round = 0, remembers = false }: Options = {},
): Freshness | null => {
  const [freshness, setFreshness] = useState<Freshness | null>(null);
  // The same settings read again are another object: only another revision or mode asks anew.
  const revision = policy === null || policy.mode === 'off' ? null : policy.revision;
  useEffect(() => {
    setFreshness(null);
    const known = knownRevision(projectId);
    if (revision === null || (remembers && known.is(revision))) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const next = await readFreshness(projectId, { revision }).catch(() => undefined);
      if (isOver || next === undefined) return;
      setFreshness(next);
      if (next === null || next.state === 'current') known.remember(revision);
      else timer = setTimeout(() => void look(), lookAgainAfterMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [projectId, revision, round, remembers]);
  return freshness;
};
