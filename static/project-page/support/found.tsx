import type { SupportCount, SupportFigures, SupportQuestion } from '../../../src/domain/support/figures';
import { supportTexts } from '../../../src/messages/en/support';
import { waitText } from '../../../src/messages/wait-text';
import { DataTable } from '../../ui/charts/data-table';
import { useAllMessages, useFormat, useMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { ItemLink } from '../item-link';

interface Row extends SupportCount {
  readonly name: string;
}

const Counts = ({
  title,
  first,
  rows,
}: {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly Row[];
}) => {
  const messages = useAllMessages();
  const { column } = useMessages(supportTexts);
  const { number } = useFormat();
  return (
    <div>
      <h3 className="support-strong">{title}</h3>
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { title: first, cell: ({ name }) => <span dir="auto">{name}</span> },
          { title: column.count, cell: ({ count }) => number(count), isNumber: true },
          { title: column.open, cell: ({ open }) => number(open), isNumber: true },
          {
            title: column.time,
            cell: ({ medianTime }) => (medianTime === null ? '' : waitText(messages, medianTime)),
            isNumber: true,
          },
        ]}
      />
    </div>
  );
};

const idsOf = (questions: readonly SupportQuestion[]): readonly string[] => questions.map(({ item }) => item.id);

const Became = ({ questions }: { readonly questions: readonly SupportQuestion[] }) => {
  const texts = useMessages(supportTexts);
  if (questions.length === 0) return <p>{texts.becameNone}</p>;
  return (
    <div>
      <h3 className="support-strong">{texts.became}</h3>
      <DataTable
        caption={texts.became}
        rows={questions}
        keyOf={({ item }) => item.id}
        columns={[
          { title: texts.column.question, cell: ({ item }) => <ItemLink item={item} /> },
          {
            title: texts.column.became,
            cell: ({ became }) =>
              became.map((one) => (
                <div key={one.id}>
                  <ItemLink item={one} />
                </div>
              )),
          },
        ]}
      />
    </div>
  );
};

/** What the questions come to: by area and kind, what came again, what became of them, and what people have to learn. */
export const Found = ({ figures }: { readonly figures: SupportFigures }) => {
  const texts = useMessages(supportTexts);
  const again = figures.again.map((group) => ({
    name: texts.againOne({ question: group[0]?.item.summary ?? '' }),
    ids: idsOf(group),
  }));
  return (
    <>
      <div className="support-tables">
        <Counts
          title={texts.byArea}
          first={texts.column.area}
          rows={figures.areas.map(({ area, ...rest }) => ({ name: area === '' ? texts.noArea : area, ...rest }))}
        />
        <Counts
          title={texts.byKind}
          first={texts.column.kind}
          rows={figures.kinds.map(({ kind, ...rest }) => ({ name: texts.kind[kind], ...rest }))}
        />
      </div>
      <Drilldown title={texts.again} groups={again} nothing={texts.againNone} />
      <Became questions={figures.became} />
      <Drilldown
        title={texts.training}
        groups={[{ name: texts.training, ids: idsOf(figures.training) }]}
        nothing={texts.trainingNone}
      />
    </>
  );
};
