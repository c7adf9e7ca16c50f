import './review.css';

import { useCallback, useMemo, useState } from 'react';

import { mayAccept } from '../../../src/domain/policy/accepters';
import { areasOf } from '../../../src/domain/policy/areas';
import { demoOrder } from '../../../src/domain/review/demo-order';
import { type PlannedSprint, sprintBefore } from '../../../src/domain/sprint/planned-sprints';
import { reviewTexts } from '../../../src/messages/en/review';
import { failureText } from '../../../src/messages/failure-text';
import { Busy } from '../../ui/busy';
import { Message } from '../../ui/message';
import { useAllMessages } from '../../ui/messages';
import { useProject } from '../data';
import { Empty } from '../empty';
import type { Figures } from '../figures';
import { useRouter } from '../router';
import { Choice } from '../sprints/choice';
import { Agenda } from './agenda';
import { Areas } from './areas';
import { FeedbackList } from './feedback-list';
import { Goal } from './goal';
import { Outcome } from './outcome';
import { Save } from './save';
import { Show } from './show';
import { useKept, useReview } from './use-review';

interface ReviewPageProps {
  readonly figures: Figures;
  readonly reviewed: readonly PlannedSprint[];
}

/** What became of what was said at the review before this one. */
const Last = ({ sprint }: { readonly sprint: PlannedSprint }) => {
  const { feedback: texts } = useAllMessages().of(reviewTexts);
  const reply = useKept(sprint.id);
  const feedback = reply.state === 'ready' ? reply.value.notes.feedback : [];
  if (feedback.length === 0) return null;
  const title = texts.last({ sprint: sprint.name });
  return (
    <section className="sprints-part" aria-label={title}>
      <h3 className="sprints-title">{title}</h3>
      <FeedbackList feedback={feedback} review={{ sprint, write: () => Promise.resolve() }} mayWrite={false} />
    </section>
  );
};

interface OneProps {
  readonly sprint: PlannedSprint;
  readonly before: PlannedSprint | null;
  readonly figures: Figures;
}

const ReviewOfOne = ({ sprint, before, figures }: OneProps) => {
  const { items: known, policy, me } = useProject();
  const messages = useAllMessages();
  const texts = messages.of(reviewTexts);
  const review = useReview(sprint, figures);
  const [shownFrom, setShownFrom] = useState<number | null>(null);
  const byId = useMemo(() => new Map(known.map((item) => [item.id, item])), [known]);
  const itemOf = useCallback((id: string) => byId.get(id), [byId]);
  const { shown, notes, reply } = review;
  const items = useMemo(() => demoOrder(shown.items, notes.order), [shown, notes.order]);
  const areas = useMemo(() => (policy === null ? [] : areasOf(policy)), [policy]);
  const mayWrite = policy !== null && mayAccept(policy, me, new Date().toISOString()) !== null;
  // What a closed sprint came to is not what the page would make of it.
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  return (
    <div className="review">
      {reply.state === 'failed' && (
        <Message tone="warning" title={texts.notRead}>
          <p>{failureText(messages, reply.why)}</p>
        </Message>
      )}
      <Outcome review={review} />
      <Save {...{ review, items, itemOf }} />
      <Goal review={review} mayWrite={mayWrite} />
      <Areas {...{ review, areas, mayWrite }} />
      <Agenda {...{ review, items, itemOf, mayWrite }} onShow={setShownFrom} />
      <section className="sprints-part" aria-labelledby="review-feedback">
        <h3 className="sprints-title" id="review-feedback">
          {texts.feedback.title}
        </h3>
        {notes.feedback.length === 0 && <p>{texts.feedback.none}</p>}
        <FeedbackList feedback={notes.feedback} review={review} mayWrite={mayWrite} />
      </section>
      {before !== null && <Last sprint={before} />}
      {shownFrom !== null && (
        <Show {...{ review, items, itemOf, areas, mayWrite }} from={shownFrom} onEnd={() => setShownFrom(null)} />
      )}
    </div>
  );
};

/** What did the sprint come to, and what do those around the team say of it? */
const ReviewPage = ({ figures, reviewed }: ReviewPageProps) => {
  const { query, setQuery } = useRouter();
  const texts = useAllMessages().of(reviewTexts);
  const chosen = reviewed.find(({ id }) => id === query.get('sprint')) ?? reviewed[0];
  if (chosen === undefined)
    return (
      <Empty title={texts.none}>
        <p>{texts.noneDetail}</p>
      </Empty>
    );
  const choose = (sprint: string): void => setQuery(new URLSearchParams({ view: 'review', sprint }));
  return (
    <>
      <Choice sprints={reviewed} chosen={chosen.id} onChoose={choose} />
      <ReviewOfOne key={chosen.id} sprint={chosen} before={sprintBefore(reviewed, chosen)} figures={figures} />
    </>
  );
};

export default ReviewPage;
