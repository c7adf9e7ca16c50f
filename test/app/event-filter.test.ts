import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { evaluate, eventFilterLimits } from '../../sandbox/expressions';
import { jsonValue } from '../../sandbox/expressions';
import type { Source } from '../../sandbox/expressions';
import type { Json } from '../../sandbox/jira/model';

interface Trigger {
  readonly key: string;
  readonly filter?: { readonly expression?: string; readonly onError?: string };
}

const manifest = parse(readFileSync(join(__dirname, '../../manifest.yml'), 'utf8')) as {
  readonly modules: { readonly trigger: readonly Trigger[] };
};
const filter = manifest.modules.trigger.find(({ key }) => key === 'issue-updated')?.filter;

/** What a filter that reads something absent would do: fail. */
const passes = (...items: readonly Json[]): unknown =>
  evaluate(filter?.expression ?? '', {
    variables: { event: jsonValue({ changelog: { items } }) },
    source: {} as Source,
    limits: eventFilterLimits,
    now: 0,
    absentKeys: 'fail',
  }).json;

const system = (field: string, fieldId?: string): Json => ({ field, fieldtype: 'jira', ...(fieldId && { fieldId }) });

test.each([
  ['a status', system('status', 'status')],
  ['a description', system('description', 'description')],
  ['a work type', system('issuetype', 'issuetype')],
  ['an assignee', system('assignee', 'assignee')],
  ['a fix version', system('Fix Version', 'fixVersions')],
  ['a project', system('project', 'project')],
  ['a parent, as new records have it', system('IssueParentAssociation')],
  ['a parent, as older ones have it', system('Parent')],
  ['a parent of a sub-task', system('Parent Issue')],
  ['a link', system('Link')],
  ['a key', system('Key')],
  ['a custom field without an id', { field: 'Story Points', fieldtype: 'custom' }],
  ['a custom field with one', { field: 'Story Points', fieldtype: 'custom', fieldId: 'customfield_1' }],
])('a change of %s is delivered', (_what, item) => {
  expect(passes(system('summary', 'summary'), item)).toBe(true);
});

test.each(['summary', 'labels', 'priority', 'Comment', 'timespent', 'duedate'])('one of %s alone is not', (field) => {
  expect(passes(system(field, field))).toBe(false);
});

test('what the filter cannot read is delivered all the same', () => {
  expect(filter?.onError).toBe('RECEIVE_AND_LOG');
  expect(() => passes({ fieldtype: 'jira' })).toThrow(/Unrecognized property/);
});
