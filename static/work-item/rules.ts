import { type Reading, readTogether } from './read';
import type { WorkItemView } from './build-view-model';

/** The rules with their words are most of a surface's script: they come while Jira is asked, not before. */
export const loadRules = () => import('./build-view-model');

/** What Jira said of a work item, and what the rules make of it. */
export interface Judged {
  readonly reading: Reading;
  readonly view: WorkItemView;
  readonly rules: Awaited<ReturnType<typeof loadRules>>;
}

/** Reads a work item and judges it for the person who looks. @throws Failure as `readTogether` does */
export const readAndJudge = async (issueId: string, projectId: string, me: string | null): Promise<Judged> => {
  const [reading, rules] = await Promise.all([readTogether(issueId, projectId), loadRules()]);
  return { reading, view: rules.buildViewModel(reading, me), rules };
};
