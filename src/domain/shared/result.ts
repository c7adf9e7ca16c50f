/** What can go wrong, closed: the UI switches on it. */
export type FailureCode =
  'invalid-input' | 'forbidden' | 'not-found' | 'conflict' | 'jira-unavailable' | 'storage-unavailable' | 'internal';

/** Nobody is to blame, and the same may work a little later. */
export const isBusy = (code: FailureCode): boolean => code === 'jira-unavailable' || code === 'storage-unavailable';

/** The one error class: thrown where the meaning is known; its message addresses the person at the screen. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** Jira's own words, when Jira refused. */
    readonly messages: readonly string[] = [],
  ) {
    super(message);
    this.name = 'Failure';
  }
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: { readonly code: FailureCode; readonly message: string } };
