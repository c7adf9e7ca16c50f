import * as z from 'zod/mini';

const Change = z.object({
  id: z.string(),
  key: z.string(),
  before: z.nullable(z.number()),
  after: z.nullable(z.number()),
});

/** One write of business values: of one row, or of many at once. */
const Edit = z.object({ id: z.string(), at: z.number(), changes: z.array(Change).check(z.minLength(1)) });

export type Change = z.infer<typeof Change>;
export type Edit = z.infer<typeof Edit>;

/** So long after it a write can be undone, in milliseconds. */
export const undoableFor = 60 * 60_000;
/** Nobody goes further back, and the browser's storage is small. */
const longest = 30;

/** The newest writes first, without those that are too old to be undone. */
export const recentEdits = (edits: readonly Edit[], now: number): readonly Edit[] =>
  edits.filter(({ at }) => now - at < undoableFor).slice(0, longest);

/** What of a write may be taken back, given what Jira holds now, and what somebody changed since. */
export const undoOf = (
  { changes }: Edit,
  now: ReadonlyMap<string, number | null>,
): { readonly back: readonly Change[]; readonly overtaken: readonly Change[]; readonly done: readonly Change[] } => {
  const is = (change: Change, value: number | null): boolean => now.get(change.id) === value;
  return {
    back: changes.filter((change) => is(change, change.after)),
    done: changes.filter((change) => !is(change, change.after) && is(change, change.before)),
    overtaken: changes.filter((change) => !is(change, change.after) && !is(change, change.before)),
  };
};

/** The writes that this tab remembers over a reload. */
export const createEditStorage = (owner: string) => {
  const name = `assay-edits ${owner}`;
  return {
    read: (now: number): readonly Edit[] => {
      try {
        const stored = z.array(Edit).safeParse(JSON.parse(sessionStorage.getItem(name) ?? '[]'));
        return stored.success ? recentEdits(stored.data, now) : [];
      } catch {
        return [];
      }
    },
    write: (edits: readonly Edit[]): void => {
      try {
        sessionStorage.setItem(name, JSON.stringify(edits));
      } catch {
        // A browser that stores nothing for a page in a frame undoes until the page is left.
      }
    },
  };
};
