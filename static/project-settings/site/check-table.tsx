import type { SiteCheck } from '../../../src/domain/shared/site-check';
import { settingsSiteTexts } from '../../../src/messages/en/settings-site';
import { Lozenge } from '../../ui/lozenge';
import type { Tone } from '../../ui/tone';
import { useMessages } from '../../ui/messages';

const tones: Readonly<Record<SiteCheck['outcome'], Tone>> = {
  expected: 'success',
  other: 'warning',
  unknown: 'neutral',
};

const Answer = ({ check: { said, seen = [], expected } }: { readonly check: SiteCheck }) => {
  const texts = useMessages(settingsSiteTexts);
  const lines = [...said, ...seen.map(texts.seen)];
  if (lines.length === 0) return <p className="settings-help">{texts.nothing}</p>;
  return (
    <>
      <ul className="site-said">
        {lines.map((line, at) => (
          <li key={at}>
            <code dir="auto">{line}</code>
          </li>
        ))}
      </ul>
      {expected !== undefined && <p className="settings-help site-expected">{texts.expected({ text: expected })}</p>}
    </>
  );
};

const CheckRow = ({ check }: { readonly check: SiteCheck }) => {
  const { checks, outcome } = useMessages(settingsSiteTexts);
  const { question, then } = checks[check.code];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Lozenge tone={tones[check.outcome]}>{outcome[check.outcome]}</Lozenge>
        <span className="site-question">{question}</span>
        {check.asked.map((call) => (
          <code key={call} className="site-call">
            {call}
          </code>
        ))}
      </th>
      <td role="cell">
        <Answer check={check} />
      </td>
      <td role="cell">{then[check.outcome]}</td>
    </tr>
  );
};

/** Roles are said, since a table that is laid out as cards is none to some browsers. A row for each question: what was asked, what the site answered in its own words, and what Assay does then. */
export const CheckTable = ({ checks }: { readonly checks: readonly SiteCheck[] }) => {
  const { caption, columns } = useMessages(settingsSiteTexts);
  return (
    <table role="table" className="settings-table site-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {columns.asked}
          </th>
          <th role="columnheader" scope="col">
            {columns.said}
          </th>
          <th role="columnheader" scope="col">
            {columns.then}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {checks.map((check) => (
          <CheckRow key={check.code} check={check} />
        ))}
      </tbody>
    </table>
  );
};
