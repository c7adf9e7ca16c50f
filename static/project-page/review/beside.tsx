import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { ReviewedItem } from '../../../src/domain/review/standing';
import { projectTexts } from '../../../src/messages/en/project';
import { reviewTexts } from '../../../src/messages/en/review';
import { useAllMessages } from '../../ui/messages';
import { Facts } from '../facts';
import { Failed } from './failed';
import { FeedbackList } from './feedback-list';
import { GiveFeedback } from './give-feedback';
import { useDoing } from '../../ui/use-doing';
import type { Review } from './use-review';

export interface BesideProps {
  readonly of: ReviewedItem;
  readonly item: BacklogItem;
  readonly review: Review;
  /** The areas of the project. */
  readonly areas: readonly string[];
  readonly mayWrite: boolean;
}

/** Which areas a work item touches. */
const Touches = ({ item, review: { notes, write }, areas, mayWrite }: BesideProps) => {
  const texts = useAllMessages().of(reviewTexts).area;
  const doing = useDoing();
  const own = notes.touched.find(({ issueId }) => issueId === item.id)?.areas ?? [];
  const all = [...new Set([...areas, ...own])];
  if (all.length === 0) return null;
  const tick = (area: string, isTouched: boolean): void => {
    const rest = own.filter((one) => one !== area);
    const now = isTouched ? [...rest, area] : rest;
    void doing.run(() => write({ kind: 'touched', issueId: item.id, areas: now }));
  };
  return (
    <fieldset className="review-choices">
      <legend>{texts.ofItem}</legend>
      {all.map((area) => (
        <label key={area}>
          <input
            type="checkbox"
            checked={own.includes(area)}
            disabled={!mayWrite}
            onChange={(event) => tick(area, event.currentTarget.checked)}
          />
          <span dir="auto">{area}</span>
        </label>
      ))}
      <Failed of={doing} />
    </fieldset>
  );
};

/** What a review says of a work item while it is shown: its worth, who built it, whom it touches, and what people say. */
export const Beside = (props: BesideProps) => {
  const { of, item, review, areas, mayWrite } = props;
  const messages = useAllMessages();
  const { show: texts, standing, agenda } = messages.of(reviewTexts);
  const { notShown } = messages.of(projectTexts);
  const figure = (value: number | null): string => (value === null ? notShown : messages.format.number(value));
  const feedback = review.notes.feedback.filter(({ issueId }) => issueId === item.id);
  return (
    <aside className="review-beside">
      <Facts
        facts={[
          { name: agenda.standing, value: standing[of.standing] },
          { name: texts.value, value: figure(of.value) },
          { name: texts.points, value: figure(of.points) },
          { name: texts.builder, value: item.assignee?.name ?? texts.nobody },
        ]}
      />
      <Touches {...props} />
      <GiveFeedback item={item} review={review} areas={areas} />
      {feedback.length > 0 && <FeedbackList {...{ feedback, review, mayWrite }} />}
    </aside>
  );
};
