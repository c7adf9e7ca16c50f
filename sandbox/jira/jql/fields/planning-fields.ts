import type { Issue, Sprint } from '../../model';
import { visible, type JqlContext } from '../context';
import { choiceField } from './choice';
import { operators, type ClauseField } from './field';

/** `fixVersion` and `affectedVersion`: versions are greater the later they stand in their project's list. */
export const versionField = (
  context: JqlContext,
  name: string,
  read: (issue: Issue) => readonly string[],
): ClauseField => {
  const versions = context.store.collection('versions');
  const positions = new Map([...versions.values()].map(({ id }, at) => [id, at]));
  return choiceField(name, {
    kind: 'version',
    options: () =>
      [...versions.values()]
        .filter(({ projectId }) => visible(context, projectId))
        .map((version) => ({ id: version.id, names: [version.name] })),
    values: read,
    allowed: operators.ordered,
    position: (id) => positions.get(String(id)) ?? null,
    sortKey: (issue) => positions.get(read(issue)[0] ?? '') ?? null,
  });
};

export const componentField = (context: JqlContext, name: string): ClauseField => {
  const components = context.store.collection('components');
  return choiceField(name, {
    options: () =>
      [...components.values()]
        .filter(({ projectId }) => visible(context, projectId))
        .map((component) => ({ id: component.id, names: [component.name] })),
    values: (issue) => issue.componentIds,
    sortKey: (issue) => components.get(issue.componentIds[0] ?? '')?.name.toLowerCase() ?? null,
  });
};

/** The sprints of boards whose project the caller may browse. */
export const visibleSprints = (context: JqlContext): readonly Sprint[] => {
  const boards = context.store.collection('boards');
  return [...context.store.collection('sprints').values()].filter(({ boardId }) => {
    const board = boards.get(boardId);
    return board !== undefined && context.canBrowseProject(board.projectId);
  });
};

export const sprintField = (context: JqlContext, name: string): ClauseField =>
  choiceField(name, {
    kind: 'sprint',
    options: () => visibleSprints(context).map((sprint) => ({ id: sprint.id, names: [sprint.name] })),
    values: (issue) => issue.sprintIds,
    sortKey: (issue) => (issue.sprintIds.length === 0 ? null : Number(issue.sprintIds.at(-1))),
  });

/** Any label may be asked for; one that nobody uses finds nothing. */
export const labelsField = (read: (issue: Issue) => readonly string[]): ClauseField => ({
  kind: 'other',
  operators: operators.choice,
  values: (issue) => read(issue).map((label) => label.toLowerCase()),
  resolve: (literal) => [literal.toLowerCase()],
  sortKey: (issue) => read(issue)[0]?.toLowerCase() ?? null,
});

/** Rank can be sorted by, and nothing else. */
export const rankField = (): ClauseField => ({
  kind: 'other',
  operators: operators.none,
  values: (issue) => [issue.rank],
  resolve: (literal) => [literal],
  sortKey: (issue) => issue.rank,
});
