import { kvs } from '@forge/kvs';

import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import { Feedback, GoalVerdict, noNotes, ReviewNotes, Touched } from '../domain/review/review-notes';
import { SprintReview } from '../domain/review/sprint-review';
import { tombstone } from '../domain/shared/tombstone';
import { beginningWith, type Entry } from './beginning-with';
import { stored, StorageRefusal } from './storage';

/** One thing that is kept of a review, under a name of its own: two people who write at once do not overwrite each other. */
type Kept =
  | { readonly kind: 'goal'; readonly of: GoalVerdict }
  | { readonly kind: 'order'; readonly of: ReviewNotes['order'] }
  | { readonly kind: 'present'; readonly of: ReviewNotes['present'] }
  | { readonly kind: 'touched'; readonly of: Touched }
  | { readonly kind: 'feedback'; readonly of: Feedback };

/** What sprints came to, which is kept once and never changed, and what people write at their reviews. */
export interface Reviews {
  /** What is kept of a sprint in a project, oldest first. */
  frozen(projectId: JiraId, sprintId: JiraId): Promise<readonly SprintReview[]>;
  /** Keeps a review where none of that moment is kept; gives the one that is. */
  freeze(projectId: JiraId, review: SprintReview): Promise<SprintReview>;
  notes(projectId: JiraId, sprintId: JiraId): Promise<ReviewNotes>;
  write(projectId: JiraId, sprintId: JiraId, kept: Kept): Promise<void>;
  findFeedback(projectId: JiraId, sprintId: JiraId, id: string): Promise<Feedback | null>;
  /** Whom notes name, and when the last of them was written. */
  people(): Promise<ReadonlyMap<AccountId, Instant>>;
  /** Puts a tombstone wherever a note names somebody. */
  forget(accountId: AccountId): Promise<void>;
}

const frozenPrefix = 'review:';
const notePrefix = 'review-note:';

const frozenKey = (projectId: JiraId, sprintId: JiraId, at: string): string =>
  `${frozenPrefix}${projectId}:${sprintId}:${at}`;
const noteKey = (projectId: JiraId, sprintId: JiraId, name: string): string =>
  `${notePrefix}${projectId}:${sprintId}:${name}`;

const nameOf = (kept: Kept): string => {
  if (kept.kind === 'touched') return `touched:${kept.of.issueId}`;
  return kept.kind === 'feedback' ? `feedback:${kept.of.id}` : kept.kind;
};

const toNotes = (entries: readonly Entry[], start: string): ReviewNotes => {
  const of = (name: string): unknown => entries.find(({ key }) => key === `${start}${name}`)?.value;
  const all = (kind: string): readonly unknown[] =>
    entries.filter(({ key }) => key.startsWith(`${start}${kind}:`)).map(({ value }) => value);
  const { order, present } = ReviewNotes.shape;
  return {
    goal: GoalVerdict.safeParse(of('goal')).data ?? noNotes.goal,
    order: order.safeParse(of('order')).data ?? [],
    present: present.safeParse(of('present')).data ?? [],
    touched: all('touched').flatMap((raw) => Touched.safeParse(raw).data ?? []),
    feedback: all('feedback')
      .flatMap((raw) => Feedback.safeParse(raw).data ?? [])
      .sort((a, b) => a.at.localeCompare(b.at)),
  };
};

/** Whoever keeps the same review a moment earlier has kept it. */
const setOnce = async (key: string, value: unknown): Promise<void> => {
  try {
    await stored(() => kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' }));
  } catch (error) {
    if (!(error instanceof StorageRefusal)) throw error;
    if ((await stored(() => kvs.get(key))) === undefined) throw error;
  }
};

/** What names somebody: the verdict on a goal, and feedback. */
const named = async (): Promise<readonly (Entry & { readonly by: AccountId; readonly at: Instant })[]> =>
  (await beginningWith(notePrefix)).flatMap(({ key, value }) => {
    const read = GoalVerdict.safeParse(value).data ?? Feedback.safeParse(value).data;
    return read === undefined ? [] : [{ key, value: read, by: read.by, at: read.at }];
  });

/** In Forge's key-value store, which only the app's functions reach. */
export const kvsReviews = (): Reviews => ({
  frozen: async (projectId, sprintId) =>
    (await beginningWith(frozenKey(projectId, sprintId, '')))
      .flatMap(({ value }) => SprintReview.safeParse(value).data ?? [])
      .sort((a, b) => a.at.localeCompare(b.at)),
  freeze: async (projectId, review) => {
    const key = frozenKey(projectId, review.sprintId, review.at);
    await setOnce(key, review);
    return SprintReview.safeParse(await stored(() => kvs.get(key))).data ?? review;
  },
  notes: async (projectId, sprintId) => {
    const start = noteKey(projectId, sprintId, '');
    return toNotes(await beginningWith(start), start);
  },
  write: async (projectId, sprintId, kept) => {
    await stored(() => kvs.set(noteKey(projectId, sprintId, nameOf(kept)), kept.of));
  },
  findFeedback: async (projectId, sprintId, id) =>
    Feedback.safeParse(await stored(() => kvs.get(noteKey(projectId, sprintId, `feedback:${id}`)))).data ?? null,
  people: async () => {
    const found = new Map<AccountId, Instant>();
    for (const { by, at } of await named()) if (by !== tombstone && at > (found.get(by) ?? '')) found.set(by, at);
    return found;
  },
  forget: async (accountId) => {
    for (const { key, value, by } of await named())
      if (by === accountId) await stored(() => kvs.set(key, { ...(value as object), by: tombstone }));
  },
});
