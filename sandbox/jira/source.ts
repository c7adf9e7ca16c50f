import type { Source } from '../expressions/source';
import {
  boardBean,
  commentBean,
  entityAvatars,
  historyBean,
  lazyIssueBean,
  sprintBean,
  userBean,
  userBeanById,
  viewOf,
} from './serializers/index';
import { findField } from './fields/lookup';
import type { Identity, Jira } from './jira';
import { visibleComments } from './issues/comment-visibility';
import { indexesOf } from './indexes';
import type { Issue, JsonObject, Project } from './model';
import { findIssue, findProject, groupsOf, inRole, maySeeProject, visibility } from './permissions';
import { permissionKeys } from './permission-keys';
import { mayGlobally } from './permissions';
import { asPerson } from './identity';
import { propertiesOf, property, type PropertyOwner } from './properties';
import type { View } from './serializers/view';

const projectJson = (view: View, project: Project): JsonObject => ({
  id: project.id,
  key: project.key,
  name: project.name,
  style: project.style,
  projectTypeKey: project.projectTypeKey,
  projectCategory: null,
  simplified: project.style === 'next-gen',
  lead: userBeanById(view, project.leadAccountId),
  avatarUrls: entityAvatars(view, 'project', project.id),
});

const owners = new Set<string>(['issue', 'project', 'user', 'issueType', 'comment', 'sprint', 'board']);
const isOwner = (entity: string): entity is PropertyOwner => owners.has(entity);

const peopleOf = (jira: Jira): Pick<Source, 'groups' | 'globalPermissions' | 'projectRoles'> => ({
  groups: (accountId) => groupsOf(jira, accountId).map(({ groupId, name }) => ({ groupId, name })),
  globalPermissions: (accountId) =>
    permissionKeys
      .filter(({ type }) => type === 'GLOBAL')
      .map(({ key }) => key)
      .filter((key) => mayGlobally(jira, asPerson(accountId), key as 'ADMINISTER')),
  projectRoles: (accountId, projectId) => {
    const project = findProject(jira, projectId);
    if (!project) return [];
    return Object.keys(project.roleActors).flatMap((roleId) => {
      const role = jira.store.collection('roles').get(roleId);
      return role && inRole(jira, project, roleId, accountId)
        ? [{ id: role.id, name: role.name, description: role.description }]
        : [];
    });
  },
});

const agileOf = (view: View): Pick<Source, 'sprint' | 'board' | 'boardSprints'> => {
  const { store } = view.jira;
  return {
    sprint: (id) => {
      const sprint = store.collection('sprints').get(id);
      return sprint ? sprintBean(view, sprint) : null;
    },
    board: (id) => {
      const board = store.collection('boards').get(id);
      return board ? boardBean(view, board) : null;
    },
    boardSprints: (boardId) =>
      [...store.collection('sprints').values()]
        .filter((sprint) => sprint.boardId === boardId)
        .map((sprint) => sprintBean(view, sprint)),
  };
};

/** What an expression may read of this Jira, as far as its caller may see it. */
export const sourceFor = (jira: Jira, identity: Identity): Source => {
  const view = viewOf(jira, identity);
  const { store } = jira;
  const seen = visibility(jira, identity);
  const visible = (idOrKey: string): Issue | undefined => {
    const issue = findIssue(jira, idOrKey);
    return issue && seen(issue) ? issue : undefined;
  };
  return {
    ...peopleOf(jira),
    ...agileOf(view),
    issue: (idOrKey) => {
      const issue = visible(idOrKey);
      return issue ? lazyIssueBean(view, issue) : null;
    },
    project: (idOrKey) => {
      const project = findProject(jira, idOrKey);
      return project && maySeeProject(jira, identity, project) ? projectJson(view, project) : null;
    },
    user: (accountId) => {
      const user = store.collection('users').get(accountId);
      return user ? { ...userBean(view, user), locale: user.locale } : null;
    },
    comments: (issueId) => {
      const issue = visible(issueId);
      return issue ? visibleComments(jira, identity, issue).map((one) => commentBean(view, issueId, one)) : [];
    },
    changelogs: (issueId) =>
      visible(issueId)
        ? [...(store.collection('histories').get(issueId) ?? [])].reverse().map((one) => historyBean(view, one))
        : [],
    worklogs: () => [],
    childIssues: (issueId) =>
      indexesOf(store)
        .childIds(issueId)
        .flatMap((id) => visible(id) ?? [])
        .map((issue) => lazyIssueBean(view, issue)),
    property: (entity, id, key) => property(jira, entity, id, key),
    propertyKeys: (entity, id) => (isOwner(entity) ? Object.keys(propertiesOf(jira, entity, id)) : []),
    fieldIdByKey: (key) => findField(jira, key)?.id ?? null,
    fieldKeys: () => [...store.collection('fields').values()].filter(({ custom }) => custom).map(({ id }) => id),
  };
};

export { projectJson };
