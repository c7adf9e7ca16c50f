import {
  jqlFor,
  compileJql,
  JqlError,
  searchIssues,
  countIssues,
  structureOf,
  parseJql,
} from '../../../sandbox/jira/jql';
import { installField } from '../../../sandbox/jira/fields/install-field';
import { anonymous } from '../../../sandbox/jira/identity';
import { ada, aSite, bo, now } from '../jql-site';

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
