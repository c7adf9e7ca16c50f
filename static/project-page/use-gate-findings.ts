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

/** How many holes the daily watch found in the gate; null while it is not known, or was never looked at. */
export const useGateFindings = (projectId: string, isWanted: boolean): number | null => {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    const known = remembered(projectId);
    setCount(known);
    if (known !== null) return undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const health = readHealth(await projectProperty(jira).readHealth(projectId));
      if (health === null) return;
      const found = health.findings.filter(({ where, severity }) => where === 'gate' && severity === 'error').length;
      remember(projectId, found);
      if (!isOver) setCount(found);
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [projectId, isWanted]);
  return count;
};
