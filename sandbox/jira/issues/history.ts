import { shown } from '../json';
import { describe } from '../fields/describe';
import { kindOf } from '../fields/kind';
import { stored, texts } from '../fields/stored';
import type { Jira } from '../jira';
import type { Field, HistoryItem, Issue, Json } from '../model';

/** Where a history calls a field otherwise than its id. */
const historyNames: Readonly<Record<string, string>> = {
  fixVersions: 'Fix Version',
  versions: 'Version',
  components: 'Component',
  parent: 'IssueParentAssociation',
};

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

const entryName = (jira: Jira, field: Field, id: string): string => {
  const values = kindOf(field) === 'versions' ? jira.store.collection('versions') : jira.store.collection('components');
  return values.get(id)?.name ?? id;
};

/** Versions and components get one line for each that came or went. */
const entryItems = (jira: Jira, field: Field, names: Names, from: Json, to: Json): readonly HistoryItem[] => {
  const [before, after] = [texts(from), texts(to)];
  const gone = before
    .filter((id) => !after.includes(id))
    .map((id) => ({
      ...names,
      from: id,
      fromString: entryName(jira, field, id),
      to: null,
      toString: null,
    }));
  const come = after
    .filter((id) => !before.includes(id))
    .map((id) => ({
      ...names,
      from: null,
      fromString: null,
      to: id,
      toString: entryName(jira, field, id),
    }));
  return [...gone, ...come];
};

type Names = Pick<HistoryItem, 'field' | 'fieldId' | 'fieldtype'>;

const itemsOf = (jira: Jira, field: Field, from: Json, to: Json): readonly HistoryItem[] => {
  const kind = kindOf(field);
  const names: Names = {
    field: field.custom ? field.name : (historyNames[field.id] ?? field.id),
    fieldId: field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
  };
  if (kind === 'versions' || kind === 'components') return entryItems(jira, field, names, from, to);
  // A history shows only the direction of a change of rank, not the rank itself.
  if (kind === 'rank') {
    const higher = shown(to) < shown(from);
    return [{ ...names, from: '', fromString: '', to: '', toString: higher ? 'Ranked higher' : 'Ranked lower' }];
  }
  const before = describe(jira, field, from);
  const after = describe(jira, field, to);
  const empty = kind === 'texts' || kind === 'sprints' ? '' : null;
  return [
    {
      ...names,
      from: before.id ?? empty,
      fromString: before.text ?? empty,
      to: after.id ?? empty,
      toString: after.text ?? empty,
    },
  ];
};

const statusItem = (jira: Jira, before: Issue, after: Issue): readonly HistoryItem[] => {
  if (before.statusId === after.statusId) return [];
  const name = (id: string): string => jira.store.collection('statuses').get(id)?.name ?? id;
  return [
    {
      field: 'status',
      fieldId: 'status',
      fieldtype: 'jira',
      from: before.statusId,
      fromString: name(before.statusId),
      to: after.statusId,
      toString: name(after.statusId),
    },
  ];
};

/** A move gives an issue another key. */
const keyItem = (before: Issue, after: Issue): readonly HistoryItem[] =>
  before.key === after.key
    ? []
    : [
        {
          field: 'Key',
          fieldId: 'issuekey',
          fieldtype: 'jira',
          from: null,
          fromString: before.key,
          to: null,
          toString: after.key,
        },
      ];

/** What changed from one state of an issue to the next, as its history has it. */
export const historyItems = (jira: Jira, before: Issue, after: Issue): readonly HistoryItem[] => {
  const items: HistoryItem[] = [];
  for (const field of jira.store.collection('fields').values()) {
    if (kindOf(field) === 'computed') continue;
    const [from, to] = [stored(before, field), stored(after, field)];
    if (!same(from, to)) items.push(...itemsOf(jira, field, from, to));
  }
  return [...items, ...statusItem(jira, before, after), ...keyItem(before, after)];
};
