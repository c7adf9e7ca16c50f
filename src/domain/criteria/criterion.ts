/** Example rows beneath a criterion: a table whose first row names its columns. */
export interface ExampleTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One acceptance criterion of a text. */
export interface Criterion {
  /** Its place in the text, from 1: what a reader counts. */
  readonly number: number;
  readonly text: string;
  /** Of its text, steps and examples (`fingerprintOf`). */
  readonly fingerprint: string;
  /** Lines of a scenario beneath it, as they are written. */
  readonly steps: readonly string[];
  readonly examples: readonly ExampleTable[];
}

/** What has to be known of a criterion to find it again in a newer text. */
export type KnownCriterion = Pick<Criterion, 'number' | 'text' | 'fingerprint'>;

/** Of a text, so many criteria have a number: nobody answers for more of them one by one. */
export const maxCriteria = 200;
