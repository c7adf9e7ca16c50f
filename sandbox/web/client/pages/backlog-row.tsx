import { lookForChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { rank } from '../api/jira';
import type { Issue } from '../api/model';
import { useFlags } from '../shell/flags';
import { Link } from '../shell/router';
import { Avatar, StatusLozenge, TypeIcon } from '../ui/bits';
import { Menu } from '../ui/menu';
import { factText, pointsOf, type Facts, type ProjectIssues } from './use-project';

const useRank = () => {
  const flags = useFlags();
  return async (issue: Issue, position: Parameters<typeof rank>[1]): Promise<void> => {
    await rank(issue.key, position).catch((error: unknown) =>
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

/** One line of the backlog. */
export const Row = ({
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
