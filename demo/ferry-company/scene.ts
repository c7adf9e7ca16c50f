import type { Project } from '../../sandbox/jira/model';
import { createProject, type NewProject } from '../../sandbox/jira/projects/create-project';
import type { Site } from '../../sandbox/site';
import { appField, attachGate, showAppFields } from './install-app';
import { accountOf } from './people';
import type { Scene } from './scenario';

const byName = <T extends { readonly id: string; readonly name: string }>(
  all: Iterable<T>,
): ReadonlyMap<string, string> => new Map([...all].map(({ id, name }) => [name, id]));

/** A project with the demo's people in their roles. */
export const addProject = (
  { jira }: Site,
  wanted: Pick<NewProject, 'key' | 'name' | 'style'> & Partial<NewProject>,
): Project =>
  createProject(jira, {
    ...wanted,
    leadAccountId: accountOf('ana'),
    administrators: [accountOf('ines')],
    members: (['ana', 'dara', 'jonas', 'mei'] as const).map(accountOf),
    viewers: [accountOf('ruth')],
  });

/** A work type more for a project, with the workflow that its others have. */
export const addWorkType = ({ jira: { store } }: Site, { id }: Project, name: string, description: string): Project => {
  const typeId = store.nextId('issueTypes');
  store.collection('issueTypes').put(typeId, { id: typeId, name, description, hierarchyLevel: 0, projectId: null });
  const project = store.collection('projects').get(id);
  if (project === undefined) throw new Error(`There is no project ${id}`);
  const [workflow = ''] = Object.values(project.workflowIds);
  const next = {
    ...project,
    issueTypeIds: [...project.issueTypeIds, typeId],
    workflowIds: { ...project.workflowIds, [typeId]: workflow },
  };
  store.collection('projects').put(id, next);
  return next;
};

/** A project as the demo's acts and the policy need it, with the app's fields on its screens and the gate on its transitions into Done. */
export const sceneOf = (site: Site, project: Project): Scene => {
  showAppFields(site, project.id);
  attachGate(site, project.id);
  return plainScene(site, project);
};

/** A project as the demo's acts need it, in which nothing of the app's was set up. */
export const plainScene = (site: Site, project: Project): Scene => {
  const { store } = site.jira;
  const statusIds = Object.values(project.workflowIds).flatMap(
    (id) => store.collection('workflows').get(id)?.statusIds ?? [],
  );
  const board = [...store.collection('boards').values()].find(({ projectId }) => projectId === project.id);
  const estimation = board?.estimation;
  return {
    id: project.id,
    key: project.key,
    boardId: board?.id ?? '',
    ids: {
      statuses: byName(statusIds.flatMap((id) => store.collection('statuses').get(id) ?? [])),
      types: byName(project.issueTypeIds.flatMap((id) => store.collection('issueTypes').get(id) ?? [])),
      versions: new Map(),
      components: new Map(),
    },
    fields: {
      value: appField(site, 'business-value'),
      points: estimation?.type === 'field' ? estimation.fieldId : '',
    },
    sprints: new Map(),
  };
};
