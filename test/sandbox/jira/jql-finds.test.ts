import { jqlFor, searchIssues } from '../../../sandbox/jira/jql';
import { ada, aSite, bo, eve } from '../jql-site';

const { jira, as } = aSite();

const find = (jql: string, who = bo): string =>
  searchIssues(jql, jqlFor(jira, as(who)))
    .map(({ key }) => key)
    .join(' ');

/** What is found, in order of key, so that a table need not think of order. */
const found = (jql: string, who = bo): string => find(`${jql} ORDER BY key ASC`, who);

test.each([
  ['project = A', 'A-1 A-2 A-3 A-4 A-10'],
  ['project = apollo', 'A-1 A-2 A-3 A-4 A-10'],
  ['project in (1)', 'A-1 A-2 A-3 A-4 A-10'],
  ['project != A', ''],
  ['key = a-2', 'A-2'],
  ['id = 10002', 'A-2'],
  ['issue in (A-1, A-10)', 'A-1 A-10'],
  ['key > A-3', 'A-4 A-10'],
  ['issuekey <= A-2', 'A-1 A-2'],
  ['type = Story', 'A-1'],
  ['issuetype not in (Story, Epic)', 'A-2 A-3 A-4'],
  ['issuetype in standardIssueTypes()', 'A-1 A-2 A-3 A-10'],
  ['issuetype in subTaskIssueTypes()', 'A-4'],
  ['hierarchyLevel = 1', 'A-10'],
  ['status = "In Progress"', 'A-2'],
  ['status = 10002', 'A-1'],
  ['statusCategory = Done', 'A-1'],
  ['statusCategory = indeterminate', 'A-2'],
  ['statusCategory = 2', 'A-3 A-4 A-10'],
  ['statusCategory != done', 'A-2 A-3 A-4 A-10'],
  ['priority = Highest', 'A-2'],
  ['priority > Medium', 'A-1 A-2'],
  ['priority <= Medium', 'A-3 A-4 A-10'],
  ['labels = DOCS', 'A-1 A-2'],
  ['labels = docs AND labels = beta', 'A-1'],
  ['component = Engine', 'A-1'],
  ['fixVersion = "1.0"', 'A-1'],
  ['fixVersion > "1.0"', 'A-2'],
  ['fixVersion in releasedVersions()', 'A-1'],
  ['fixVersion in unreleasedVersions(A)', 'A-2'],
  ['parent = A-1', 'A-4'],
  ['parent in (A-1, A-10)', 'A-1 A-4'],
  ['"Epic Link" = A-10', 'A-1'],
  ['issue in childIssuesOf(A-10)', 'A-1 A-4'],
  ['issue in linkedIssues(A-1)', 'A-2'],
  ['issue in linkedIssues(A-2, "is blocked by")', 'A-1'],
  ['issue in linkedIssues(A-2, "blocks")', ''],
  ['issueLinkType = "is blocked by"', 'A-2'],
  ['attachments is not EMPTY', 'A-2'],
  ['assignee = currentUser()', 'A-2'],
  [`assignee = ${ada}`, 'A-1'],
  ['assignee = "Bo Okoro"', 'A-2'],
  ['assignee = "bo@example.com"', 'A-2'],
  ['assignee in membersOf("developers")', 'A-2'],
  ['assignee in (EMPTY, currentUser())', 'A-2 A-3 A-4 A-10'],
  ['reporter = currentUser()', 'A-3'],
  ['project in projectsLeadByUser("Ada Lind")', 'A-1 A-2 A-3 A-4 A-10'],
  ['resolution = Unresolved', 'A-2 A-3 A-4 A-10'],
  ['resolution in (Unresolved, Done)', 'A-1 A-2 A-3 A-4 A-10'],
  ['resolution = Done', 'A-1'],
  ['sprint in openSprints()', 'A-1'],
  ['sprint in closedSprints()', 'A-1'],
  ['sprint in futureSprints()', 'A-2'],
  ['sprint = "Sprint 3" OR sprint = 2', 'A-1 A-2'],
  ['"Story Points" >= 3', 'A-1 A-2'],
  ['cf[10028] = 8', 'A-1'],
  ['customfield_10028 < 8', 'A-2'],
  ['"story point estimate" in (5, 8)', 'A-3'],
])('%s finds %s', (jql, keys) => {
  expect(found(jql)).toBe(keys);
});

