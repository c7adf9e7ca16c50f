import { changedIn, IssueEvent, parentsIn } from '../../src/events/event';

const event = (items?: readonly object[], parent?: string) =>
  IssueEvent.parse({
    issue: { id: 10042, fields: { parent: parent === undefined ? null : { id: parent } } },
    ...(items && { changelog: { items } }),
  });

test.each<[string, readonly object[], readonly string[]]>([
  ['by their ids', [{ field: 'Fix Version', fieldId: 'fixVersions' }], ['fixversions']],
  ['by their names, where there is no id', [{ field: 'Link' }, { field: 'Parent' }], ['link', 'parent']],
  ['as some custom field, which its name does not tell', [{ field: 'Status', fieldtype: 'custom' }], ['custom field']],
  ['a custom field by its id', [{ field: 'A', fieldtype: 'custom', fieldId: 'customfield_1' }], ['customfield_1']],
  ['as nothing', [], []],
])('an event says which fields changed %s', (_, items, expected) => {
  expect([...(changedIn(event(items)) ?? ['unknown'])]).toEqual(expected);
});

test('without a changelog, or with one that cannot be read, it says nothing', () => {
  expect(changedIn(event())).toBeUndefined();
  expect(changedIn(IssueEvent.parse({ issue: { id: '1' }, changelog: { items: 'none' } }))).toBeUndefined();
});

test.each(['Parent', 'IssueParentAssociation', 'Parent Issue', 'Epic Link'])(
  'a change of %s names the parents before and after, each once',
  (field) => expect(parentsIn(event([{ field, from: '1', to: 2 }], '2'))).toEqual(['1', '2']),
);

test('other changes name no parent, and what is no id is left out', () => {
  const items = [{ field: 'status', from: '1', to: '2' }, { fieldId: 'parent', from: '', to: null }]; // prettier-ignore
  expect(parentsIn(event(items, '7'))).toEqual(['7']);
});
