import type { Sprint } from '../../src/domain/backlog/backlog-item';

/** What the project holds but sub-tasks, which live in their parents. */
export const backlogJql = (projectId: string): string =>
  `project = ${projectId} AND issuetype not in subTaskIssueTypes()`;

/** All of them, as the board's list gives them. */
export const sprintStates: readonly Sprint['state'][] = ['closed', 'active', 'future'];
