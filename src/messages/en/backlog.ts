import type { AgreementClaim } from '../../domain/backlog/order/types';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Keyed {
  readonly key: string;
}

/** The list of open work: what should come next, and why. */
export const backlogTexts = createSection('backlog', {
  title: 'Backlog',
  reading: 'Reading the backlog',
  empty: 'There is no open work here',
  emptyDetail: 'Create work items in Jira’s backlog. They appear here after the next refresh.',
  noMatch: 'No work items match these filters. “Show all” brings the others back.',
  sum: ({ count, points }: Count & { readonly points: number }, { plural }) =>
    `${plural(count, { one: '# open work item', other: '# open work items' })}, ${plural(points, { one: '# point', other: '# points' })}.`,
  sumOf: ({ shown, count, points }: Count & { readonly shown: number; readonly points: number }, { number, plural }) =>
    `${number(shown)} of ${plural(count, { one: '# open work item', other: '# open work items' })}, ${plural(points, { one: '# point', other: '# points' })}.`,
  claim: {
    unknown: 'Too few scores to compare the orders.',
    close: 'The order follows value per point closely.',
    partly: 'The order follows value per point in part.',
    barely: 'The order and value per point barely agree.',
    against: 'The order runs against value per point.',
  } satisfies Readonly<Record<AgreementClaim, string>>,
  column: {
    rank: 'Rank',
    key: 'Key',
    summary: 'Summary',
    class: 'Class',
    type: 'Type',
    status: 'Status',
    value: 'Value',
    points: 'Points',
    score: 'Value per point',
    place: 'Rank by value',
    note: 'Note on the order',
    readiness: 'Readiness',
    hints: 'Hints',
    blockers: 'Open blockers',
    sprint: 'Sprint',
    version: 'Version',
    assignee: 'Assignee',
    labels: 'Labels',
    updated: 'Updated',
  },
  note: {
    times: ({ times }: { readonly times: number }, { number }) => `${number(times)}× the item above`,
    manyTimes: 'Over 100× the item above',
    blockers: ({ keys }: { readonly keys: readonly string[] }, { list }) => `blocked by ${list(keys)} below`,
    both: ({ worth, blockers }: { readonly worth: string; readonly blockers: string }) => `${worth}; ${blockers}`,
  },
  facet: {
    class: 'Class',
    type: 'Type',
    status: 'Status',
    readiness: 'Readiness',
    sprint: 'Sprint',
    version: 'Version',
    assignee: 'Assignee',
    label: 'Label',
  },
  ready: { ready: 'Ready', 'not-ready': 'Not ready' },
  none: 'None',
  missing: {
    value: 'Business value',
    points: 'Estimate',
    criteria: 'Acceptance criteria',
    ready: 'Readiness',
    sprint: 'Sprint',
    version: 'Version',
    assignee: 'Assignee',
  },
  toolbar: {
    filters: 'Filters',
    find: 'Find',
    findHint: 'Key, word, label',
    missing: 'Missing',
    group: 'Group by',
    noGroup: 'None',
    noted: 'With a note on the order',
    showAll: 'Show all',
    density: 'Rows',
    views: 'Views',
    columns: 'Columns',
    export: 'Export CSV',
  },
  density: { comfortable: 'Comfortable', compact: 'Compact' },
  chip: {
    label: 'Filters in use',
    of: ({ filter, value }: { readonly filter: string; readonly value: string }) => `${filter}: ${value}`,
    remove: ({ filter }: { readonly filter: string }) => `Remove the filter ${filter}`,
    keys: ({ count }: Count, { plural }) =>
      plural(count, { one: '# work item of a list', other: '# work items of a list' }),
    counted: ({ filter, count }: Count & { readonly filter: string }, { number }) => `${filter} (${number(count)})`,
  },
  list: {
    selectAll: 'Select all that are listed',
    select: ({ key }: Keyed) => `Select ${key}`,
    edit: ({ key, value }: Keyed & { readonly value: string }) => `Business value of ${key}: ${value}. Edit`,
    editNone: ({ key }: Keyed) => `Business value of ${key}: none. Edit`,
    valueOf: ({ key }: Keyed) => `Business value of ${key}`,
    notPrinted: ({ count }: Count, { plural }) =>
      plural(count, { one: '# more work item is not printed.', other: '# more work items are not printed.' }),
    sums: ({ count, value, points }: Count & { readonly value: number; readonly points: number }, { number, plural }) =>
      `${plural(count, { one: '# work item', other: '# work items' })}, value ${number(value)}, ${plural(points, { one: '# point', other: '# points' })}`,
  },
  editing: {
    keys: 'Keys: ↑ ↓ go from row to row, a digit or Enter edits the value, Enter or Tab saves it, Space selects, O opens, Ctrl+Z undoes.',
    readOnlyKeys: 'Keys: ↑ ↓ go from row to row, Space selects, Enter opens.',
    one: ({ key, value }: Keyed & { readonly value: number }, { number }) => `${key}: value set to ${number(value)}.`,
    oneCleared: ({ key }: Keyed) => `${key}: value cleared.`,
    many: ({ count, value }: Count & { readonly value: number }, { number, plural }) =>
      plural(count, { one: `# value set to ${number(value)}.`, other: `# values set to ${number(value)}.` }),
    manyCleared: ({ count }: Count, { plural }) =>
      plural(count, { one: '# value cleared.', other: '# values cleared.' }),
    why: 'Say why',
    whyOf: ({ what }: { readonly what: string }) => `Say why: ${what}`,
    whyLabel: 'Why? One line, if you like.',
    whySave: 'Keep the reason',
    whySkip: 'Not now',
    whyKept: ({ what }: { readonly what: string }) => `${what} The reason is in the record.`,
    whyFailed: ({ keys, why }: { readonly keys: readonly string[]; readonly why: string }, { list }) =>
      `Not in the record for ${list(keys)}: ${why}`,
    undo: 'Undo',
    undoing: 'Undoing…',
    undone: ({ count }: Count, { plural }) =>
      plural(count, { one: 'Undone: # value is as it was.', other: 'Undone: # values are as they were.' }),
    overtaken: ({ keys }: { readonly keys: readonly string[] }, { list }) =>
      `Not undone, since somebody changed it meanwhile: ${list(keys)}.`,
    undoFailed: ({ why }: { readonly why: string }) => `Nothing was undone. ${why}`,
    earlier: ({ count }: Count, { plural }) => plural(count, { one: '# earlier change', other: '# earlier changes' }),
    undoOf: ({ what }: { readonly what: string }) => `Undo: ${what}`,
    dismiss: 'Dismiss',
    notSaved: ({ key, typed, why }: Keyed & { readonly typed: string; readonly why: string }) =>
      `${key}: “${typed}” was not saved. ${why}`,
  },
  refused: {
    title: ({ count }: Count, { plural }) =>
      plural(count, { one: '# value was not saved', other: '# values were not saved' }),
    one: ({ key, why }: Keyed & { readonly why: string }) => `${key}: ${why}`,
    more: ({ count }: Count, { number }) => `and ${number(count)} more`,
    asBefore: 'These are as they were before.',
    noField: 'The project has no such field.',
  },
  bulk: {
    label: 'Selected work items',
    selected: ({ count }: Count, { number }) => `${number(count)} selected`,
    value: 'Business value',
    set: 'Set for all',
    clear: 'Clear values',
    none: 'Select none',
  },
  hint: {
    noField: 'There is no field for business value here',
    noFieldDetail:
      'A project admin can add Assay’s field “Business value” to the project, and then choose it in the project settings.',
    noValue: 'No work item has a business value yet',
    noValueDetail:
      'Go to a row and type a number. It is a comparison, not a currency: give a middling item 8, and say of the others whether they are worth more or less. Several at once: select them, then set their value.',
    noEstimate: 'No work item is estimated yet',
    noEstimateDetail:
      'Value per point needs story points. A project admin can choose the field in Assay’s project settings, and the team fills it at the next refinement.',
    noEstimateNoBoard:
      'Value per point needs story points. The project has no board that says what it estimates with; a project admin can choose the field in Assay’s project settings, and the team fills it at the next refinement.',
    noBoard: 'The project has no board, so there are no sprints to show. Figures go by weeks instead.',
  },
});
