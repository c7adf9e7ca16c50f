import { useEffect, useState } from 'react';

import { projectProperty } from '../../src/jira/project-property';
import { readHealth } from '../../src/workflow-gate/stored-health';
import { jira } from '../ui/bridge';

/** Once known it is not asked for again for so long: the watch looks at the gate once a day. */
const fresh = 10 * 60_000;

const keyOf = (projectId: string): string => `assay.gate.${projectId}`;

const remembered = (projectId: string): number | null => {
  try {
    const [at = 0, count = -1] = (localStorage.getItem(keyOf(projectId)) ?? '').split(' ').map(Number);
    return Date.now() - at < fresh && count >= 0 ? count : null;
  } catch {
    return null;
  }
};

const remember = (projectId: string, count: number): void => {
  try {
    localStorage.setItem(keyOf(projectId), `${Date.now()} ${count}`);
  } catch {
    // Storage may be closed to a page in a frame: the next visit asks again.
  }
};

/** How many holes the daily watch found in the gate; null where it was never looked at, undefined while that is not known. */
export const useGateFindings = (projectId: string, isWanted: boolean): number | null | undefined => {
  const [count, setCount] = useState<number | null | undefined>();
  useEffect(() => {
    if (!isWanted) return undefined;
    const known = remembered(projectId);
    if (known !== null) {
      setCount(known);
      return undefined;
    }
    let isOver = false;
    const look = async (): Promise<void> => {
      const health = readHealth(await projectProperty(jira).readHealth(projectId));
      const found = health?.findings.filter(({ where, severity }) => where === 'gate' && severity === 'error').length;
      if (found !== undefined) remember(projectId, found);
      if (!isOver) setCount(found ?? null);
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [projectId, isWanted]);
  return count;
};
