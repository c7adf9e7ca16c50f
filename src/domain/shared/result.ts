import type { FailureReason } from './failure-reason';

/** What can go wrong, closed: the UI switches on it. */
export const failureCodes = [
  'invalid-input',
  'forbidden',
  'not-found',
  'conflict',
  'jira-unavailable',
  'storage-unavailable',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Nobody is to blame, and the same may work a little later. */
export const isBusy = (code: FailureCode): boolean => code === 'jira-unavailable' || code === 'storage-unavailable';

/**
 * The one error class: thrown where the meaning is known. `failureText` says its reason to the person at the screen; `message` is for logs: Jira's own
 * words, or the reason's code.
 */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly reason: FailureReason,
    /** Jira's own words, when Jira refused. */
    readonly messages: readonly string[] = [],
  ) {
    super(reason.code === 'in-words' ? reason.text : reason.code);
    this.name = 'Failure';
  }
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly failure: {
        readonly code: FailureCode;
        readonly reason: FailureReason;
        /** The reason in English, for a page that was opened before an upgrade and knows no reasons. */
        readonly message: string;
        /** Jira's own words, when Jira refused. */
        readonly messages?: readonly string[];
      };
    };
