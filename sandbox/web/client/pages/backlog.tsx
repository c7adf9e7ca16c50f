import { useState } from 'react';
import { z } from 'zod/mini';
import { lookForChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { rank } from '../api/jira';
import type { Issue, Sprint } from '../api/model';
import { useFlags } from '../shell/flags';
import { Link } from '../shell/router';
import { Avatar, Busy, Empty, shortDate, StatusLozenge, Trouble, TypeIcon } from '../ui/bits';
import { Menu } from '../ui/menu';
import { factText, pointsOf, useFacts, useProject, type Facts, type ProjectIssues } from './use-project';

const InSprint = z.array(z.looseObject({ id: z.union([z.number(), z.string()]), state: z.string() }));

/** The open sprint that an issue is in. */
const sprintOf = (issue: Issue, field: string | null): string | null => {
  const parsed = InSprint.safeParse(field === null ? null : issue.fields[field]);
  const open = parsed.success ? parsed.data.find(({ state }) => state !== 'closed') : undefined;
  return open === undefined ? null : String(open.id);
};

const useRank = () => {
  const flags = useFlags();
  return async (issue: Issue, place: Parameters<typeof rank>[1]): Promise<void> => {
    await rank(issue.key, place).catch((error: unknown) =>
      flags.refused(`${issue.key} was not moved`, messageOf(error)),
    );
    lookForChanges();
  };
};

const MoveMenu = ({ issues, at }: { readonly issues: readonly Issue[]; readonly at: number }) => {
  const move = useRank();
  const issue = issues[at];
  const [first, above, below, last] = [issues[0], issues[at - 1], issues[at + 1], issues.at(-1)];
  if (issue === undefined) return null;
  const items = [
    ...(above !== undefined && first !== undefined
      ? [{ id: 'top', label: 'To the top', run: () => void move(issue, { before: first.key }) }]
      : []),
    ...(above === undefined ? [] : [{ id: 'up', label: 'Up', run: () => void move(issue, { before: above.key }) }]),
    ...(below === undefined ? [] : [{ id: 'down', label: 'Down', run: () => void move(issue, { after: below.key }) }]),
    ...(below !== undefined && last !== undefined
      ? [{ id: 'bottom', label: 'To the bottom', run: () => void move(issue, { after: last.key }) }]
      : []),
  ];
  return (
    <Menu
      name={`Move ${issue.key}`}
      className="subtle icon"
      label="⋮"
      items={() => Promise.resolve(items)}
      empty="It is alone here."
    />
  );
};

const Row = ({
  issues,
  at,
  data,
  facts,
}: {
  readonly issues: readonly Issue[];
  readonly at: number;
  readonly data: ProjectIssues;
  readonly facts: Facts;
}) => {
  const issue = issues[at];
  if (issue === undefined) return null;
  const { summary, status, issuetype, assignee } = issue.fields;
  return (
    <tr>
      <td className="cell-main">
        <TypeIcon name={issuetype.name} />
        <Link to={`/browse/${issue.key}`} className="key">
          {issue.key}
        </Link>
        <span className="summary" title={summary}>
          {summary}
        </span>
      </td>
      {facts.badges.map((field) => {
        const text = factText(issue, field, data.drawn);
        return <td key={field.id}>{text !== '' && <span className="badge">{text}</span>}</td>;
      })}
      <td>
        <StatusLozenge status={status} />
      </td>
      {facts.numbers.map((field) => (
        <td key={field.id} className="number">
          {factText(issue, field, data.drawn) || <span className="muted">–</span>}
        </td>
      ))}
      <td className="number">{pointsOf(issue, data.board) ?? <span className="muted">–</span>}</td>
      <td>
        <Avatar name={assignee?.displayName ?? null} small />
      </td>
      <td>
        <MoveMenu issues={issues} at={at} />
      </td>
    </tr>
  );
};

const Section = ({
  title,
  note,
  issues,
  data,
  facts,
}: {
  readonly title: string;
  readonly note: string;
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

const step = 300;

/** Sprints and backlog in rank order, as Jira shows them, with what the app knows of each work item. */
export const BacklogPage = ({ project }: { readonly project: string }) => {
  const [most, setMost] = useState(step);
  const { value, error, again } = useProject(project, 'backlog', most);
  const facts = useFacts();
  if (error !== null) return <Trouble why={error} onRetry={again} />;
  if (value === undefined) return <Busy what="Loading the backlog" />;
  const inOpen = new Set(value.sprints.map(({ id }) => String(id)));
  const rest = value.issues.filter((issue) => !inOpen.has(sprintOf(issue, value.sprintField) ?? ''));
  return (
    <div className="page">
      <h1>Backlog</h1>
      {value.sprints.map((sprint) => (
        <Section
          key={sprint.id}
          title={sprint.name}
          note={noteOf(sprint)}
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
