import type { TypedNumberProblem } from '../../domain/shared/typed-number';
import { type ByCode, createSection } from '../section';

type Ambiguous = Extract<TypedNumberProblem, { readonly code: 'ambiguous' }>;

/** What every surface shares: buttons, waiting, and a page that does not start. */
export const commonTexts = createSection('common', {
  tryAgain: 'Try again',
  loading: 'Loading',
  save: 'Save',
  cancel: 'Cancel',
  none: 'none',
  /** How long somebody has waited. */
  wait: {
    short: 'less than an hour',
    long: ({ count, of }: { readonly count: number; readonly of: 'hour' | 'day' }, { unit }) => unit(count, of),
  },
  nothingChanged: ({ why }: { readonly why: string }) => `${why} Nothing was changed.`,
  start: {
    failed: 'Assay could not start',
    failedDetail: 'The page did not load completely. Your work items are as they were.',
  },
  /** A dialog or a part of a page that did not load. */
  part: {
    failed: 'This part did not load',
    failedDetail: 'Nothing was changed. Check the connection and try again, or reload the page.',
  },
  line: { holds: 'Holds:', missing: 'Missing:' },
  number: {
    problem: {
      'not-a-number': (_: unknown, { number }) => `Enter a number, such as ${number(8)} or ${number(2.5)}.`,
      negative: 'Enter 0 or more.',
      'too-large': 'Enter a smaller number: Jira stores no larger one.',
      ambiguous: ({ readings }: Ambiguous, { exact }) =>
        `This could mean ${exact(readings[0])} or ${exact(readings[1])}. Type it without a sign between thousands, or with at most two decimals.`,
    } satisfies ByCode<TypedNumberProblem>,
    save: ({ label }: { readonly label: string }) => `Save ${label}`,
    cancel: ({ label }: { readonly label: string }) => `Cancel editing ${label}`,
    edit: ({ label, value }: { readonly label: string; readonly value: string }) => `${label}: ${value}. Edit`,
    editNone: ({ label }: { readonly label: string }) => `${label}: none. Edit`,
  },
});
