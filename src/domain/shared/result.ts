/** What can go wrong, closed: the UI switches on it. */
export type FailureCode =
  'invalid-input' | 'forbidden' | 'not-found' | 'conflict' | 'jira-unavailable' | 'storage-unavailable' | 'internal';

/** What exactly a person is told, where the code alone says too little; the catalogue has a sentence for each. */
export const failureReasons = [
  'not-governed',
  'not-in-force',
  'accepted-in-done',
  'line-gone',
  'line-for-accepters',
  'line-must-hold',
  'changed-meanwhile',
  'may-not-see',
  'may-not-edit',
  'may-not-close',
  'may-not-answer',
  'app-unreachable',
  'answer-not-understood',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Nobody is to blame, and the same may work a little later. */
export const isBusy = (code: FailureCode): boolean => code === 'jira-unavailable' || code === 'storage-unavailable';

/** The one error class: thrown where the meaning is known; its message addresses the person at the screen. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    /** Jira's own words, when Jira refused. */
    readonly messages: readonly string[] = [],
    readonly reason: FailureReason | null = null,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly failure: {
        readonly code: FailureCode;
        readonly message: string;
        readonly reason?: FailureReason;
        /** Jira's own words, when Jira refused. */
        readonly messages?: readonly string[];
      };
    };
