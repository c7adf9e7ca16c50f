import { useEffect, useSyncExternalStore } from 'react';

import { type Goals, goalsKey, readGoals } from '../../../src/domain/goal/goals';
import { asRecord, at } from '../../../src/domain/shared/json';
import { projectProperty } from '../../../src/jira/project-property';
import { jira } from '../../ui/bridge';
import { useProject } from '../data';

type Held = Goals | 'failed' | null;

/** What was read is not asked for again for so long by whoever only wants the line at the head of the page. */
const fresh = 10 * 60_000;

/** Read once for the page: the line at its head and the section of the Value route show the same. */
let held: Held = null;
let reading = false;
const listeners = new Set<() => void>();

/** What this browser was told last; null where that is too long ago. */
const remembered = (name: string): Goals | null => {
  try {
    const stored = asRecord(JSON.parse(localStorage.getItem(name) ?? 'null')) ?? {};
    return Date.now() - Number(at(stored, 'at')) < fresh ? readGoals(at(stored, 'goals')) : null;
  } catch {
    return null;
  }
};

const remember = (name: string, goals: Goals): void => {
  try {
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), goals }));
  } catch {
    // Storage may be closed to a page in a frame: the next visit asks again.
  }
};

const show = (next: Held): void => {
  held = next;
  for (const tell of listeners) tell();
};

const read = async (projectId: string, name: string): Promise<void> => {
  if (reading) return;
  reading = true;
  try {
    const goals = readGoals(await projectProperty(jira).read(projectId, goalsKey));
    remember(name, goals);
    show(goals);
  } catch {
    if (held === null) show('failed');
  }
  reading = false;
};

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Where this person's browser keeps the goals of the project. */
const useName = (): { readonly projectId: string; readonly name: string } => {
  const { context, me } = useProject();
  const projectId = context.extension.project?.id ?? '';
  return { projectId, name: `assay.goal.${projectId}.${me ?? ''}` };
};

/** Shows goals that were just saved wherever the page shows them. */
export const useShowGoals = (): ((goals: Goals) => void) => {
  const { name } = useName();
  return (goals) => {
    remember(name, goals);
    show(goals);
  };
};

/**
 * The goals of the project; null until they are read. After `patience` in milliseconds, and only where nothing fresh is remembered: without one they
 * are read at once.
 */
export const useGoals = (patience?: number): Held => {
  const { projectId, name } = useName();
  useEffect(() => {
    if (patience === undefined) {
      void read(projectId, name);
      return undefined;
    }
    const known = remembered(name);
    if (held === null && known !== null) show(known);
    if (held !== null) return undefined;
    const timer = setTimeout(() => void read(projectId, name), patience);
    return () => clearTimeout(timer);
  }, [projectId, name, patience]);
  return useSyncExternalStore(subscribe, () => held);
};
