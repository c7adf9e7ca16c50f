import { useState } from 'react';

import { globalTexts } from '../../src/messages/en/global';
import { projectTexts } from '../../src/messages/en/project';
import { waitText } from '../../src/messages/wait-text';
import { goToProjectPage } from '../ui/bridge';
import { Button } from '../ui/button';
import { Lozenge } from '../ui/lozenge';
import { Sparkline } from '../ui/charts/sparkline';
import { useAllMessages, useMessages } from '../ui/messages';
import type { QueueKind } from '../project-page/waiting/order';
import { gateOf } from './gate-of';
import type { MyProject } from './read';
import type { ProjectRow } from './rows';

const shownAtFirst = 8;

interface RowProps {
  readonly row: ProjectRow;
  readonly me: string | null;
  readonly onShow: (project: MyProject, kind: QueueKind) => void;
}

const Score = ({ accepted }: Pick<ProjectRow, 'accepted'>) => {
  const messages = useAllMessages();
  const { trend } = messages.of(globalTexts);
  const { notShown } = messages.of(projectTexts);
  if (accepted === null) return notShown;
  const { score, series } = accepted;
  return (
    <span className="global-score">
      <span className="global-number">{score === null ? notShown : messages.format.number(score)}</span>
      <Sparkline series={series} />
      <span className="global-note">{trend[accepted.trend.direction]}</span>
    </span>
  );
};

const Count = ({
  count,
  kind,
  project,
  onShow,
}: Pick<RowProps, 'onShow'> & {
  readonly count: number;
  readonly kind: QueueKind;
  readonly project: MyProject;
}) => {
  const messages = useAllMessages();
  const { showOnly } = messages.of(globalTexts);
  const text = messages.format.number(count);
  if (count === 0) return text;
  return (
    <Button look="link" label={showOnly({ count, name: project.name })} onClick={() => onShow(project, kind)}>
      {text}
    </Button>
  );
};

const Row = ({ row: { project, waiting, oldest, breaches, accepted }, me, onShow }: RowProps) => {
  const messages = useAllMessages();
  const texts = messages.of(globalTexts);
  const [tone, gate] = gateOf(messages, project);
  const term = project.policy.deputies.find(({ accountId }) => accountId === me);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Button
          look="link"
          label={texts.open({ name: project.name })}
          onClick={() => void goToProjectPage(project.key)}
        >
          <span dir="auto">{project.name}</span>
        </Button>{' '}
        <span className="global-note">{project.key}</span>
      </th>
      <td role="cell" data-name={texts.columns.as}>
        {project.as === 'deputy' && term !== undefined ? texts.deputyUntil({ day: term.until }) : texts.as[project.as]}
      </td>
      <td role="cell" className="global-count" data-name={texts.columns.waiting}>
        <Count count={waiting} kind="waiting" project={project} onShow={onShow} />
        {oldest !== null && (
          <span className="global-note">
            {texts.oldest({ wait: waitText(messages, Math.max(0, Date.now() - Date.parse(oldest))) })}
          </span>
        )}
      </td>
      <td role="cell" className="global-count" data-name={texts.columns.breaches}>
        <Count count={breaches} kind="breaches" project={project} onShow={onShow} />
      </td>
      <td role="cell" data-name={texts.columns.gate}>
        <Lozenge tone={tone}>{gate}</Lozenge>
      </td>
      <td role="cell" data-name={texts.columns.score}>
        <Score accepted={accepted} />
      </td>
    </tr>
  );
};

/** The reader's projects, each with what waits, what went past them, and how its value per point moves. Roles are said, since a table that is laid out as cards is none to some browsers. */
export const ProjectTable = ({
  rows,
  me,
  onShow,
}: Pick<RowProps, 'me' | 'onShow'> & { readonly rows: readonly ProjectRow[] }) => {
  const texts = useMessages(globalTexts);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <>
      <table role="table" className="global-table">
        <caption className="visually-hidden">{texts.table}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['project', 'as', 'waiting', 'breaches', 'gate', 'score'] as const).map((column) => (
              <th key={column} role="columnheader" scope="col">
                {texts.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <Row key={row.project.id} row={row} me={me} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <Button look="subtle" onClick={() => setAll(true)}>
          {texts.showAll({ count: rows.length })}
        </Button>
      )}
    </>
  );
};
