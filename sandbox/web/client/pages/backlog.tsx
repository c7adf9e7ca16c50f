import { type ReactNode, useState } from 'react';
import { z } from 'zod/mini';
import type { Issue, Sprint } from '../api/model';
import { useDialogs } from '../frames/dialog-context';
import { useSession } from '../shell/session';
import { Busy, Empty, shortDate, ErrorBox } from '../ui/bits';
import { Row } from './backlog-row';
import { pointsOf, useFacts, useProject, type Facts, type ProjectIssues } from './use-project';

const InSprint = z.array(z.looseObject({ id: z.union([z.number(), z.string()]), state: z.string() }));

/** The open sprint that an issue is in. */
const sprintOf = (issue: Issue, field: string | null): string | null => {
  const parsed = InSprint.safeParse(field === null ? null : issue.fields[field]);
  const open = parsed.success ? parsed.data.find(({ state }) => state !== 'closed') : undefined;
  return open === undefined ? null : String(open.id);
};

const Section = ({
  title,
  note,
  actions = null,
  issues,
  data,
  facts,
}: {
  readonly title: string;
  readonly note: string;
  readonly actions?: ReactNode;
  readonly issues: readonly Issue[];
  readonly data: ProjectIssues;
  readonly facts: Facts;
}) => {
  const points = issues.reduce((sum, issue) => sum + (pointsOf(issue, data.board) ?? 0), 0);
  return (
    <section className="backlog-section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <span className="muted">
          {note} {issues.length} work items, {points} points
        </span>
        {actions}
      </div>
      {issues.length === 0 ? (
        <Empty>Nothing is planned here.</Empty>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={`${title}, table`}>
          <table className="list">
            <colgroup>
              <col />
              {facts.badges.map(({ id }) => (
                <col key={id} className="col-badge" />
              ))}
              <col className="col-status" />
              {facts.numbers.map(({ id }) => (
                <col key={id} className="col-number" />
              ))}
              <col className="col-points" />
              <col className="col-person" />
              <col className="col-order" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">Work item</th>
                {facts.badges.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">Status</th>
                {facts.numbers.map(({ id, name }) => (
                  <th key={id} scope="col" className="number">
                    {name}
                  </th>
                ))}
                <th scope="col" className="number">
                  Points
                </th>
                <th scope="col">Assignee</th>
                <th scope="col">
                  <span className="hidden">Order</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {issues.map((issue, at) => (
                <Row key={issue.id} issues={issues} at={at} data={data} facts={facts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

const noteOf = ({ state, startDate, endDate, goal }: Sprint): string =>
  [
    state === 'active' ? 'Active' : 'Planned',
    startDate != null && endDate != null ? `${shortDate(startDate)} to ${shortDate(endDate)}` : '',
    goal ?? '',
  ]
    .filter((text) => text !== '')
    .map((text) => `${text} ·`)
    .join(' ');

interface AppActionsProps {
  readonly type: 'jira:backlogAction' | 'jira:sprintAction';
  readonly project: string;
  /** The sprint in whose menu they are. */
  readonly sprint?: string;
  readonly onDone: () => void;
}

/** What apps offer in the menu of the backlog, or of a sprint; each opens a dialog. */
const AppActions = ({ type: wanted, project, sprint, onDone }: AppActionsProps) => {
  const { modules } = useSession();
  const dialogs = useDialogs();
  return (
    <div className="head-actions">
      {modules
        .filter(({ type }) => type === wanted)
        .map(({ key, title, width }) => (
          <button
            key={key}
            type="button"
            onClick={() =>
              dialogs.openModal(
                { moduleKey: key, projectKey: project, ...(sprint === undefined ? {} : { sprintId: sprint }) },
                { resource: null, size: width, title, onClose: onDone },
                onDone,
              )
            }
          >
            {title}
          </button>
        ))}
    </div>
  );
};

const step = 300;

/** Sprints and backlog in rank order, as Jira shows them, with what the app knows of each work item. */
export const BacklogPage = ({ project }: { readonly project: string }) => {
  const [most, setMost] = useState(step);
  const { value, error, again } = useProject(project, 'backlog', most);
  const facts = useFacts();
  if (error !== null) return <ErrorBox why={error} onRetry={again} />;
  if (value === undefined) return <Busy what="Loading the backlog" />;
  const inOpen = new Set(value.sprints.map(({ id }) => String(id)));
  const rest = value.issues.filter((issue) => !inOpen.has(sprintOf(issue, value.sprintField) ?? ''));
  return (
    <div className="page">
      <h1>Backlog</h1>
      <AppActions type="jira:backlogAction" project={project} onDone={again} />
      {value.sprints.map((sprint) => (
        <Section
          key={sprint.id}
          title={sprint.name}
          note={noteOf(sprint)}
          actions={<AppActions type="jira:sprintAction" project={project} sprint={String(sprint.id)} onDone={again} />}
          issues={value.issues.filter((issue) => sprintOf(issue, value.sprintField) === String(sprint.id))}
          data={value}
          facts={facts}
        />
      ))}
      <Section
        title="Backlog"
        note=""
        issues={rest.filter(({ fields }) => fields.status.statusCategory.key !== 'done')}
        data={value}
        facts={facts}
      />
      {value.more && (
        <button type="button" onClick={() => setMost(most + step)}>
          Show more
        </button>
      )}
    </div>
  );
};
