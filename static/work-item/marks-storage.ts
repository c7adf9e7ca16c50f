import * as z from 'zod/mini';

import { Mark } from '../../src/domain/acceptance/marks';
import { dayMs } from '../../src/domain/shared/day';

/** The marks of work items that somebody looked at and did not answer yet: this many are kept, for this long. */
const mostItems = 50;
const keptMs = 90 * dayMs;

const prefix = 'assay-marks ';
const Stored = z.object({ at: z.number(), marks: z.array(Mark) });

const keyOf = (issueId: string, me: string): string => `${prefix}${me} ${issueId}`;

const stored = (key: string): z.infer<typeof Stored> | null => {
  try {
    return Stored.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    // Damaged, or the browser keeps nothing for frames.
    return null;
  }
};

/** What this person marked of a work item in this browser. */
export const readMarks = (issueId: string, me: string | null): readonly Mark[] =>
  me === null ? [] : (stored(keyOf(issueId, me))?.marks ?? []);

/** Those that are too old, or more than are kept. */
const outdated = (now: number): readonly string[] => {
  const all = Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, at: stored(key)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  return all.filter(({ at }, n) => n >= mostItems || now - at > keptMs).map(({ key }) => key);
};

/**
 * Changes what is stored, read anew for it, so that what another tab of this browser wrote since stays. Gives what is there now; where the
 * browser keeps nothing, it holds for as long as the page does.
 */
export const changeMarks = (
  issueId: string,
  me: string | null,
  shown: readonly Mark[],
  change: (marks: readonly Mark[]) => readonly Mark[],
): readonly Mark[] => {
  if (me === null) return change(shown);
  const key = keyOf(issueId, me);
  const marks = change(stored(key)?.marks ?? shown);
  try {
    if (marks.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), marks }));
    for (const one of outdated(Date.now())) localStorage.removeItem(one);
  } catch {
    // It holds in this page.
  }
  return marks;
};

type Tell = (marks: readonly Mark[]) => void;

/** Who shows them in this page, by the key. */
const shownBy = new Map<string, Set<Tell>>();

/** Forgets them, after the answer. */
export const forgetMarks = (issueId: string, me: string | null): void => {
  if (me === null) return;
  changeMarks(issueId, me, [], () => []);
  for (const tell of shownBy.get(keyOf(issueId, me)) ?? []) tell([]);
};

/** Hears of what other tabs of this browser write, and of an answer in this page. Gives the end of it. */
export const onMarks = (issueId: string, me: string | null, tell: Tell): (() => void) => {
  if (me === null) return () => undefined;
  const own = keyOf(issueId, me);
  const hear = ({ key }: StorageEvent): void => {
    if (key === null || key === own) tell(readMarks(issueId, me));
  };
  addEventListener('storage', hear);
  shownBy.set(own, new Set([...(shownBy.get(own) ?? []), tell]));
  return () => {
    removeEventListener('storage', hear);
    shownBy.get(own)?.delete(tell);
  };
};
