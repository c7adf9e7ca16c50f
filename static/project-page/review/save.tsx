import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { reviewSums } from '../../../src/domain/review/review-sums';
import type { ReviewedItem } from '../../../src/domain/review/standing';
import { chartsTexts } from '../../../src/messages/en/charts';
import { reviewTexts } from '../../../src/messages/en/review';
import { Button } from '../../ui/button';
import { toCsv } from '../../ui/csv';
import { download } from '../../ui/download';
import { useAllMessages } from '../../ui/messages';
import { useProject } from '../data';
import { useEndText } from './feedback-list';
import type { Review } from './use-review';

interface SaveProps {
  readonly review: Review;
  readonly items: readonly ReviewedItem[];
  readonly itemOf: (id: string) => BacklogItem | undefined;
}

const text = (of: number | null | undefined): string => (of == null ? '' : String(of));

/** What a program reads: the review as it is shown, with keys and summaries. */
const toJson = ({ review, items, itemOf }: SaveProps, missing: number): string => {
  const { sprint, shown, notes, state } = review;
  const named = (id: string) => ({ key: itemOf(id)?.key ?? null, summary: itemOf(id)?.summary ?? null });
  return JSON.stringify(
    {
      sprint: { id: sprint.id, name: sprint.name, goal: shown.goal, start: shown.start, at: shown.at },
      state,
      basis: shown.basis,
      hidden: missing,
      goal: notes.goal,
      present: notes.present,
      sums: reviewSums(shown.items),
      items: items.map((one) => ({
        ...named(one.id),
        ...one,
        areas: notes.touched.find(({ issueId }) => issueId === one.id)?.areas ?? [],
      })),
      feedback: notes.feedback.map((one) => ({ ...named(one.issueId), ...one })),
    },
    null,
    2,
  );
};

/** The summary on paper, for a spreadsheet, and for programs. */
export const Save = (props: SaveProps) => {
  const { review, items, itemOf } = props;
  const { projectKey } = useProject();
  const messages = useAllMessages();
  const { save: texts, file, standing } = messages.of(reviewTexts);
  const { column } = messages.of(chartsTexts);
  const endText = useEndText();
  const name = `${projectKey}-review-${review.sprint.id}`;
  const csv = (): string =>
    toCsv<ReviewedItem>(
      [
        { title: column.key, raw: ({ id }) => itemOf(id)?.key ?? '' },
        { title: column.summary, raw: ({ id }) => itemOf(id)?.summary ?? '' },
        { title: file.standing, raw: (one) => standing[one.standing] },
        { title: column.value, raw: ({ value }) => text(value), numeric: true },
        { title: column.points, raw: ({ points }) => text(points), numeric: true },
        { title: file.plannedValue, raw: ({ planned }) => text(planned?.value), numeric: true },
        { title: file.plannedPoints, raw: ({ planned }) => text(planned?.points), numeric: true },
        {
          title: file.areas,
          raw: ({ id }) => (review.notes.touched.find(({ issueId }) => issueId === id)?.areas ?? []).join('; '),
        },
        {
          title: file.feedback,
          raw: ({ id }) =>
            review.notes.feedback
              .filter(({ issueId }) => issueId === id)
              .map((one) => `${one.text} (${endText(one)})`)
              .join('; '),
        },
      ],
      items,
    );
  return (
    <section className="review-steps review-screen" aria-label={texts.title}>
      <Button onClick={() => print()}>{texts.print}</Button>
      <Button look="subtle" onClick={() => download(`${name}.csv`, csv(), 'text/csv')}>
        {texts.csv}
      </Button>
      <Button
        look="subtle"
        onClick={() => download(`${name}.json`, toJson(props, review.shown.hidden), 'application/json')}
      >
        {texts.json}
      </Button>
    </section>
  );
};
