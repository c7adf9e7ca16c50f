import { componentBean, versionBean } from '../../serializers';
import { notFound } from '../../errors';
import { indexesOf } from '../../indexes';
import type { Jira } from '../../jira';
import type { Component, Issue, Version } from '../../model';
import { maySeeProject, visibility, visibleProject } from '../../permissions';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';
import { pathParam, textParam } from './request';

const oneVersion = (c: Ctx, jira: Jira): Version => {
  const id = pathParam(c, 'id');
  const version = jira.store.collection('versions').get(id);
  const project = version && jira.store.collection('projects').get(version.projectId);
  if (!version || !project || !maySeeProject(jira, c.get('identity'), project))
    throw notFound(`Could not find version for id '${id}'`);
  return version;
};

const stateOf = ({ archived, released }: Version): string =>
  archived ? 'archived' : released ? 'released' : 'unreleased';

const matching = (c: Ctx, versions: readonly Version[]): readonly Version[] => {
  const status = listParam(c, 'status');
  const query = textParam(c, 'query')?.toLowerCase();
  return versions
    .filter((version) => status?.includes(stateOf(version)) ?? true)
    .filter(({ name, description }) => query === undefined || `${name}\n${description}`.toLowerCase().includes(query));
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const versionScopes = `
GET /rest/api/3/project/:key/versions | read:jira-work | read:project-version:jira
GET /rest/api/3/project/:key/version | read:jira-work | read:project-version:jira
GET /rest/api/3/version/:id | read:jira-work | read:project-version:jira
GET /rest/api/3/version/:id/relatedIssueCounts | read:jira-work | read:field:jira read:project-version:jira
GET /rest/api/3/version/:id/unresolvedIssueCount | read:jira-work | read:project-version:jira
GET /rest/api/3/project/:key/components | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/component/:id | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
`;

/** Versions and components, of a project and on their own. */
export const versionRoutes = (app: App, jira: Jira): void => {
  const { store } = jira;
  const projectId = (c: Ctx): string => visibleProject(jira, c.get('identity'), pathParam(c, 'key')).id;
  const own = <T extends { readonly projectId: string }>(c: Ctx, values: Iterable<T>): readonly T[] => {
    const wanted = projectId(c);
    return [...values].filter((value) => value.projectId === wanted);
  };
  const versions = (c: Ctx): readonly Version[] => own(c, store.collection('versions').values());
  const components = (c: Ctx): readonly Component[] => own(c, store.collection('components').values());
  const seenIn = (c: Ctx, version: Version, read: (issue: Issue) => readonly string[]): readonly Issue[] => {
    const seen = visibility(jira, c.get('identity'));
    return indexesOf(store)
      .issueIdsOfProject(version.projectId)
      .flatMap((id) => store.collection('issues').get(id) ?? [])
      .filter((issue) => seen(issue) && read(issue).includes(version.id));
  };

  app.get('/rest/api/3/project/:key/versions', (c) =>
    c.json(versions(c).map((version) => versionBean(c.get('view'), version))),
  );

  app.get('/rest/api/3/project/:key/version', (c) => {
    const { values, ...page } = pageOf(c, matching(c, versions(c)));
    const self = `${c.get('view').api}/project/${pathParam(c, 'key')}/version?startAt=${page.startAt}&maxResults=${page.maxResults}`;
    return c.json({ self, ...page, values: values.map((version) => versionBean(c.get('view'), version)) });
  });

  app.get('/rest/api/3/version/:id', (c) => c.json(versionBean(c.get('view'), oneVersion(c, jira))));

  app.get('/rest/api/3/version/:id/relatedIssueCounts', (c) => {
    const version = oneVersion(c, jira);
    return c.json({
      self: `${c.get('view').api}/version/${version.id}`,
      issuesFixedCount: seenIn(c, version, (issue) => issue.fixVersionIds).length,
      issuesAffectedCount: seenIn(c, version, (issue) => issue.versionIds).length,
      issueCountWithCustomFieldsShowingVersion: 0,
      customFieldUsage: [],
    });
  });

  app.get('/rest/api/3/version/:id/unresolvedIssueCount', (c) => {
    const version = oneVersion(c, jira);
    const issues = seenIn(c, version, (issue) => issue.fixVersionIds);
    return c.json({
      self: `${c.get('view').api}/version/${version.id}`,
      issuesUnresolvedCount: issues.filter(({ resolutionId }) => resolutionId === null).length,
      issuesCount: issues.length,
    });
  });

  app.get('/rest/api/3/project/:key/components', (c) =>
    c.json(components(c).map((part) => ({ ...componentBean(c.get('view'), part), projectId: Number(part.projectId) }))),
  );

  app.get('/rest/api/3/component/:id', (c) => {
    const part = store.collection('components').get(pathParam(c, 'id'));
    const project = part && store.collection('projects').get(part.projectId);
    if (!part || !project || !maySeeProject(jira, c.get('identity'), project))
      throw notFound(`The component with id ${pathParam(c, 'id')} does not exist.`);
    return c.json({ ...componentBean(c.get('view'), part), project: project.key, projectId: Number(project.id) });
  });
};
