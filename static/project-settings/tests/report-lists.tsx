import type { ReportAddress } from '../../../src/contract/project';
import { Refusal } from '../../../src/domain/evidence/report-log';
import type { Policy } from '../../../src/domain/policy/policy';
import { countsFor } from '../../../src/domain/policy/test-branches';
import { settingsTestsTexts } from '../../../src/messages/en/settings-tests';
import { BuildLink } from '../../ui/build-link';
import { DataTable } from '../../ui/charts/data-table';
import { useFormat, useMessages } from '../../ui/messages';

type Log = ReportAddress['log'];
type Note = Log['reports'][number];

const Outcome = ({ note, policy }: { readonly note: Note; readonly policy: Pick<Policy, 'testBranches'> }) => {
  const texts = useMessages(settingsTestsTexts);
  if (note.fault !== undefined) return <>{texts.fault[note.fault]}</>;
  const outcome = note.unknown.length === 0 ? texts.good : texts.unknown({ names: note.unknown });
  return <>{countsFor(policy, note.build) ? outcome : texts.notCounted({ outcome })}</>;
};

interface LastReportsProps extends Pick<Log, 'reports'> {
  /** Which branches count, as it is set now. */
  readonly policy: Pick<Policy, 'testBranches'>;
}

/** The last reports that were taken, latest first. */
export const LastReports = ({ reports, policy }: LastReportsProps) => {
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
        { title: columns.outcome, cell: (note) => <Outcome note={note} policy={policy} /> },
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
