import type { Issue, StatusCategoryKey } from '../../model';
import { visible, type JqlContext } from '../context';
import { choiceField } from './choice';
import { operators, single, type ClauseField } from './field';

const numeric = (id: string): number => Number(id);

export const projectField = (context: JqlContext, name: string): ClauseField => {
  const projects = context.store.collection('projects');
  return choiceField(name, {
    kind: 'project',
    options: () =>
      [...projects.values()]
        .filter(({ id }) => context.canBrowseProject(id))
        .map((project) => ({ id: project.id, names: [project.key, project.name] })),
    values: (issue) => [issue.projectId],
    sortKey: (issue) => projects.get(issue.projectId)?.key ?? null,
  });
};

const categories: readonly { readonly id: StatusCategoryKey; readonly names: readonly string[] }[] = [
  { id: 'new', names: ['new', 'To Do', '2'] },
  { id: 'indeterminate', names: ['indeterminate', 'In Progress', '4'] },
  { id: 'done', names: ['done', 'Done', 'Complete', '3'] },
];

const categoryOrder = { new: 1, indeterminate: 2, done: 3 } as const;

export const statusField = (context: JqlContext, name: string): ClauseField => {
  const statuses = context.store.collection('statuses');
  return choiceField(name, {
    options: () =>
      [...statuses.values()]
        .filter(({ projectId }) => visible(context, projectId))
        .map((status) => ({ id: status.id, names: [status.name] })),
    values: (issue) => [issue.statusId],
    allowed: operators.remembered,
    history: { fieldId: 'status', current: (issue) => issue.statusId },
    sortKey: (issue) => {
      const status = statuses.get(issue.statusId);
      return status ? categoryOrder[status.category] * 1e9 + numeric(status.id) : null;
    },
  });
};

export const statusCategoryField = (context: JqlContext, name: string): ClauseField => {
  const statuses = context.store.collection('statuses');
  const category = (issue: Issue): StatusCategoryKey | undefined => statuses.get(issue.statusId)?.category;
  return choiceField(name, {
    options: () => categories,
    values: (issue) => single(category(issue)),
    allowed: operators.equality,
    sortKey: (issue) => categoryOrder[category(issue) ?? 'new'],
  });
};

export const issueTypeField = (context: JqlContext, name: string): ClauseField => {
  const types = context.store.collection('issueTypes');
  return choiceField(name, {
    kind: 'issueType',
    options: () =>
      [...types.values()]
        .filter(({ projectId }) => visible(context, projectId))
        .map((type) => ({ id: type.id, names: [type.name] })),
    values: (issue) => [issue.issueTypeId],
    sortKey: (issue) => types.get(issue.issueTypeId)?.name.toLowerCase() ?? null,
  });
};

export const priorityField = (context: JqlContext, name: string): ClauseField => {
  const priorities = [...context.store.collection('priorities').values()];
  // The site lists the highest priority first; in JQL it is the greatest.
  const positions = new Map(priorities.map(({ id }, at) => [id, priorities.length - at]));
  return choiceField(name, {
    options: () => priorities.map((priority) => ({ id: priority.id, names: [priority.name] })),
    values: (issue) => single(issue.priorityId),
    allowed: operators.orderedAndRemembered,
    history: { fieldId: 'priority', current: (issue) => issue.priorityId },
    position: (id) => positions.get(String(id)) ?? null,
    sortKey: (issue) => (issue.priorityId === null ? null : (positions.get(issue.priorityId) ?? null)),
    defaultDirection: 'DESC',
  });
};

export const resolutionField = (context: JqlContext, name: string): ClauseField => {
  const resolutions = [...context.store.collection('resolutions').values()];
  const positions = new Map(resolutions.map(({ id }, at) => [id, at]));
  return choiceField(name, {
    options: () => resolutions.map((resolution) => ({ id: resolution.id, names: [resolution.name] })),
    values: (issue) => single(issue.resolutionId),
    allowed: operators.orderedAndRemembered,
    history: { fieldId: 'resolution', current: (issue) => issue.resolutionId },
    position: (id) => positions.get(String(id)) ?? null,
    sortKey: (issue) => (issue.resolutionId === null ? null : (positions.get(issue.resolutionId) ?? null)),
  });
};
