import {
  componentBean,
  issueTypeBean,
  projectBean,
  statusBean,
  userBeanById,
  versionBean,
  type View,
} from '../../serializers';
import type { IssueType, JsonObject, Project, Role, Status } from '../../model';

export const typesOf = (view: View, project: Project): readonly IssueType[] =>
  project.issueTypeIds.flatMap((id) => view.jira.store.collection('issueTypes').get(id) ?? []);

/** Roles of its own in a team-managed project, the site's in a company-managed one. */
export const rolesOf = (view: View, project: Project): readonly Role[] =>
  [...view.jira.store.collection('roles').values()].filter(
    ({ id, projectId }) =>
      projectId === project.id || (projectId === null && (project.style === 'classic' || id in project.roleActors)),
  );

/** Role name → its address. */
export const roleLinks = (view: View, project: Project): JsonObject =>
  Object.fromEntries(
    rolesOf(view, project).map(({ id, name }) => [name, `${view.api}/project/${project.id}/role/${id}`]),
  );

const statusesOf = (view: View, project: Project, typeId: string): readonly Status[] => {
  const { store } = view.jira;
  const workflow = store.collection('workflows').get(project.workflowIds[typeId] ?? '');
  return (workflow?.statusIds ?? []).flatMap((id) => store.collection('statuses').get(id) ?? []);
};

/** Each work type with the statuses of its workflow. */
export const statusesByType = (view: View, project: Project): readonly JsonObject[] =>
  typesOf(view, project).map((type) => ({
    self: `${view.api}/issuetype/${type.id}`,
    id: type.id,
    name: type.name,
    subtask: type.hierarchyLevel === -1,
    statuses: statusesOf(view, project, type.id).map((status) => ({
      ...statusBean(view, status),
      untranslatedName: status.name,
    })),
  }));

const uuidOf = (project: Project): string => `7c5a0000-0000-4000-8000-${project.id.padStart(12, '0')}`;

const withStyle = (view: View, project: Project): JsonObject => ({
  ...projectBean(view, project),
  style: project.style,
  isPrivate: false,
  properties: {},
  ...(project.style === 'next-gen' ? { entityId: uuidOf(project), uuid: uuidOf(project) } : {}),
});

/** A project in a list; each expansion adds its part. */
export const listedProject = (view: View, project: Project, expand: readonly string[]): JsonObject => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  ...withStyle(view, project),
  ...(expand.includes('description') ? { description: project.description } : {}),
  ...(expand.includes('lead') ? { lead: userBeanById(view, project.leadAccountId) } : {}),
  ...(expand.includes('issueTypes')
    ? { issueTypes: typesOf(view, project).map((type) => issueTypeBean(view, type)) }
    : {}),
  ...(expand.includes('projectKeys') ? { projectKeys: [project.key] } : {}),
});

/** A project on its own, with everything that belongs to it. */
export const fullProject = (view: View, project: Project): JsonObject => {
  const { store } = view.jira;
  const own = <T extends { readonly projectId: string }>(values: Iterable<T>): readonly T[] =>
    [...values].filter(({ projectId }) => projectId === project.id);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...withStyle(view, project),
    description: project.description,
    lead: userBeanById(view, project.leadAccountId),
    components: own(store.collection('components').values()).map((part) => componentBean(view, part)),
    issueTypes: typesOf(view, project).map((type) => issueTypeBean(view, type)),
    assigneeType: 'UNASSIGNED',
    versions: own(store.collection('versions').values()).map((version) => versionBean(view, version)),
    roles: roleLinks(view, project),
  };
};
