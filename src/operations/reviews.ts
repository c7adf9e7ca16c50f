import type { Policy } from '../domain/policy/policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { type Feedback, mostFeedback, type ReviewNotes, shownNotes } from '../domain/review/review-notes';
import { shownReview, type SprintReview } from '../domain/review/sprint-review';
import type { Request } from '../jira/request';
import { readSprint } from '../jira/sprints';
import type { Reviews } from '../ledger/reviews';
import type { FreezeReview } from '../reconcile/freeze-review';
import type { PlanningInput, PlanningOutput } from '../contract/planning';
import type { Planner, PlanningOperation } from './planning';
import { visibleIn } from './visible-in';

interface Dependencies {
  readonly asApp: Request;
  readonly asCaller: Request;
  readonly reviews: Reviews;
  readonly freezeReview: FreezeReview;
  readonly readPolicy: (projectId: JiraId) => Promise<Policy | null>;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

const idsIn = (notes: ReviewNotes): readonly JiraId[] => [
  ...notes.order,
  ...notes.touched.map(({ issueId }) => issueId),
  ...notes.feedback.flatMap(({ issueId, end }) => (end?.kind === 'item' ? [issueId, end.issueId] : [issueId])),
];

const gone = (): Failure => new Failure('not-found', { code: 'jira-not-found' });

/** What is kept of the sprint; where the event of its closing was lost, it is kept now. */
const frozenOf = async (
  { asApp, reviews, freezeReview, readPolicy }: Dependencies,
  projectId: JiraId,
  sprintId: JiraId,
) => {
  const [policy, sprint] = await Promise.all([readPolicy(projectId), readSprint(asApp, sprintId)]);
  return policy === null || sprint === null
    ? reviews.frozen(projectId, sprintId)
    : freezeReview(projectId, sprint, policy);
};

/** Reads a review as its reader may see it. */
export const readReview =
  (needs: Dependencies): PlanningOperation<'review'> =>
  async ({ sprintId }, { projectId }) => {
    const [frozen, notes]: readonly [readonly SprintReview[], ReviewNotes] = await Promise.all([
      frozenOf(needs, projectId, sprintId),
      needs.reviews.notes(projectId, sprintId),
    ]);
    const ids = [...frozen.flatMap(({ items }) => items.map(({ id }) => id)), ...idsIn(notes)];
    const visible = await visibleIn(needs.asCaller, projectId, ids);
    return { frozen: frozen.map((one) => shownReview(one, visible)), notes: shownNotes(notes, visible) };
  };

/** Says what became of feedback. What was made of it is not undone: a second press finds it done. */
const endFeedback = async (
  { reviews }: Dependencies,
  { projectId }: Planner,
  sprintId: JiraId,
  note: Extract<PlanningInput<'noteReview'>['note'], { kind: 'end' }>,
): Promise<void> => {
  const there = await reviews.findFeedback(projectId, sprintId, note.feedbackId);
  if (there === null) throw gone();
  if (there.end?.kind === 'item') return;
  await reviews.write(projectId, sprintId, { kind: 'feedback', of: { ...there, end: note.end } });
};

const writeNote = async (
  needs: Dependencies,
  planner: Planner,
  { sprintId, note }: PlanningInput<'noteReview'>,
): Promise<void> => {
  const { reviews, clock } = needs;
  const { projectId, accountId } = planner;
  switch (note.kind) {
    case 'goal': {
      const { met, sentence } = note;
      return reviews.write(projectId, sprintId, { kind: 'goal', of: { met, sentence, by: accountId, at: clock() } });
    }
    case 'order':
      return reviews.write(projectId, sprintId, { kind: 'order', of: note.order });
    case 'present':
      return reviews.write(projectId, sprintId, { kind: 'present', of: note.areas });
    case 'touched':
      return reviews.write(projectId, sprintId, { kind: 'touched', of: { issueId: note.issueId, areas: note.areas } });
    case 'end':
      return endFeedback(needs, planner, sprintId, note);
  }
};

/** @throws Failure `not-found` where the sprint is gone, or the caller may not see what is written about */
const expectThere = async (needs: Dependencies, projectId: JiraId, sprintId: JiraId, ids: readonly JiraId[]) => {
  if ((await readSprint(needs.asApp, sprintId)) === null) throw gone();
  const visible = await visibleIn(needs.asCaller, projectId, ids);
  if (ids.some((id) => !visible.has(id))) throw gone();
};

/** Writes one thing about a review, and gives all that is written. */
export const noteReview =
  (needs: Dependencies): PlanningOperation<'noteReview'> =>
  async (input, planner): Promise<PlanningOutput<'noteReview'>> => {
    const { sprintId, note } = input;
    const about = note.kind === 'touched' ? [note.issueId] : [];
    const made = note.kind === 'end' && note.end.kind === 'item' ? [note.end.issueId] : [];
    await expectThere(needs, planner.projectId, sprintId, [...about, ...made]);
    await writeNote(needs, planner, input);
    const notes = await needs.reviews.notes(planner.projectId, sprintId);
    return { notes: shownNotes(notes, await visibleIn(needs.asCaller, planner.projectId, idsIn(notes))) };
  };

/** Keeps feedback, once for each press. */
export const giveFeedback =
  (needs: Dependencies): PlanningOperation<'giveFeedback'> =>
  async ({ sprintId, issueId, area, text }, { accountId, projectId, callId }) => {
    const { reviews, clock, newId } = needs;
    const id = callId ?? newId();
    const there = await reviews.findFeedback(projectId, sprintId, id);
    if (there !== null) return { feedback: there };
    await expectThere(needs, projectId, sprintId, [issueId]);
    if ((await reviews.notes(projectId, sprintId)).feedback.length >= mostFeedback)
      throw new Failure('invalid-input', { code: 'much-feedback' });
    const feedback: Feedback = { id, issueId, area, text, by: accountId, at: clock(), end: null };
    await reviews.write(projectId, sprintId, { kind: 'feedback', of: feedback });
    return { feedback };
  };
