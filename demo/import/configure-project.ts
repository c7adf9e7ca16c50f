import { asJson, policyOf } from '../ferry-company/policy';
import { addProject, sceneOf } from '../ferry-company/scene';
import type { Project, Workflow } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import { type ImportedIssue, projectKeyOf } from './issue';

const projectByKey = (site: Site, key: string): Project | undefined =>
  [...site.jira.store.collection('projects').values()].find((project) => project.key === key);

/** The project of a work item, made when there is none. */
export const projectOf = (site: Site, { key: issueKey, projectName }: ImportedIssue): Project => {
  const key = projectKeyOf(issueKey);
  const name = projectName ?? key;
  return projectByKey(site, key) ?? addProject(site, { key, name, style: 'classic', description: 'Imported.' });
};

/** Every status can be reached from any other: a file does not say how its workflow went. */
const withStatuses = (workflow: Workflow, statuses: readonly { id: string; name: string }[]): Workflow => {
  const missing = statuses.filter(({ id }) => !workflow.statusIds.includes(id));
  const last = Math.max(...workflow.transitions.map(({ id }) => Number(id)));
  return {
    ...workflow,
    statusIds: [...workflow.statusIds, ...missing.map(({ id }) => id)],
    transitions: [
      ...workflow.transitions,
      ...missing.map(({ id, name }, index) => ({
        id: String(last + 10 * (index + 1)),
        name,
        description: '',
        type: 'GLOBAL' as const,
        toStatusId: id,
        fromStatusIds: [],
        conditions: null,
        validators: [],
        actions: [],
        screenId: null,
        properties: {},
      })),
    ],
  };
};

const columnOf = { new: 0, indeterminate: 1, done: -1 } as const;

const addColumns = ({ jira: { store } }: Site, projectId: string, statusIds: readonly string[]): void => {
  for (const board of store.collection('boards').values()) {
    if (board.projectId !== projectId) continue;
    const shown = new Set(board.columns.flatMap((column) => column.statusIds));
    const columns = board.columns.map((column, index) => ({
      ...column,
      statusIds: [
        ...column.statusIds,
        ...statusIds.filter((id) => {
          const category = store.collection('statuses').get(id)?.category ?? 'new';
          return !shown.has(id) && columnOf[category] === (index === board.columns.length - 1 ? -1 : index);
        }),
      ],
    }));
    store.collection('boards').put(board.id, { ...board, columns });
  }
};

/** Makes a project fit what came into it, and puts it under the app: fields, gate and policy. */
export const configureProject = (site: Site, projectKey: string): void => {
  const { store, clock } = site.jira;
  const projects = store.collection('projects');
  const project = projectByKey(site, projectKey);
  if (!project) return;
  const projectId = project.id;
  const issues = [...store.collection('issues').values()].filter((issue) => issue.projectId === projectId);
  const statusIds = [...new Set(issues.map(({ statusId }) => statusId))];
  const typeIds = [...new Set([...project.issueTypeIds, ...issues.map(({ issueTypeId }) => issueTypeId)])];
  const workflowId = Object.values(project.workflowIds)[0] ?? '';
  const workflow = store.collection('workflows').get(workflowId);
  if (workflow)
    store.collection('workflows').put(
      workflowId,
      withStatuses(
        workflow,
        statusIds.flatMap((id) => store.collection('statuses').get(id) ?? []),
      ),
    );
  const after: Project = {
    ...project,
    issueTypeIds: typeIds,
    workflowIds: Object.fromEntries(typeIds.map((id) => [id, project.workflowIds[id] ?? workflowId])),
    lastIssueNumber: issues.reduce(
      (last, { key }) => Math.max(last, Number(key.slice(key.lastIndexOf('-') + 1))),
      project.lastIssueNumber,
    ),
  };
  projects.put(projectId, after);
  addColumns(site, projectId, statusIds);
  const key = `project:${projectId}`;
  const properties = store.collection('properties').get(key) ?? {};
  if ('assay.policy' in properties) return;
  const scene = sceneOf(site, after);
  const policy = policyOf(site, scene, { since: clock(), deputyUntil: clock() });
  // Epics and sub-tasks are not for the Product Owner to accept, whatever language names them.
  const types = Object.fromEntries(
    Object.entries(policy.types).filter(([id]) => store.collection('issueTypes').get(id)?.hierarchyLevel === 0),
  );
  store
    .collection('properties')
    .put(key, { ...properties, 'assay.policy': asJson({ ...policy, types, deputies: [] }) });
};
