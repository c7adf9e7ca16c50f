import { lazyIssueBean, viewOf } from '../serializers/index';
import { fieldErrors } from '../errors';
import { evaluateRule } from '../evaluate';
import { issueValue, jsonValue, projectValue, userValue } from '../../expressions/index';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import type { Issue } from '../model';
import { projectOf } from '../permissions';
import { projectJson } from '../source';

const generic = 'The change of the work type was refused by an app.';

/**
 * Asks the installed app whether the type of an issue may change. Atlassian documents this for the issue view, moves, bulk moves and
 * conversions, and is silent on REST; here the issue view edits through REST, so every edit asks. `newIssueTypeData` is not offered.
 * @throws JiraError 400
 */
export const checkTypeChange = (jira: Jira, identity: Identity, before: Issue, after: Issue): void => {
  const rule = jira.modules.typeChange;
  if (!rule || before.issueTypeId === after.issueTypeId) return;
  const view = viewOf(jira, identity);
  const outcome = evaluateRule({
    jira,
    identity,
    where: `action validator "${rule.key}"`,
    expression: rule.expression,
    variables: {
      user: userValue(actorId(identity)),
      issue: issueValue(lazyIssueBean(view, before)),
      project: projectValue(projectJson(view, projectOf(jira, before))),
      newIssueType: jsonValue(after.issueTypeId),
    },
  });
  if (!outcome.ok || outcome.value !== true) throw fieldErrors({ issuetype: rule.errorMessage ?? generic });
};
