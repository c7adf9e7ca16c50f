import { issueValue, toJson, type Limits } from '../../../sandbox/expressions';
import { adf, done, errorOf, issue, project, roomy, run, toDo, valueOf, variables } from '../expressions-world';
import type { Json } from '../../../sandbox/jira/model';

type Example = readonly [text: string, value: Json];

describe('expensive operations', () => {
  test.each([
    ['issue.key + issue.summary + issue.status.name + issue.issueType.name + issue.priority.name', 0],
    ['[issue.description.plainText, issue.created, issue.dueDate, issue.resolution, issue.project.key]', 0],
    ['project.key + project.name + project.lead.accountId + project.style', 0],
    ['transition.to.category.key + workflow.name + user.accountId', 0],
    ['issue.properties', 0],
    ['issue.parent', 1],
    ['issue.assignee', 1],
    ['[issue.reporter, issue.creator]', 2],
    ['[issue.votes, issue.watches, issue.labels, issue.versions, issue.fixVersions, issue.components]', 6],
    ['[issue.attachments.length, issue.worklogs.length, issue.comments.length, issue.subtasks.length]', 4],
    ['[issue.links.length, issue.changelogs.length, issue.sprint, issue.closedSprints, issue.epic, issue.flagged]', 6],
    ['issue.links.map(l => l.linkedIssue.id)', 1],
    ['issue.watchers.map(w => w.displayName)', 3],
    ['user.displayName', 1],
    ['[user.groups, user.groupIds, user.permissions.global, user.getProjectRoles(project)]', 4],
    ["project.properties.get('policy')", 1],
    ['project.properties.policy.mode', 1],
    ["project.properties['policy'].mode + project.properties['policy'].mode", 2],
    ["let p = project.properties.get('policy'); p.mode + p.mode + p.limit", 1],
    ['issue.properties.keys()', 1],
    ['issue.customfield_1', 1],
    ['issue.customfield_1 + issue.customfield_1', 2],
    ['issue?.customfield_3', 1],
    ['issue?.customfield_77', 0],
    ['new Issue(1001).comments.length', 2],
    ["new User('ada').accountId", 1],
    ['false && issue.assignee', 0],
    ['try { issue.assignee.nothing } catch (e) { issue.reporter }', 2],
  ])('%s takes %d', (text, count) => expect(run(text).complexity.expensiveOperations).toBe(count));

  test('ten pass, the eleventh ends the evaluation, caught or not', () => {
    const reads = (count: number) =>
      `[${Array.from({ length: count }, () => 'issue.customfield_1').join(', ')}].length`;
    expect(valueOf(reads(10))).toBe(10);
    const error = errorOf(reads(11));
    expect(error).toMatchObject({
      kind: 'limit',
      part: 'issue.customfield_1',
      complexity: { expensiveOperations: 11 },
    });
    expect(error.message).toBe(
      'Evaluation failed: "issue.customfield_1" - The expression executed too many expensive operations (11), limit: 10 expensive operations.',
    );
    expect(errorOf(`try { ${reads(11)} } catch (e) { 1 }`).kind).toBe('limit');
  });

  test('items of a list beyond the thousandth cost one each', () => {
    const long = (count: number) => ({ variables: { l: Array.from({ length: count }, () => 1) } });
    expect(run('l.map(x => x).length', long(1000)).complexity.expensiveOperations).toBe(0);
    expect(run('l.map(x => x).length', long(1001)).complexity.expensiveOperations).toBe(1);
    expect(run('l.slice(0, 1000).map(x => x).length', long(1003)).complexity.expensiveOperations).toBe(0);
  });
});

describe('steps', () => {
  test.each([
    ['1', 0],
    ['1 + 1', 1],
    ['issue', 1],
    ['issue.key', 2],
    ["issue.key == 'A'", 3],
    ["issue.key.includes('A')", 4],
    ['let a = 1; a + a', 3],
    ['true ? 1 : 1 + 1', 1],
    ['[1, 2, 3].map(x => x)', 8],
    ['`a${1}`', 1],
    ['new Date(0)', 1],
    ['!true', 1],
  ])('%s takes %d', (text, steps) => expect(run(text).complexity.steps).toBe(steps));

  test('ten thousand pass, one more does not', () => {
    const text = 'l.map(x => x).length';
    const limits = (steps: number): Limits => ({ ...roomy, steps });
    const more = { variables: { l: Array.from({ length: 900 }, () => 1) } };
    const { steps } = run(text, more).complexity;
    expect(steps).toBe(2 * 900 + 4);
    expect(valueOf(text, { ...more, limits: limits(steps) })).toBe(900);
    expect(errorOf(text, { ...more, limits: limits(steps - 1) })).toMatchObject({ kind: 'limit' });
  });

  test('endless recursion ends', () => {
    const text = 'let f = g => g(g); f(f)';
    expect(errorOf(text).kind).toBe('limit');
    expect(errorOf(text, { limits: { ...roomy, steps: Number.POSITIVE_INFINITY } }).kind).toBe('limit');
  });
});

describe('results', () => {
  test('beans and primitive values are counted', () => {
    expect(run('{a: issue, b: [user, 1], c: "x", d: null}').complexity).toMatchObject({ beans: 2, primitiveValues: 3 });
    expect(run('issue.description').complexity).toMatchObject({ beans: 1, primitiveValues: 0 });
  });

  test('a thousand beans and ten thousand primitive values pass, one more does not', () => {
    const many = (count: number) => ({
      variables: { ...variables, l: Array.from({ length: count }, () => issueValue(issue)) },
    });
    expect(run('l', many(1000)).complexity.beans).toBe(1000);
    expect(errorOf('l', many(1001)).reason).toBe('The expression returned too many beans (1001), limit: 1000 beans.');
    const plain = (count: number) => ({ variables: { l: Array.from({ length: count }, () => 1) } });
    expect(run('l', plain(10_000)).complexity.primitiveValues).toBe(10_000);
    expect(errorOf('l', plain(10_001)).reason).toMatch(/too many primitive values \(10001\)/);
  });

  test.each<Example>([
    ['issue.status', toDo],
    ['transition.to', done],
    ['project', project],
    ['issue.created', '2026-03-01T10:00:00.000+0000'],
    ['issue.dueDate', '2026-04-01'],
    ['issue.description', adf('As a buyer', 'Acceptance criteria: paid')],
    ['x => x + 1', 'x => x + 1'],
  ])('%s is returned as REST has it', (text, json) => expect(valueOf(text)).toEqual(json));

  test('a value says its type', () => {
    expect(run('true')).toMatchObject({ value: true, type: 'Boolean', json: true });
    expect(run('"no"').type).toBe('String');
    expect(toJson(run('issue.created').value, 'Europe/Berlin')).toBe('2026-03-01T11:00:00.000+0100');
  });
});
