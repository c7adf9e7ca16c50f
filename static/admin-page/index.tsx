import './admin-page.css';

import { adminTexts } from '../../src/messages/en/admin';
import { openProjectSettings } from '../ui/bridge';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { Lozenge } from '../ui/lozenge';
import type { Tone } from '../ui/tone';
import { NotRead } from '../ui/not-read';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { ProjectHealth } from './project-health';
import { readRows, type Row } from './read';
import { Removal } from './removal';
import { SiteTroubles } from './site-troubles';

const tones: Readonly<Record<Row['mode'], Tone>> = {
  off: 'neutral',
  warn: 'information',
  block: 'success',
  damaged: 'danger',
  newer: 'warning',
};

const Line = ({ row, owner }: { readonly row: Row; readonly owner: string }) => {
  const texts = useMessages(adminTexts);
  const ownerName = row.owner === 'unreadable' ? texts.ownerUnreadable : (row.owner.name ?? texts.unknownUser);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <button type="button" className="admin-link" onClick={() => void openProjectSettings(row.key)}>
          <span dir="auto">{row.name}</span>
        </button>{' '}
        <span className="admin-key">{row.key}</span>
      </th>
      <td role="cell">
        <Lozenge tone={tones[row.mode]}>{texts.mode[row.mode]}</Lozenge>
      </td>
      <td role="cell" dir="auto">
        {ownerName}
      </td>
      <td role="cell">
        <ProjectHealth row={row} owner={owner} />
      </td>
    </tr>
  );
};

/** Roles are said, since a table that is laid out as cards is none to some browsers. */
const Projects = ({ rows, owner }: { readonly rows: readonly Row[]; readonly owner: string }) => {
  const texts = useMessages(adminTexts);
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <p>{texts.count({ count: rows.length })}</p>
      <table role="table" className="admin-table">
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['project', 'mode', 'owner', 'health'] as const).map((column) => (
              <th key={column} role="columnheader" scope="col">
                {texts.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Line key={row.id} row={row} owner={owner} />
          ))}
        </tbody>
      </table>
    </>
  );
};

/** For Jira admins: every project that Assay governs, and how its gate is. */
const AdminPage = ({ context: { environmentId } }: { readonly context: Context }) => {
  const texts = useMessages(adminTexts);
  const reply = useReply(readRows, []);
  if (reply.state === 'waiting') return <Busy label={texts.loading} />;
  if (reply.state === 'failed') return <NotRead title={texts.unreadable} reply={reply} />;
  return (
    <div className="surface admin">
      <Projects rows={reply.value} owner={environmentId} />
      <SiteTroubles projects={reply.value} />
      <Removal owner={environmentId} />
    </div>
  );
};

export default AdminPage;
