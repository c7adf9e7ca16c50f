import { visibleComments } from '../issues/comment-visibility';
import { actor, actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import { mayIn, visibility } from '../permissions';
import type { JqlContext } from './context';

/** Queries as one caller asks them, now. */
export const jqlFor = (jira: Jira, identity: Identity): JqlContext => {
  const user = actor(jira, identity);
  const browsable = new Map<string, boolean>();
  return {
    store: jira.store,
    now: jira.clock(),
    accountId: actorId(identity),
    timeZone: user?.timeZone ?? 'UTC',
    locale: user?.locale ?? 'en_US',
    canBrowseProject: (projectId) => {
      const known = browsable.get(projectId);
      if (known !== undefined) return known;
      const project = jira.store.collection('projects').get(projectId);
      const may = project !== undefined && mayIn(jira, identity, 'BROWSE_PROJECTS', project);
      browsable.set(projectId, may);
      return may;
    },
    canSeeIssue: visibility(jira, identity),
    commentsOf: (issue) => visibleComments(jira, identity, issue),
    indexed: jira.searchIndex.indexed,
    propertyAliases: jira.modules.propertyAliases,
  };
};
