import type { Fixer, Why } from '../../domain/readiness/line';
import { type ByCode, createSection } from '../section';

interface Count {
  readonly count: number;
}

interface Stale extends Count {
  readonly stored: number;
}

/** Whether a work item is ready or done, and what is missing. */
export const readinessTexts = createSection('readiness', {
  /** The field `Readiness`; its formatter in `manifest.yml` says the same in English, and a test compares them. */
  badge: {
    state: {
      ready: 'Ready',
      awaiting: 'Awaiting PO',
      rejected: 'Rejected',
      accepted: 'Accepted',
      unaccepted: 'Unaccepted',
      closed: 'Closed',
      escaped: 'Escaped',
    },
    /** The Definition of Done: how many of its lines are met. */
    progress: ({ met, of }: { readonly met: number; readonly of: number }, { number }) =>
      `DoD ${number(met)}/${number(of)}`,
    /** In so few characters that a board card shows it. */
    lack: {
      'no-criteria': 'AC',
      'no-estimate': 'estimate',
      'no-value': 'value',
      'no-version': 'fix version',
      blocked: 'unblocking',
    },
    needs: ({ lacks }: { readonly lacks: string }) => `Needs ${lacks}`,
    needsMore: ({ lacks, more }: { readonly lacks: string; readonly more: number }) => `Needs ${lacks} +${more}`,
    needsCount: ({ count }: Count, { plural }) => plural(count, { one: 'Needs # thing', other: 'Needs # things' }),
    notReady: 'Not ready',
    unknown: 'Not known yet',
  },
  /** Lines that Assay adds to a definition. */
  line: { criteria: 'Acceptance criteria' },
  why: {
    'no-criteria': 'There are none yet',
    'criteria-unseen': 'Written so that Jira cannot see them',
    'criteria-unread': 'Assay has not read the latest text yet',
    unconfirmed: 'Nobody has confirmed it',
    'no-value': 'No business value',
    'no-estimate': 'No estimate',
    'field-empty': 'The field is empty',
    'own-work': 'The assignee would accept their own work',
    untested: ({ numbers }: { readonly numbers: readonly number[] }, { number, list }) =>
      `No passing test: ${list(numbers.map((one) => `AC${number(one)}`))}`,
    'no-results': 'No test results yet',
    'not-counted': 'Not counted yet',
    'open-subtasks': ({ count }: Count, { plural }) =>
      plural(count, { one: '# open sub-task', other: '# open sub-tasks' }),
    'open-questions': ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# question to the Product Owner is open',
        other: '# questions to the Product Owner are open',
      }),
    'open-blockers': ({ count }: Count, { plural }) =>
      plural(count, { one: '# open blocker', other: '# open blockers' }),
    'open-subtasks-stale': ({ count, stored }: Stale, { plural, number }) =>
      `${plural(count, { one: '# open sub-task', other: '# open sub-tasks' })} now, ${number(stored)} when Assay last counted`,
    'open-blockers-stale': ({ count, stored }: Stale, { plural, number }) =>
      `${plural(count, { one: '# open blocker', other: '# open blockers' })} now, ${number(stored)} when Assay last counted`,
  } satisfies ByCode<Why>,
  /** Who can put a missing thing right. */
  fixer: {
    author: 'Can be fixed by whoever writes the work item.',
    team: 'Can be fixed by the team.',
    'product-owner': 'Can be fixed by the Product Owner.',
    admin: 'Can be fixed by a project admin.',
  } satisfies Readonly<Record<Fixer, string>>,
});
