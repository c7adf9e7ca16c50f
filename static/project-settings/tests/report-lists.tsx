import type { ReportAddress } from '../../../src/contract/project';
import { Refusal } from '../../../src/domain/evidence/report-log';
import { settingsTestsTexts } from '../../../src/messages/en/settings-tests';
import { BuildLink } from '../../ui/build-link';
import { DataTable } from '../../ui/charts/data-table';
import { useFormat, useMessages } from '../../ui/messages';

type Log = ReportAddress['log'];
type Note = Log['reports'][number];

const Outcome = ({ note }: { readonly note: Note }) => {
  const texts = useMessages(settingsTestsTexts);
  if (note.fault !== undefined) return <>{texts.fault[note.fault]}</>;
  return <>{note.unknown.length === 0 ? texts.good : texts.unknown({ names: note.unknown })}</>;
};

/** The last reports that were taken, latest first. */
export const LastReports = ({ reports }: Log) => {
  const texts = useMessages(settingsTestsTexts);
  const { moment, number } = useFormat();
  if (reports.length === 0) return <p className="settings-help">{texts.nothingCame}</p>;
  const { columns } = texts;
  return (
    <DataTable
      caption={texts.lastReports}
      rows={reports}
      keyOf={({ report }) => report}
      columns={[
        { title: columns.at, cell: ({ at }) => moment(at) },
        { title: columns.build, cell: ({ build }) => <BuildLink build={build} /> },
        { title: columns.tests, cell: (note) => texts.counts(note) },
        { title: columns.proved, cell: ({ proved }) => number(proved), isNumber: true },
        { title: columns.outcome, cell: (note) => <Outcome note={note} /> },
      ]}
    />
  );
};

/** How often something was refused, by why; nothing where nothing was. */
export const Refused = ({ refused }: Log) => {
  const texts = useMessages(settingsTestsTexts);
  const counted = Refusal.options.flatMap((why) => {
    const of = refused[why];
    return of === undefined ? [] : [{ why, of }];
  });
  if (counted.length === 0) return null;
  return (
    <section className="settings-group" aria-labelledby="tests-refused">
      <h3 id="tests-refused" className="settings-title">
        {texts.refusedTitle}
      </h3>
      <ul>
        {counted.map(({ why, of }) => (
          <li key={why}>{texts.refused[why](of)}</li>
        ))}
      </ul>
    </section>
  );
};
