import { addFieldToProject, createField, installField } from '../../../sandbox/jira/fields/install-field';
import { assignIssue, editIssue } from '../../../sandbox/jira/issues/edit';
import { writeAppFields } from '../../../sandbox/jira/issues/app-field-values';
import { noInput } from '../../../sandbox/jira/issues/input';
import type { Issue, JsonObject } from '../../../sandbox/jira/model';
import { setProperty } from '../../../sandbox/jira/properties';
import { fieldIds } from '../../../sandbox/jira/seed/system-fields';
import { createVersion } from '../../../sandbox/jira/versions';
import { transition } from '../../../sandbox/jira/workflow/transition';
import { anEngine, refusal, ruleKey, type Engine } from '../engine-site';

const doc = (text: string): JsonObject => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const edit = (e: Engine, issue: Issue, fields: JsonObject, by = e.me.bo) =>
  editIssue(e.jira, by, e.jira.store.collection('issues').get(issue.id)!, { ...noInput, fields });

const done = (e: Engine, issue: Issue, by = e.me.bo, more: Partial<typeof noInput> = {}) =>
  transition(e.jira, by, e.jira.store.collection('issues').get(issue.id)!, {
    id: issue.key.startsWith('SHOP') ? '51' : '31',
    ...more,
  });

describe('changing fields', () => {
  const onScreen = 'It is not on the appropriate screen, or unknown.';

  test.each<[string, unknown, string]>([
    ['summary', '', 'You must specify a summary of the issue.'],
    ['summary', null, 'You must specify a summary of the issue.'],
    ['summary', 'a\nb', 'The summary is invalid because it contains newline characters.'],
    ['summary', 'x'.repeat(256), 'Summary must be less than 255 characters.'],
    ['summary', 5, 'Operation value must be a string'],
    ['description', 'plain', 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'],
    ['description', { type: 'doc', version: 1, content: [{ type: 'text', text: '' }] }, 'INVALID_INPUT'],
    ['description', { type: 'doc', version: 1, content: [{ type: 'bulletList', content: [] }] }, 'INVALID_INPUT'],
    [
      'description',
      doc('x'.repeat(32_768)),
      'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    ],
    [fieldIds.storyPoints, '5', 'Operation value must be a number'],
    ['labels', ['two words'], "The label 'two words' contains spaces which is invalid."],
    ['labels', 'one', 'data was not an array'],
    ['assignee', { accountId: 'nobody' }, "User 'nobody' does not exist."],
    ['priority', { name: 'Urgent' }, 'The priority selected is invalid.'],
    ['fixVersions', [{ name: '9.9' }], "Version name '9.9' is not valid"],
    ['duedate', '2026-13-01', 'Error parsing date string: 2026-13-01'],
    ['duedate', '2026-02-30', 'Error parsing date string: 2026-02-30'],
    [fieldIds.sprint, 999, 'Sprint does not exist.'],
    [fieldIds.rank, 'x', `Field '${fieldIds.rank}' cannot be set. ${onScreen}`],
    ['status', { name: 'Done' }, `Field 'status' cannot be set. ${onScreen}`],
    ['nonsense', 1, `Field 'nonsense' cannot be set. ${onScreen}`],
    ['reporter', { accountId: 'x' }, `Field 'reporter' cannot be set. ${onScreen}`],
    [fieldIds.storyPointEstimate, 1, `Field '${fieldIds.storyPointEstimate}' cannot be set. ${onScreen}`],
  ])('%s = %j is refused: %s', (field, value, message) => {
    const e = anEngine();
    const story = e.add();
    expect(refusal(() => edit(e, story, { [field]: value as never }))).toEqual({ [field]: message });
    expect(e.jira.store.collection('issues').get(story.id)).toBe(story);
  });

  test('every problem is named at once, and nothing is kept', () => {
    const e = anEngine();
    const story = e.add();
    expect(
      Object.keys(refusal(() => edit(e, story, { summary: '', labels: 'x', priority: { name: 'High' } })) as object),
    ).toEqual(['summary', 'labels']);
    expect(e.jira.store.collection('issues').get(story.id)).toBe(story);
  });

  test('somebody without the permission to edit can set nothing, and a stranger cannot be assigned', () => {
    const e = anEngine();
    const story = e.add();
    expect(refusal(() => edit(e, story, { summary: 'x' }, e.me.vi))).toEqual({
      summary: `Field 'summary' cannot be set. ${onScreen}`,
    });
    expect(refusal(() => assignIssue(e.jira, e.me.vi, story, e.vi.accountId))).toEqual([
      'You do not have permission to assign issues.',
    ]);
    expect(refusal(() => assignIssue(e.jira, e.me.bo, story, e.zed.accountId))).toEqual({
      assignee: `User '${e.zed.accountId}' cannot be assigned issues.`,
    });
    expect(assignIssue(e.jira, e.me.bo, story, e.bo.accountId).assigneeId).toBe(e.bo.accountId);
  });

  test('the history says from what to what, in Jira’s words', () => {
    const e = anEngine();
    const version = createVersion(e.jira, e.me.ada, { projectId: e.shop.id, name: '1.0' });
    const select = createField(e.jira, {
      name: 'Size',
      schema: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
      options: [{ id: '1', value: 'S' }],
    });
    addFieldToProject(e.jira, e.shop.id, select.id);
    const story = e.add({ labels: ['a'] });
    edit(e, story, {
      labels: ['a', 'b'],
      priority: { name: 'High' },
      fixVersions: [{ name: '1.0' }],
      duedate: '2026-10-01',
      description: doc('Hi'),
      [fieldIds.storyPoints]: 5,
      assignee: { accountId: e.bo.accountId },
      [select.id]: { value: 'S' },
      [fieldIds.flagged]: [{ value: 'Impediment' }],
    });
    const lines = e
      .historyOf(story)[0]!
      .items.map(({ field, from, fromString, to, toString }) => [field, from, fromString, to, toString]);
    expect(lines).toEqual([
      ['description', null, null, null, 'Hi'],
      ['priority', '3', 'Medium', '2', 'High'],
      ['assignee', null, null, e.bo.accountId, 'Bo'],
      ['labels', '', 'a', '', 'a b'],
      ['Fix Version', null, null, version.id, '1.0'],
      ['duedate', null, null, '2026-10-01', '2026-10-01 00:00:00.0'],
      ['Flagged', null, null, '[10019]', 'Impediment'],
      ['Story Points', null, null, null, '5'],
      ['Size', null, null, '1', 'S'],
    ]);
  });

  test('lists take add, remove and set; an edit that changes nothing leaves no trace', () => {
    const e = anEngine();
    const story = e.add({ labels: ['a', 'b'] });
    const verbs = (...update: { verb: string; value: string | string[] }[]) =>
      editIssue(e.jira, e.me.bo, e.jira.store.collection('issues').get(story.id)!, {
        ...noInput,
        update: { labels: update },
      }).labels;
    expect(verbs({ verb: 'add', value: 'c' }, { verb: 'remove', value: 'a' })).toEqual(['b', 'c']);
    expect(verbs({ verb: 'set', value: ['z'] })).toEqual(['z']);
    const before = e.historyOf(story).length;
    verbs({ verb: 'add', value: 'z' });
    expect(e.historyOf(story)).toHaveLength(before);
    expect(refusal(() => verbs({ verb: 'edit', value: 'x' }))).toEqual({
      labels: "Operation 'edit' is not supported for field 'labels'",
    });
  });

  test('parents must fit: one level up, for sub-tasks in the same project', () => {
    const e = anEngine();
    const story = e.add();
    const epic = e.add({ issuetype: { name: 'Epic' } });
    const wrong = 'Given parent work item does not belong to appropriate hierarchy.';
    expect(refusal(() => e.add({ issuetype: { name: 'Sub-task' } }))).toEqual({
      parentId: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
    expect(refusal(() => e.add({ issuetype: { name: 'Sub-task' }, parent: { key: epic.key } }))).toEqual({
      parent: wrong,
    });
    expect(refusal(() => e.add({ parent: { key: story.key } }))).toEqual({ parent: wrong });
    expect(edit(e, story, { parent: { key: epic.key } }).parentId).toBe(epic.id);
    const part = e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
    expect(refusal(() => edit(e, part, { parent: null }))).toEqual({
      parent: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  });
});

describe('fields of the app', () => {
  const fieldsOf = (e: Engine) => {
    const value = installField(e.jira, {
      moduleKey: 'value',
      ari: ruleKey('value'),
      name: 'Business value',
      type: 'number',
      validation: { expression: 'value == null || value >= 0', errorMessage: 'Zero or more, please.' },
    });
    const ticks = installField(e.jira, {
      moduleKey: 'ticks',
      ari: ruleKey('ticks'),
      name: 'Ticks',
      type: 'object',
      readOnly: true,
    });
    for (const { id } of [value, ticks]) addFieldToProject(e.jira, e.shop.id, id);
    return { value, ticks };
  };

  test('people edit a number within its validation, and never a read-only field', () => {
    const e = anEngine();
    const { value, ticks } = fieldsOf(e);
    const story = e.add();
    expect(edit(e, story, { [value.id]: 8 }).fields[value.id]).toBe(8);
    expect(refusal(() => edit(e, story, { [value.id]: -1 }))).toEqual({ [value.id]: 'Zero or more, please.' });
    expect(refusal(() => edit(e, story, { [ticks.id]: {} }))).toEqual({
      [ticks.id]: `Field '${ticks.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    });
    expect(refusal(() => e.add({ [value.id]: -1 }))).toEqual({ [value.id]: 'Zero or more, please.' });
  });

  test('the app alone writes them, as itself, past screens and validation, with or without history', () => {
    const e = anEngine();
    const { value, ticks } = fieldsOf(e);
    const story = e.add();
    const write = (by: Parameters<typeof writeAppFields>[1], field: string, given: number | JsonObject, log = true) =>
      refusal(() => writeAppFields(e.jira, by, [{ field, issueIds: [story.id], value: given }], log));
    const refused = ['Only the app that provides the field can update its values.'];
    expect(write(e.me.ada, value.id, 1)).toEqual(refused);
    expect(write(e.forBo, value.id, 1)).toEqual(refused);
    expect(write(e.asApp, fieldIds.storyPoints, 1)).toEqual(['The custom field was not found.']);
    expect(write(e.asApp, ticks.id, { 'i-1': true }, false)).toBe('done');
    expect(e.historyOf(story)).toHaveLength(0);
    expect(write(e.asApp, 'value', -5)).toBe('done');
    expect(e.historyOf(story).map(({ authorId, items }) => [authorId, items[0]!.field, items[0]!.toString])).toEqual([
      [e.robot.accountId, 'Business value', '-5'],
    ]);
    expect(write(e.asApp, value.id, { no: 1 })).toEqual(['Operation value must be a number']);
    const entries = e.events.length;
    expect(write(e.asApp, value.id, -5)).toBe('done');
    expect(e.events).toHaveLength(entries);
  });

  test('installing again keeps the field and its values', () => {
    const e = anEngine();
    const { value } = fieldsOf(e);
    expect(fieldsOf(e).value.id).toBe(value.id);
  });

  test('an expression reads them by id, and by key', () => {
    const e = anEngine();
    const { value, ticks } = fieldsOf(e);
    const story = e.add({ [value.id]: 3 });
    writeAppFields(e.jira, e.asApp, [{ field: ticks.id, issueIds: [story.id], value: { a: { done: true } } }], true);
    setProperty(e.jira, 'project', e.shop.id, 'assay.policy', { mode: 'block' });
    e.guard({
      validators: [
        e.appRuleOf(
          'validator',
          `issue.${value.id} == 3 && issue['ticks'].a.done == true && project.properties.get('assay.policy').mode == 'block'`,
        ),
      ],
    });
    expect(refusal(() => done(e, story))).toBe('done');
  });
});
