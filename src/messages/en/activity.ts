import type { LedgerEntry } from '../../domain/acceptance/ledger-entry';
import { createSection } from '../section';

/** What an entry of the ledger is called in the list; a confirmation with a reason is one of its own, and so is leaving that nobody might cause. */
export type ActivityKind = LedgerEntry['kind'] | 'not-applicable' | 'escaped';

/** The tab among a work item's activity: the ledger, entry by entry. */
export const activityTexts = createSection('activity', {
  loading: 'Loading what was decided',
  list: 'Decisions and confirmations, newest first',
  kind: {
    accepted: 'Accepted',
    rejected: 'Rejected',
    breach: 'Done without acceptance',
    receipt: 'Accept pressed',
    asked: 'Asked',
    answered: 'Answered',
    'comment-gone': 'Comment deleted',
    imported: 'Brought into Done',
    returned: 'Sent back',
    reopened: 'Reopened',
    closed: 'Closed',
    closing: 'Asked to close',
    left: 'Taken out by its work type',
    escaped: 'Escaped by its work type',
    ticked: 'Confirmed',
    'not-applicable': 'Not applicable',
    unticked: 'Taken back',
    valued: 'Valued',
    proposed: 'Value proposed',
    aimed: 'Success criterion set',
    'aim-dropped': 'Success criterion dropped',
    released: 'Released',
    measured: 'Success measured',
  } satisfies Readonly<Record<ActivityKind, string>>,
  byApp: 'Assay',
  asDeputy: ({ who }: { readonly who: string }) => `${who}, as deputy`,
  from: 'From',
  to: 'To',
  why: 'Why',
  line: 'Line',
  failed: 'Failed',
  marks: 'Criteria',
  evidence: 'Evidence',
  area: 'Area',
  value: 'Business value',
  measure: 'Measure',
  target: 'Target',
  due: 'To be measured',
  afterRelease: ({ count }: { readonly count: number }, { plural }) =>
    plural(count, { one: '# day after the release', other: '# days after the release' }),
  version: 'Version',
  result: 'Measured',
  planned: 'Planned value',
  realised: 'Realised value',
});
