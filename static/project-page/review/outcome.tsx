import { reviewSums } from '../../../src/domain/review/review-sums';
import { standings } from '../../../src/domain/review/standing';
import { projectTexts } from '../../../src/messages/en/project';
import { reviewTexts } from '../../../src/messages/en/review';
import { DataTable } from '../../ui/charts/data-table';
import { useAllMessages } from '../../ui/messages';
import { type Fact, Facts } from '../facts';
import type { Review } from './use-review';

/** What the sprint came to: planned against accepted, and how many work items stand how. */
export const Outcome = ({ review: { shown, state, earlier } }: { readonly review: Review }) => {
  const messages = useAllMessages();
  const texts = messages.of(reviewTexts);
  const { list } = messages.of(projectTexts);
  const { number } = messages.format;
  const { planned, accepted, by } = reviewSums(shown.items);
  const fact = (name: string, got: number, wanted: number): Fact => ({
    ...{ name, value: number(got), note: texts.facts.ofPlanned({ planned: wanted }) },
  });
  const said = { live: texts.live, kept: texts.kept({ at: shown.at }), derived: texts.notKept };
  return (
    <>
      <p className="sprints-note">
        {said[state]} {earlier > 0 && texts.earlier({ count: earlier })}
      </p>
      <Facts
        facts={[
          fact(texts.facts.value, accepted.value, planned.value),
          fact(texts.facts.points, accepted.points, planned.points),
          fact(texts.facts.items, accepted.count, planned.count),
        ]}
        note={texts.facts.note[shown.basis]}
      />
      {shown.hidden > 0 && <p className="review-hidden">{texts.hidden({ count: shown.hidden })}</p>}
      <DataTable
        caption={texts.standings}
        rows={standings.filter((standing) => by[standing].count > 0)}
        keyOf={(standing) => standing}
        columns={[
          { title: texts.agenda.standing, cell: (standing) => texts.standing[standing] },
          { title: texts.count, cell: (standing) => number(by[standing].count), isNumber: true },
          { title: list.value, cell: (standing) => number(by[standing].value), isNumber: true },
          { title: list.points, cell: (standing) => number(by[standing].points), isNumber: true },
        ]}
      />
    </>
  );
};
