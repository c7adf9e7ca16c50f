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

/**
 * How the stored fields of a project stand to its settings, read again while they are being made; null as long as it is not known, where no
 * policy is in force, and where nothing was computed yet, which the daily look puts right.
 */
export const useFreshness = (projectId: string, policy: Policy | null, round = 0): Freshness | null => {
  const [freshness, setFreshness] = useState<Freshness | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      if (policy === null || policy.mode === 'off') {
        setFreshness(null);
        return;
      }
      const raw = await projectProperty(jira)
        .read(projectId, recomputeKey)
        .catch(() => null);
      if (isOver) return;
      const state = readRecomputeState(raw);
      const next = state === null ? null : freshnessOf(state, policy, new Date().toISOString());
      setFreshness(next);
      if (next !== null && next.state !== 'current') timer = setTimeout(() => void look(), lookAgainAfterMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // The same settings read again are another object: only another revision or mode asks anew.
  }, [projectId, policy?.revision, policy?.mode, round]);
  return freshness;
};
