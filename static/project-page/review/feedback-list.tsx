import { useState } from 'react';

import type { Feedback } from '../../../src/domain/review/review-notes';
import type { Messages } from '../../../src/messages/create-messages';
import { reviewTexts } from '../../../src/messages/en/review';
import { Button } from '../../ui/button';
import { loadAgain } from '../../ui/load-again';
import { useAllMessages } from '../../ui/messages';
import { useProject } from '../data';
import { Drop } from './drop';
import { Failed } from './failed';
import { useDoing } from '../../ui/use-doing';
import type { Review } from './use-review';

const loadMakeItem = loadAgain(() => import('./make-item'));

interface FeedbackListProps {
  readonly feedback: readonly Feedback[];
  readonly review: Pick<Review, 'sprint' | 'write'>;
  readonly mayWrite: boolean;
}

/** What became of feedback, in words: a work item with where it stands, a reason, or nothing yet. */
export const useEndText = (): ((of: Feedback) => string) => {
  const { items } = useProject();
  const { feedback: texts } = useAllMessages().of(reviewTexts);
  return ({ end }) => {
    if (end === null) return texts.open;
    if (end.kind === 'dropped') return texts.dropped(end);
    const status = items.find(({ id }) => id === end.issueId)?.status.name;
    return status === undefined ? texts.item(end) : texts.itemStands({ key: end.key, status });
  };
};

const originOf = (messages: Messages, { area }: Feedback, key: string, sprint: string): string => {
  const { feedback: texts } = messages.of(reviewTexts);
  return area === null ? texts.origin({ key, sprint }) : texts.originArea({ key, sprint, area });
};

/** Makes a work item of what was said, and notes that it did. */
const useMaking = ({ review, onSaid }: Pick<FeedbackListProps, 'review'> & { onSaid: (text: string) => void }) => {
  const { context, policy, items, reread } = useProject();
  const messages = useAllMessages();
  const { feedback: texts } = messages.of(reviewTexts);
  return async (feedback: Feedback): Promise<void> => {
    const { makeItem } = await loadMakeItem();
    const key = items.find(({ id }) => id === feedback.issueId)?.key ?? '';
    const origin = originOf(messages, feedback, key, review.sprint.name);
    const labels = new Set(items.flatMap((item) => item.labels));
    const projectId = context.extension.project?.id ?? '';
    const made = await makeItem({ feedback, policy, origin, labels, projectId });
    if (made === null) return;
    await review.write({
      kind: 'end',
      feedbackId: feedback.id,
      end: { kind: 'item', issueId: made.issueId, key: made.key },
    });
    onSaid(made.isLinked ? texts.made(made) : texts.unlinked(made));
    await reread([made.issueId]);
  };
};

/** What was said, for which area, and what became of it; whoever may accept makes work items of it, or drops it. */
export const FeedbackList = ({ feedback, review, mayWrite }: FeedbackListProps) => {
  const { items } = useProject();
  const { feedback: texts } = useAllMessages().of(reviewTexts);
  const endText = useEndText();
  const doing = useDoing();
  const [said, setSaid] = useState('');
  const [dropping, setDropping] = useState<string | null>(null);
  const make = useMaking({ review, onSaid: setSaid });
  const drop = async (feedbackId: string, why: string): Promise<void> => {
    const isDropped = await doing.run(() => review.write({ kind: 'end', feedbackId, end: { kind: 'dropped', why } }));
    if (isDropped) setDropping(null);
  };
  return (
    <>
      <ul className="review-feedback">
        {feedback.map((one) => (
          <li key={one.id}>
            <p dir="auto">{one.text}</p>
            <p className="sprints-note" dir="auto">
              {[items.find(({ id }) => id === one.issueId)?.key, one.area ?? texts.noArea, endText(one)].join(' · ')}
            </p>
            {mayWrite && one.end === null && dropping !== one.id && (
              <div className="review-steps review-screen">
                <Button label={texts.makeOf(one)} busy={doing.busy} onClick={() => void doing.run(() => make(one))}>
                  {texts.make}
                </Button>
                <Button look="subtle" label={texts.dropOf(one)} onClick={() => setDropping(one.id)}>
                  {texts.drop}
                </Button>
              </div>
            )}
            {dropping === one.id && (
              <Drop busy={doing.busy} onDrop={(why) => void drop(one.id, why)} onCancel={() => setDropping(null)} />
            )}
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      <Failed of={doing} />
    </>
  );
};
