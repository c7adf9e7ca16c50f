import { jqlFor, compileJql, JqlError, searchIssues, countIssues, structureOf, parseJql } from '../../sandbox/jira/jql';
import { installField } from '../../sandbox/jira/fields/install-field';
import { anonymous } from '../../sandbox/jira/identity';
import { ada, aSite, bo, eve, now } from './jql-site';

const { jira, as } = aSite();

const find = (jql: string, who = bo): string =>
  searchIssues(jql, jqlFor(jira, as(who)))
    .map(({ key }) => key)
    .join(' ');

/** What is found, in order of key, so that a table need not think of order. */
const found = (jql: string, who = bo): string => find(`${jql} ORDER BY key ASC`, who);

const refusal = (jql: string, who = bo): readonly string[] => {
  try {
    searchIssues(jql, jqlFor(jira, as(who)));
  } catch (error) {
    if (error instanceof JqlError) return error.errors;
    throw error;
  }
  return [];
};

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

const operators =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const formats =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

test.each([
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['ORDER BY created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['project = A AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
  ['project', `Error in the JQL Query: Expecting operator before the end of the query. ${operators}`],
  ['project A', `Error in the JQL Query: Expecting operator but got 'A'. ${operators} (line 1, character 9)`],
  ['project =', 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'],
  [
    'project = = A',
    "Error in JQL Query: Expecting either a value, list or function but got '='. You must surround '=' in quotation marks to use it as a value. (line 1, character 11)",
  ],
  [
    'project = A status',
    "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 13)",
  ],
  ['project = A\nAND (type = Bug', "Error in the JQL Query: Expecting ')' before the end of the query."],
  [
    'summary ~ "unclosed',
    "Error in the JQL Query: The quoted string 'unclosed' has not been completed. (line 1, character 11)",
  ],
  [
    'project = DO',
    "Error in the JQL Query: 'DO' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
  ],
  [
    'assignee = a@b',
    "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 13)",
  ],
  ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
  ['cf[99] = 1', "Field 'cf[99]' does not exist or you do not have permission to view it."],
  [
    "issue.property['no'].such = 1",
    "Field 'issue.property[no].such' does not exist or you do not have permission to view it.",
  ],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['project = 77', "A value with ID '77' does not exist for the field 'project'."],
  ['project = V', "The value 'V' does not exist for the field 'project'."],
  ['status = Frozen', "The value 'Frozen' does not exist for the field 'status'."],
  ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
  ['sprint = "Sprint 9"', "The value 'Sprint 9' does not exist for the field 'sprint'."],
  ['key = A-99', "An issue with key 'A-99' does not exist for field 'key'."],
  ['key = V-1', "An issue with key 'V-1' does not exist for field 'key'."],
  ['key = nonsense', "The issue key 'nonsense' for field 'key' is invalid."],
  ['project ~ A', "The operator '~' is not supported by the 'project' field."],
  ['summary = x', "The operator '=' is not supported by the 'summary' field."],
  ['Rank > 3', "The operator '>' is not supported by the 'Rank' field."],
  ['key in (A-1, EMPTY)', "The field 'key' does not support searching for EMPTY values."],
  ['created > EMPTY', "The field 'created' does not support searching for EMPTY values."],
  ['status = ""', "The field 'status' does not support searching for an empty string."],
  ['project = (A)', `Operator '=' does not support the list value '("A")' for field 'project'.`],
  ['project in A', `Operator 'in' does not support the non-list value '"A"' for field 'project'.`],
  [
    'assignee in currentUser()',
    "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
  ],
  [
    'status is Done',
    "The operator 'is' only supports the values EMPTY and NULL; 'Done' is not one for the field 'status'.",
  ],
  ['status was', 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'],
  ['assignee = membersOf("x")', "Operator '=' does not support the list value 'membersOf(x)' for field 'assignee'."],
  [
    'assignee in membersOf("x")',
    "Function 'membersOf' can not generate a list of usernames for group 'x'; the group does not exist.",
  ],
  ['assignee = noSuch()', "Unable to find JQL function 'noSuch()'."],
  ['status = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'status'."],
  ['updated > now(1)', "Function 'now' expected '0' arguments but received '1'."],
  ['updated >= yesterday', `Date value 'yesterday' for field 'updated' is invalid. ${formats}`],
  ['due = "2026-02-30"', `Date value '2026-02-30' for field 'due' is invalid. ${formats}`],
  ['"Story Points" = many', "Value 'many' for the 'Story Points' field is not a valid number."],
  ['summary ~ "*x"', "The text query '*x' for field 'summary' is not allowed to start with '*'."],
  ['labels was docs', "History searches do not support the 'labels' field."],
  ['project = A ORDER BY colour', "Field 'colour' does not exist or you do not have permission to view it."],
  ['project = A ORDER BY text', "Not able to sort using field 'text'."],
  [
    'project = A ORDER BY key, due, status, created, updated, summary, priority, Rank',
    'JQL can be ordered by at most 7 fields.',
  ],
])('%s is refused: %s', (jql, message) => {
  expect(refusal(jql)).toEqual([message]);
});

test('every mistake is told at once', () => {
  expect(refusal('colour = red AND status = Frozen ORDER BY text')).toEqual([
    "Field 'colour' does not exist or you do not have permission to view it.",
    "The value 'Frozen' does not exist for the field 'status'.",
    "Not able to sort using field 'text'.",
  ]);
});

test('mistakes become warnings on demand, and find nothing', () => {
  const compiled = compileJql('project = NOPE OR type = Bug', jqlFor(jira, as(bo)), 'warn');
  expect(compiled.warnings).toEqual(["The value 'NOPE' does not exist for the field 'project'."]);
  const bug = jira.store.collection('issues').get('10002')!;
  expect(compiled.matches(bug)).toBe(true);
});

test('what one may not browse is not found, whatever the query says', () => {
  expect(found('labels = docs', bo)).toBe('A-1 A-2');
  expect(found('labels = docs', ada)).toBe('A-1 A-2 V-1');
  expect(countIssues('labels = docs', jqlFor(jira, as(bo)))).toBe(2);
  expect(countIssues('created < now()', jqlFor(jira, anonymous))).toBe(0);
});

test('for nobody, currentUser() is nobody', () => {
  const compiled = compileJql('assignee = currentUser() OR assignee is EMPTY', jqlFor(jira, anonymous));
  expect(
    [...jira.store.collection('issues').values()].filter((issue) => compiled.matches(issue)).map(({ key }) => key),
  ).toEqual(['A-3', 'A-4', 'A-10', 'V-1']);
});

test("an app's fields are asked for by name, by number and by id, as their type allows", () => {
  const own = aSite();
  const field = (moduleKey: string, type: 'number' | 'string' | 'object') =>
    installField(own.jira, {
      moduleKey,
      ari: `ari:cloud:ecosystem::extension/a/b/static/${moduleKey}`,
      name: `My ${moduleKey}`,
      type,
    });
  const [value, word, ticks] = [field('value', 'number'), field('word', 'string'), field('ticks', 'object')];
  const issues = own.jira.store.collection('issues');
  const one = issues.get('10001')!;
  issues.put(one.id, { ...one, fields: { [value.id]: 13, [word.id]: 'Ready', [ticks.id]: { done: [] } } });
  const keys = (jql: string) => searchIssues(jql, jqlFor(own.jira, own.as(bo))).map(({ key }) => key);
  expect(keys('"My value" > 8')).toEqual(['A-1']);
  expect(keys(`cf[${value.schema.customId}] = 13 AND ${value.id} < 14`)).toEqual(['A-1']);
  expect(keys('"My word" = ready AND "My word" ~ "read*"')).toEqual(['A-1']);
  expect(keys('"My ticks" is not EMPTY')).toEqual(['A-1']);
  expect(keys('"My value" is not EMPTY ORDER BY "My value" DESC')).toEqual(['A-1']);
  expect(() => keys('"My ticks" = 1')).toThrow("The operator '=' is not supported by the 'My ticks' field.");
});

test('the fields of a team-managed project exist for those who see it', () => {
  const own = aSite();
  const fields = own.jira.store.collection('fields');
  const points = fields.get('customfield_10016')!;
  fields.put('customfield_20000', {
    ...points,
    id: 'customfield_20000',
    name: 'Own points',
    clauseNames: ['Own points'],
    scopeProjectId: '2',
  });
  const ask = (who: string) => () => searchIssues('"Own points" is EMPTY', jqlFor(own.jira, own.as(who)));
  expect(ask(ada)()).toHaveLength(6);
  expect(ask(bo)).toThrow("Field 'Own points' does not exist or you do not have permission to view it.");
});

test('the tree of a query has the shape that Jira answers with', () => {
  expect(
    structureOf(parseJql('project = "My app" AND NOT status was Done BY currentUser() ORDER BY cf[10028] DESC')),
  ).toEqual({
    where: {
      operator: 'and',
      clauses: [
        {
          field: { name: 'project', encodedName: 'project' },
          operator: '=',
          operand: { value: 'My app', encodedValue: '"My app"' },
        },
        {
          operator: 'not',
          clauses: [
            {
              field: { name: 'status', encodedName: 'status' },
              operator: 'was',
              operand: { value: 'Done', encodedValue: 'Done' },
              predicates: [
                {
                  operator: 'by',
                  operand: { function: 'currentUser', encodedOperand: 'currentUser()', arguments: [] },
                },
              ],
            },
          ],
        },
      ],
    },
    orderBy: { fields: [{ field: { name: 'cf[10028]', encodedName: 'cf[10028]' }, direction: 'desc' }] },
  });
});

test('fifty thousand issues are searched and sorted', () => {
  const many = aSite();
  const model = many.jira.store.collection('issues').get('10001')!;
  many.jira.store.transaction(() => {
    for (let at = 0; at < 50_000; at += 1)
      many.jira.store.collection('issues').put(String(30_000 + at), {
        ...model,
        id: String(30_000 + at),
        key: `A-${30_000 + at}`,
        created: now - at * 60_000,
        statusId: at % 2 ? '3' : '10002',
      });
  });
  const issues = searchIssues(
    'project = A AND statusCategory = Done AND sprint in openSprints() ORDER BY Rank',
    jqlFor(many.jira, many.as(bo)),
  );
  expect(issues).toHaveLength(25_001);
});