test.each([
  ['an empty field is neither equal nor unequal', 'assignee != currentUser()', 'A-1'],
  ['nor is it outside a list', 'labels not in (beta)', 'A-2'],
  ['NOT keeps what is unknown', 'NOT sprint in openSprints()', 'A-2'],
  ['and so does NOT IN', 'sprint not in openSprints()', 'A-2'],
  ['a negated comparison skips the unestimated', 'NOT "Story Points" > 3', 'A-2'],
  ['unknown OR true is true', 'sprint in openSprints() OR summary ~ shed', 'A-1 A-3'],
  [
    'unknown AND false is false, so that NOT turns it true',
    'NOT (sprint in openSprints() AND type = Epic)',
    'A-1 A-2 A-3 A-4',
  ],
  ['unknown OR false stays unknown', 'NOT (sprint in openSprints() OR type = Epic)', 'A-2'],
  ['EMPTY must be asked for', 'sprint is EMPTY OR sprint not in openSprints()', 'A-2 A-3 A-4 A-10'],
  ['EMPTY in a negated list takes the empty out', 'assignee not in (EMPTY, currentUser())', 'A-1'],
  ['IS NOT EMPTY', 'due is not EMPTY', 'A-1 A-2'],
  ['= EMPTY is IS EMPTY', 'fixVersion = EMPTY AND parent = null', 'A-3 A-10'],
  ['!= EMPTY is IS NOT EMPTY', 'parent != EMPTY', 'A-1 A-4'],
  ['the resolution of the unresolved is unknown', 'resolution != Done', ''],
  ['a description that is empty does not lack a word', 'description !~ "export"', ''],
  ['AND binds tighter than OR', 'type = Epic OR type = Bug AND labels = beta', 'A-10'],
  ['&&, || and ! are words too', '!(type = Epic) && (labels = beta || priority = Lowest)', 'A-1 A-3'],
])('%s: %s', (_, jql, keys) => {
  expect(found(jql)).toBe(keys);
});

test.each([
  ['summary ~ login', 'A-2'],
  ['summary ~ "paint"', 'A-1'],
  ['summary ~ "export paintings"', 'A-1'],
  ['summary ~ "expo"', ''],
  ['summary ~ "expo*"', 'A-1'],
  ['summary ~ "l?gin"', 'A-2'],
  ['text ~ "stories"', 'A-1'],
  ['text ~ "shared folder"', 'A-3'],
  ['comment ~ "folder"', 'A-3'],
  ['description ~ "\\"new export\\""', 'A-1'],
  ['description ~ "\\"export new\\""', ''],
  ['text ~ "\\"painting a\\""', ''],
  ['summary !~ "great" AND project = A', 'A-1 A-2 A-3 A-4'],
])('words: %s finds %s', (jql, keys) => {
  expect(found(jql)).toBe(keys);
});

test.each([
  ['updated >= -3d', 'A-1 A-2'],
  ['updated > "-1d"', 'A-2'],
  ['created < "-2w 5d"', 'A-3 A-10'],
  ['created >= "2026-09-14" AND created < "2026/09/15 10:00"', 'A-1'],
  ['created >= startOfMonth() AND created <= endOfMonth()', 'A-1 A-2 A-3 A-4'],
  ['created < startOfMonth()', 'A-10'],
  ['updated >= startOfDay()', 'A-2'],
  ['updated >= startOfWeek()', 'A-1 A-2'],
  ['created >= startOfWeek(-1w) AND created < startOfWeek()', 'A-1 A-2 A-4'],
  ['created >= startOfMonth("-1M") AND created < startOfMonth()', 'A-10'],
  ['resolved >= startOfYear()', 'A-1'],
  ['due = startOfDay()', 'A-1'],
  ['due <= 7d', 'A-1 A-2'],
  ['due > now()', 'A-2'],
  ['due in ("2026-10-01", now())', 'A-1 A-2'],
  ['statusCategoryChangedDate >= -3d', 'A-1'],
])('dates: %s finds %s', (jql, keys) => {
  expect(found(jql)).toBe(keys);
});

