import './admin-page.css';

import { openProjectSettings } from '../ui/bridge';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { Lozenge, type Tone } from '../ui/lozenge';
import { ErrorState } from '../ui/error-state';
import { useReply } from '../ui/use-reply';
import { momentOf } from '../ui/when';
import { readRows, type Row } from './read';
import { Removal } from './removal';

const modes: Readonly<Record<Row['mode'], { readonly name: string; readonly tone: Tone }>> = {
  off: { name: 'Off', tone: 'neutral' },
  warn: { name: 'Warn', tone: 'information' },
  block: { name: 'Block', tone: 'success' },
  damaged: { name: 'Damaged', tone: 'danger' },
};

const troubles = ({ mode, ownerActive, health }: Row): readonly string[] => [
  ...(mode === 'damaged'
    ? ['The settings are damaged: nothing can be accepted until a project admin saves them again.']
    : []),
  ...(ownerActive ? [] : ['The Product Owner’s account is deactivated.']),
  ...(health?.findings ?? []).filter(({ severity }) => severity !== 'note').map(({ text }) => text),
];

const State = ({ row, locale }: { readonly row: Row; readonly locale: string }) => {
  const found = [...new Set(troubles(row))];
  const looked =
    row.health === null ? 'The daily look has not been here yet.' : `Looked at ${momentOf(row.health.at, locale)}.`;
  return (
    <>
      {found.length === 0 && row.health !== null && <Lozenge tone="success">All is well</Lozenge>}
      {found.length > 0 && (
        <ul className="admin-troubles">
          {found.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className="admin-looked">{looked}</p>
    </>
  );
};

const Line = ({ row, locale }: { readonly row: Row; readonly locale: string }) => (
  <tr>
    <th scope="row">
      <button type="button" className="admin-link" onClick={() => void openProjectSettings(row.key)}>
        {row.name}
      </button>{' '}
      <span className="admin-key">{row.key}</span>
    </th>
    <td>
      <Lozenge tone={modes[row.mode].tone}>{modes[row.mode].name}</Lozenge>
    </td>
    <td>{row.owner === '' ? 'not readable' : row.owner}</td>
    <td>
      <State row={row} locale={locale} />
    </td>
  </tr>
);

/** For Jira admins: every project that Assay governs, and how its gate is. */
const AdminPage = ({ context }: { readonly context: Context }) => {
  const reply = useReply(readRows, []);
  if (reply.state === 'waiting') return <Busy label="Reading the projects" />;
  if (reply.state === 'failed')
    return (
      <ErrorState
        title="The projects could not be read"
        detail={`${reply.why.message} Nothing was changed.`}
        onRetry={() => void reply.again()}
      />
    );
  if (reply.value.length === 0)
    return (
      <div className="surface admin">
        <p>No project has settings of Assay yet. A project admin begins under Project settings → Apps → Assay.</p>
        <Removal owner={context.environmentId} />
      </div>
    );
  return (
    <div className="surface admin">
      <p>{reply.value.length === 1 ? 'One project has' : `${reply.value.length} projects have`} settings of Assay.</p>
      <table className="admin-table">
        <caption className="visually-hidden">Projects that Assay governs</caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Mode</th>
            <th scope="col">Product Owner</th>
            <th scope="col">Health</th>
          </tr>
        </thead>
        <tbody>
          {reply.value.map((row) => (
            <Line key={row.id} row={row} locale={context.locale} />
          ))}
        </tbody>
      </table>
      <Removal owner={context.environmentId} />
    </div>
  );
};

export default AdminPage;
