import type { EvaluationRecord } from '../../jira/jira';

/** One line of the inspector: something that Jira, the Forge host or an expression did, and what it cost. */
export type Entry =
  | {
      readonly kind: 'rest';
      readonly at: number;
      readonly by: string;
      /** Who sent it: these pages, a frame of the app, one of its functions, or a client from outside. */
      readonly from: 'page' | 'frame' | 'function' | 'client';
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly ms: number;
    }
  | {
      readonly kind: 'invocation';
      readonly at: number;
      readonly by: string;
      readonly name: string;
      readonly outcome: string;
      readonly ms: number;
      readonly detail: string;
    }
  | ({ readonly kind: 'evaluation' } & EvaluationRecord);

export type Numbered = Entry & { readonly n: number };

export interface Inspector {
  add(entry: Entry): void;
  /** Hand this to `openJira` as `onEvaluation`. */
  readonly evaluation: (record: EvaluationRecord) => void;
  since(n: number): readonly Numbered[];
  clear(): void;
}

const maxEntries = 1000;

export const createInspector = (): Inspector => {
  let entries: Numbered[] = [];
  let last = 0;
  const add = (entry: Entry): void => {
    last += 1;
    entries.push({ ...entry, n: last });
    // Trimmed now and then rather than each time: a bulk change can bring thousands of entries.
    if (entries.length > maxEntries * 2) entries = entries.slice(-maxEntries);
  };
  return {
    add,
    evaluation: (record) => add({ kind: 'evaluation', ...record }),
    since: (n) => entries.slice(-maxEntries).filter((entry) => entry.n > n),
    clear: () => {
      entries = [];
    },
  };
};
