import { loadAgain } from '../ui/load-again';
import type { Judged } from './judge';
import { type Reading, readTogether } from './read';

/** What Jira said of a work item, and what the rules make of it. */
export interface JudgedReading extends Reading, Judged {}

// The rules with their words are most of a surface's script: they come while Jira is asked, not before.
const loadRules = loadAgain(() => import('./judge'));

/** Reads a work item and judges it for the person who looks. @throws Failure as `readTogether` does */
export const readAndJudge = async (issueId: string, projectId: string, me: string | null): Promise<JudgedReading> => {
  const [reading, { judge }] = await Promise.all([readTogether(issueId, projectId), loadRules()]);
  return { ...reading, ...(await judge(reading, me)) };
};
