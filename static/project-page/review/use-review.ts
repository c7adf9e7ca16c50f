import { useMemo, useState } from 'react';

import { reviewOf } from '../../../src/domain/review/review-of';
import { type Feedback, noNotes, type ReviewNote, type ReviewNotes } from '../../../src/domain/review/review-notes';
import type { ShownReview } from '../../../src/domain/review/sprint-review';
import { latestPlan } from '../../../src/domain/sprint/accepted-plan';
import type { PlannedSprint } from '../../../src/domain/sprint/planned-sprints';
import { callPlanning } from '../../ui/call-planning';
import { type Reply, useReply } from '../../ui/use-reply';
import { useProject } from '../data';
import type { Figures } from '../figures';
import { usePlans } from '../sprints/use-plans';

export interface Review {
  readonly sprint: PlannedSprint;
  readonly reply: Reply<unknown>;
  /** What the sprint came to: as it is kept, or as it stands now. */
  readonly shown: ShownReview;
  /** `live`: the sprint runs; `kept`: its closing is kept; `derived`: it is closed, and nothing is kept of it. */
  readonly state: 'live' | 'kept' | 'derived';
  /** How often it was closed before. */
  readonly earlier: number;
  readonly notes: ReviewNotes;
  /** Keeps one thing. @throws Failure that says why not */
  readonly write: (note: ReviewNote) => Promise<void>;
  readonly give: (said: Pick<Feedback, 'issueId' | 'area' | 'text'>) => Promise<void>;
}

interface Read {
  readonly frozen: readonly ShownReview[];
  readonly notes: ReviewNotes;
}

/** What is kept of a sprint's review, and what was written at it. */
export const useKept = (sprintId: string | null): Reply<Read> => {
  const projectId = useProject().context.extension.project?.id ?? '';
  return useReply(
    async () => (sprintId === null ? { frozen: [], notes: noNotes } : callPlanning('review', projectId, { sprintId })),
    [projectId, sprintId],
  );
};

/** What the sprint comes to by what the page has read. */
const useLive = (sprint: PlannedSprint, { timelines, now }: Figures): ShownReview => {
  const { plans } = usePlans(useMemo(() => [sprint.id], [sprint.id]));
  const at = sprint.state === 'active' ? now : (sprint.completed ?? sprint.end ?? now);
  return useMemo(() => {
    const plan = latestPlan(
      plans.filter((one) => one.at <= at),
      sprint.id,
    );
    return { ...reviewOf({ sprint, timelines, plan, at }), hidden: plan?.hidden ?? 0 };
  }, [sprint, timelines, plans, at]);
};

/** The review of a sprint: what it came to, and what people write at it. */
export const useReview = (sprint: PlannedSprint, figures: Figures): Review => {
  const projectId = useProject().context.extension.project?.id ?? '';
  const reply = useKept(sprint.id);
  const live = useLive(sprint, figures);
  const [written, setWritten] = useState<ReviewNotes | null>(null);
  const frozen = reply.state === 'ready' ? reply.value.frozen : [];
  const notes = written ?? (reply.state === 'ready' ? reply.value.notes : noNotes);
  const last = sprint.state === 'closed' ? frozen.at(-1) : undefined;
  return {
    sprint,
    reply,
    shown: last ?? live,
    state: sprint.state === 'active' ? 'live' : last === undefined ? 'derived' : 'kept',
    earlier: frozen.length - (last === undefined ? 0 : 1),
    notes,
    write: async (note) => {
      setWritten((await callPlanning('noteReview', projectId, { sprintId: sprint.id, note })).notes);
    },
    give: async (said) => {
      const { feedback } = await callPlanning('giveFeedback', projectId, { sprintId: sprint.id, ...said });
      setWritten((before) => {
        const known = before ?? notes;
        return { ...known, feedback: [...known.feedback, feedback] };
      });
    },
  };
};
