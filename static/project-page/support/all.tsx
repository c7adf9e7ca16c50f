import { answeredAt, noteOf, type SupportQuestion } from '../../../src/domain/support/figures';
import { supportTexts } from '../../../src/messages/en/support';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/charts/data-table';
import { toCsv } from '../../ui/csv';
import { download } from '../../ui/download';
import { useFormat, useMessages } from '../../ui/messages';
import { chartsTexts } from '../../../src/messages/en/charts';
import { useProject } from '../data';
import { ItemLink } from '../item-link';

/** So many rows are shown; the file has all. */
const mostShown = 100;

const becameText = ({ became }: SupportQuestion): string => became.map(({ key }) => key).join(', ');

const useFile = () => {
  const { column, kind, noArea } = useMessages(supportTexts);
  const { column: common } = useMessages(chartsTexts);
  return (questions: readonly SupportQuestion[]): string =>
    toCsv(
      [
        { title: common.key, raw: ({ item }) => item.key },
        { title: column.question, raw: ({ item }) => item.summary },
        { title: column.requester, raw: (of) => noteOf(of).requester },
        { title: column.area, raw: (of) => noteOf(of).area || noArea },
        { title: column.kind, raw: (of) => kind[noteOf(of).kind] },
        { title: column.asked, raw: ({ item }) => item.created },
        { title: column.answered, raw: (of) => answeredAt(of) ?? '' },
        { title: column.answer, raw: (of) => noteOf(of).answer?.text ?? '' },
        { title: column.became, raw: becameText },
      ],
      questions,
    );
};

/** Every support question with what is kept of it, and the same as a file. */
export const All = ({ questions }: { readonly questions: readonly SupportQuestion[] }) => {
  const texts = useMessages(supportTexts);
  const { file } = useMessages(chartsTexts);
  const { projectKey } = useProject();
  const { day } = useFormat();
  const toFile = useFile();
  const { column } = texts;
  return (
    <section className="support" aria-labelledby="support-all">
      <h3 className="support-strong" id="support-all">
        {texts.all}
      </h3>
      <DataTable
        caption={texts.all}
        rows={questions.slice(0, mostShown)}
        keyOf={({ item }) => item.id}
        columns={[
          { title: column.question, cell: ({ item }) => <ItemLink item={item} /> },
          { title: column.requester, cell: (of) => <span dir="auto">{noteOf(of).requester}</span> },
          { title: column.area, cell: (of) => <span dir="auto">{noteOf(of).area}</span> },
          { title: column.kind, cell: (of) => texts.kind[noteOf(of).kind] },
          { title: column.asked, cell: ({ item }) => day(item.created) },
          {
            title: column.answered,
            cell: (of) => {
              const at = answeredAt(of);
              return at === null ? '' : day(at);
            },
          },
          { title: column.answer, cell: (of) => <span dir="auto">{noteOf(of).answer?.text}</span> },
        ]}
      />
      {questions.length > mostShown && <p>{texts.shown({ shown: mostShown, count: questions.length })}</p>}
      <div>
        <Button look="subtle" onClick={() => download(`${projectKey}-support.csv`, toFile(questions), 'text/csv')}>
          {file}
        </Button>
      </div>
    </section>
  );
};
