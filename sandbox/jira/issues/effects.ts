import type { Identity, Jira } from '../jira';
import type { Issue } from '../model';
import { setProperty } from '../properties';
import type { Effect } from './apply';
import { addComment } from './comments';
import type { IssueInput } from './input';
import { createLink } from './links';

/** Comments, links and properties that came with a change of an issue. */
export const doEffects = (
  jira: Jira,
  identity: Identity,
  issue: Issue,
  effects: readonly Effect[],
  properties: IssueInput['properties'],
): void => {
  for (const effect of effects) {
    if (effect.kind === 'comment') addComment(jira, identity, issue, effect.body);
    else {
      const named = effect.link;
      // An edit names only the other end: `{add: {type, outwardIssue}}`.
      createLink(jira, identity, named, issue);
    }
  }
  for (const { key, value } of properties) setProperty(jira, 'issue', issue.id, key, value);
};