test('dates are read in the time zone of whoever asks', () => {
  // In Tokyo it is already half past midnight on the 25th, and the working day began at 15:00 UTC.
  expect(found('updated >= startOfDay()', eve)).toBe('');
  expect(found('due < startOfDay()', eve)).toBe('A-1');
  expect(found('updated < "2026-09-24 23:31"', bo)).toBe('A-1 A-2 A-3 A-4 A-10');
  expect(found('updated < "2026-09-24 23:29"', eve)).toBe('A-1 A-3 A-4 A-10');
});

test.each([
  ['status was "In Progress"', 'A-1 A-2'],
  ['status was "To Do"', 'A-1 A-2 A-3 A-4 A-10'],
  ['status was not "In Progress"', 'A-3 A-4 A-10'],
  ['status was in (Done, "In Progress")', 'A-1 A-2'],
  ['status was not in (Done, "In Progress")', 'A-3 A-4 A-10'],
  ['status was "In Progress" BEFORE -5d', 'A-1'],
  ['status was "In Progress" AFTER -1d', 'A-2'],
  ['status was "In Progress" ON "2026-09-21"', 'A-1 A-2'],
  ['status was "In Progress" ON "2026-09-23"', 'A-2'],
  ['status was "In Progress" DURING ("2026-09-01", "2026-09-17")', 'A-1'],
  ['status was "In Progress" BY currentUser()', 'A-2'],
  [`status was Done BY (${ada}, ${bo})`, 'A-1'],
  ['status changed', 'A-1 A-2'],
  ['status changed TO Done', 'A-1'],
  ['status changed FROM "To Do" TO "In Progress"', 'A-1 A-2'],
  ['status changed FROM "To Do" TO Done', ''],
  ['status changed TO Done BY currentUser() AFTER -3d', 'A-1'],
  ['status changed TO Done BEFORE startOfWeek()', ''],
  ['status changed DURING (-9d, -7d)', 'A-1'],
  ['status changed ON -4d', 'A-2'],
  ['NOT status changed', 'A-3 A-4 A-10'],
  [`assignee was ${bo}`, 'A-1 A-2'],
  ['assignee was EMPTY', 'A-1 A-3 A-4 A-10'],
  ['assignee was not EMPTY', 'A-2'],
  [`assignee changed FROM EMPTY TO ${bo}`, 'A-1'],
  ['priority changed', ''],
])('history: %s finds %s', (jql, keys) => {
  expect(found(jql)).toBe(keys);
});

test.each([
  ['readyScore > 2', 'A-1'],
  ['readyScore = 2', 'A-2'],
  ['NOT readyScore > 2', 'A-2'],
  ['readyScore is EMPTY', 'A-3 A-4 A-10'],
  ["issue.property['assay.state'].score.total >= 2", 'A-1 A-2'],
  ['issue.property[assay.state].word = ready', 'A-1'],
  ['readyWord != ready', 'A-2'],
  ['tags = y', 'A-1'],
  ['project.tier = gold', 'A-1 A-2 A-3 A-4 A-10'],
])('properties: %s finds %s', (jql, keys) => {
  expect(found(jql)).toBe(keys);
});

test.each([
  ['project = A', 'A-2 A-4 A-1 A-3 A-10'],
  ['project = A ORDER BY Rank', 'A-3 A-2 A-1 A-4 A-10'],
  ['project = A ORDER BY rank DESC', 'A-10 A-4 A-1 A-2 A-3'],
  ['project = A ORDER BY key DESC', 'A-10 A-4 A-3 A-2 A-1'],
  ['project = A ORDER BY due ASC, key', 'A-1 A-2 A-3 A-4 A-10'],
  ['project = A ORDER BY due DESC, key', 'A-3 A-4 A-10 A-2 A-1'],
  ['project = A ORDER BY priority DESC, key ASC', 'A-2 A-1 A-4 A-10 A-3'],
  ['project = A ORDER BY "Story Points", key', 'A-2 A-1 A-3 A-4 A-10'],
  ['project = A ORDER BY status, key', 'A-3 A-4 A-10 A-2 A-1'],
  ['project = A ORDER BY assignee, key', 'A-1 A-2 A-3 A-4 A-10'],
  ['project = A ORDER BY summary', 'A-1 A-10 A-2 A-4 A-3'],
  ['project = A ORDER BY readyScore DESC, key', 'A-3 A-4 A-10 A-1 A-2'],
  ['project = A ORDER BY updated', 'A-2 A-1 A-4 A-3 A-10'],
])('order: %s is %s', (jql, keys) => {
  expect(find(jql)).toBe(keys);
});
