import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { type Head, noHead } from '../../src/ledger/head';
import { mayHaveCrossed, needsHistory } from '../../src/reconcile/may-have-crossed';
import { mayChangeText } from '../../src/reconcile/changed-fields';
import type { IssueContext } from '../../src/reconcile/issue-context';
import { aPolicy, devi } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const noon = Date.parse('2026-11-21T12:00:00.000Z');
/** As Jira writes times. */
const jira = (seconds: number): string => new Date(noon + seconds * 1_000).toISOString().replace('Z', '+0000');
const at = (seconds: number): string => new Date(noon + seconds * 1_000).toISOString();

const policy = aPolicy({ since: at(-3_600) });
const head = (more: Partial<Head> = {}): Head => ({ ...noHead('10042'), changedAt: at(0), ...more });

describe('without its history, a work item shows that it may have crossed a border of Done', () => {
  const open = (seconds: number) => ({ category: 'indeterminate' as const, categoryChanged: jira(seconds), updated: jira(900) }); // prettier-ignore
  const done = (seconds: number) => ({ category: 'done' as const, categoryChanged: jira(-900), updated: jira(seconds) }); // prettier-ignore

  test.each([
    ['where it moved after its record was written', open(1), head(), true],
    ['where it moved a moment before', open(-59), head(), true],
    ['not where it moved long before', open(-60), head(), false],
    ['where nothing is recorded', open(-900), undefined, true],
    ['not where it moved before the settings', open(-3_601), undefined, false],
    ['where it moved at the moment of the settings', open(-3_600), undefined, true],
    ['in Done, where anything changed', done(1), head(), true],
    ['not in Done, where nothing changed', done(-60), head(), false],
  ])('%s', (_, shown, recorded, may) => expect(mayHaveCrossed(shown, policy, recorded)).toBe(may));

  test('nothing is asked for where the settings say no beginning, or Jira no time', () => {
    expect(mayHaveCrossed(open(1), {}, head())).toBe(false);
    expect(mayHaveCrossed({ category: 'new', categoryChanged: null }, policy, head())).toBe(false);
  });
});

describe('a reconcile on an event reads the history', () => {
  const common = { issueId: '10042', by: devi, at: at(-900) };
  const rejected: LedgerEntry = {
    ...{ ...common, id: 'a', kind: 'rejected', why: 'No', failed: [] },
    evidence: { criteriaHash: null, criteriaCount: 0, holds: true, open: [], revision: 3 },
  };
  interface Case {
    readonly subject?: Partial<IssueContext>;
    readonly item?: Partial<WorkItem>;
    readonly head?: Partial<Head>;
    readonly entries?: readonly LedgerEntry[];
    readonly changed?: string;
  }
  const needs = ({ subject = {}, item = {}, head: more = {}, entries = [], changed = 'status' }: Case): boolean =>
    needsHistory(
      {
        ...{ item: aWorkItem(item), policyResult: readPolicy(policy), policy, governed: true },
        ...{ created: { by: devi, at: at(-1_800) }, updated: jira(60), categoryChanged: jira(-600) },
        ...subject,
      },
      { head: head(more), entries },
      new Set([changed]),
      at(60),
    );
  const breach: LedgerEntry = { ...common, ...rejected, id: 'move-7', kind: 'breach', from: 'a', to: 'b', at: at(30) };
  const inDone = { status: { id: '5', name: 'Done', category: 'done' as const } };

  test.each<[string, Case, boolean]>([
    ['not where all is as it was', {}, false],
    ['where it moved', { subject: { categoryChanged: jira(30) } }, true],
    ['where its resolution was changed', { subject: { categoryChanged: jira(30) }, changed: 'resolution' }, true],
    ['where it came from another project', { subject: { categoryChanged: jira(30) }, changed: 'project' }, true],
    ['not where something else was changed, as a move has an event of its own', { subject: { categoryChanged: jira(30) }, changed: 'description' }, false],
    ['where something else was changed in Done', { item: inDone, subject: { updated: jira(30) }, changed: 'description' }, true],
    ['where something else was changed of what was rejected', { entries: [rejected], changed: 'description' }, true],
    ['not where it never moved', { subject: { categoryChanged: jira(-1_800) }, head: { changedAt: null } }, false],
    ['where it moved since it was created', { head: { changedAt: null } }, true],
    ['where its creation is not known', { subject: { created: null }, head: { changedAt: null } }, true],
    ['where it was created in Done', { item: inDone, subject: { categoryChanged: jira(-1_800) }, head: { changedAt: null } }, true],
    ['where Jira does not say when it moved', { subject: { categoryChanged: null } }, true],
    ['where the settings say no beginning', { subject: { policy: aPolicy() } }, true],
    ['where something begun is not finished', { head: { pending: [{ what: 'fields', token: 't', at: at(0) }] } }, true],
    ['where it was rejected', { entries: [rejected] }, true],
    ['where it has to be sent back', { item: inDone, entries: [breach], subject: { updated: jira(-600), policy: { ...policy, breach: 'return' } } }, true],
    ['not where that is not wanted', { item: inDone, entries: [breach], subject: { updated: jira(-600) } }, false],
  ])('%s', (_, of, expected) => expect(needs(of)).toBe(expected)); // prettier-ignore
});

test.each<[string, readonly string[], string | null, boolean]>([
  ['the description', ['description'], null, true],
  ['the work type', ['issuetype'], null, true],
  ['the project', ['project', 'key'], null, true],
  ['something else', ['status', 'customfield_1', 'custom field'], null, false],
  ['the field with the criteria', ['customfield_1'], 'customfield_1', true],
  ['another field', ['customfield_2', 'description'], 'customfield_1', false],
  ['a field that is not named', ['custom field'], 'customfield_1', true],
  ['nothing of its own', [], null, false],
])('after a change of %s its criteria may be other ones: %s in %s is %s', (_, changed, field, may) => {
  expect(mayChangeText(new Set(changed), field)).toBe(may);
});
