import { issueTypeBean, scopeBean } from '../../serializers/index';
import { projectNotFound, notFound } from '../../errors';
import { settableFields } from '../../issues/settable';
import type { Jira } from '../../jira';
import type { IssueType, Project } from '../../model';
import { mayIn, visibleProject } from '../../permissions';
import type { App, Ctx } from '../env';
import { pageOf } from '../paging';
import { fieldMeta } from './field-meta';

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const createmetaScopes = `
GET /rest/api/3/issue/createmeta/:project/issuetypes | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
GET /rest/api/3/issue/createmeta/:project/issuetypes/:type | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
`;

/** What one needs to know to create an issue: the work types of a project, and the fields of one of them. */
export const createmetaRoutes = (app: App, jira: Jira): void => {
  const projectOf = (c: Ctx): Project => {
    const name = c.req.param('project') ?? '';
    const project = visibleProject(jira, c.get('identity'), name);
    if (!mayIn(jira, c.get('identity'), 'CREATE_ISSUES', project)) throw projectNotFound(name);
    return project;
  };
  const typesOf = (project: Project): readonly IssueType[] =>
    project.issueTypeIds.flatMap((id) => jira.store.collection('issueTypes').get(id) ?? []);

  app.get('/rest/api/3/issue/createmeta/:project/issuetypes', (c) => {
    const types = typesOf(projectOf(c)).map((type) => ({
      ...issueTypeBean(c.get('view'), type),
      ...scopeBean(type.projectId),
    }));
    const { values, startAt, maxResults, total } = pageOf(c, types, { max: 200 });
    return c.json({ startAt, maxResults, total, issueTypes: values });
  });
  app.get('/rest/api/3/issue/createmeta/:project/issuetypes/:type', (c) => {
    const project = projectOf(c);
    const type = typesOf(project).find(({ id }) => id === c.req.param('type'));
    if (!type) throw notFound('The issue type was not found.');
    const fields = settableFields(jira, c.get('identity'), project, null, project.screenIds.create, 'create').map(
      (field) => ({ ...fieldMeta(c.get('view'), project, field, type), fieldId: field.id }),
    );
    const { values, startAt, maxResults, total } = pageOf(c, fields, { max: 200 });
    return c.json({ startAt, maxResults, total, fields: values });
  });
};
