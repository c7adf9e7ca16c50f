import { useState, type DragEvent } from 'react';
import { lookForChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { doTransition, readTransitions } from '../api/jira';
import type { Issue, Transition } from '../api/model';
import { useFlags } from '../shell/flags';
import { Link } from '../shell/router';
import { Avatar, Busy, Empty, StatusLozenge, ErrorBox, lozengeColour, TypeIcon } from '../ui/bits';
import { PriorityIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { factText, pointsOf, useFacts, useProject, type Facts, type ProjectIssues } from './use-project';

/** Runs a transition, and says in Jira's words when it was refused. */
const useMove = (again: () => void) => {
  const flags = useFlags();
  const go = async (issue: Issue, transition: Transition): Promise<void> => {
    try {
      await doTransition(issue.key, transition.id);
      flags.show({
        id: `moved ${issue.key}`,
        kind: 'success',
        title: `${issue.key} is now ${transition.to.name}`,
        passing: true,
      });
    } catch (error) {
      flags.refused(`${issue.key} was not moved to ${transition.to.name}`, messageOf(error));
    }
    lookForChanges();
    again();
  };
  const toColumn = async (issue: Issue, column: string, statusIds: readonly string[]): Promise<void> => {
    const offered = await readTransitions(issue.key).catch(() => []);
    const transition = offered.find(({ to }) => statusIds.includes(to.id));
    if (transition !== undefined) await go(issue, transition);
    else
      flags.refused(
        `${issue.key} was not moved to ${column}`,
        `Jira offers you no transition from ${issue.fields.status.name} to ${column}.`,
      );
  };
  return { go, toColumn };
};

type Move = ReturnType<typeof useMove>;

const Card = ({
  issue,
  data,
  facts,
  move,
  onDrag,
}: {
  readonly issue: Issue;
  readonly data: ProjectIssues;
  readonly facts: Facts;
  readonly move: Move;
  readonly onDrag: (issue: Issue | null) => void;
}) => {
  const { summary, issuetype, assignee, parent, priority, status } = issue.fields;
  const points = pointsOf(issue, data.board);
  const badges = facts.badges
    .map((field) => ({ field, text: factText(issue, field, data.drawn) }))
    .filter(({ text }) => text !== '');
  const numbers = facts.numbers
    .map((field) => ({ field, text: factText(issue, field, data.drawn) }))
    .filter(({ text }) => text !== '');
  return (
    <li
      className="board-card"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', issue.key);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(issue);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className="row">
        <Link to={`/browse/${issue.key}`} className="grow card-summary" draggable={false}>
          {summary}
        </Link>
        <Menu
          name={`Move ${issue.key}`}
          className="subtle icon"
          label="⋯"
          empty="Jira offers you no transition from here."
          items={async () =>
            (await readTransitions(issue.key)).map((transition) => ({
              id: transition.id,
              run: () => void move.go(issue, transition),
              label: (
                <span className="transition">
                  {transition.name} <span aria-hidden="true">→</span> <StatusLozenge status={transition.to} />
                </span>
              ),
            }))
          }
        />
      </div>
      {parent?.fields?.summary !== undefined && <p className="epic">{parent.fields.summary}</p>}
      {(badges.length > 0 || numbers.length > 0) && (
        <p className="row wrap facts">
          {badges.map(({ field, text }) => (
            <span key={field.id} className="badge" title={field.name}>
              {text}
            </span>
          ))}
          {numbers.map(({ field, text }) => (
            <span key={field.id} className="muted small">
              {field.name} {text}
            </span>
          ))}
        </p>
      )}
      <div className="row card-foot">
        <TypeIcon name={issuetype.name} />
        <span className={status.statusCategory.key === 'done' ? 'key grow key-done' : 'key grow'}>{issue.key}</span>
        {priority != null && <PriorityIcon name={priority.name} />}
        {points !== null && (
          <span className="points" role="img" aria-label={`${points} points`}>
            {points}
          </span>
        )}
        <Avatar name={assignee?.displayName ?? null} small />
      </div>
    </li>
  );
};

/** The colour of what a column's statuses mean. */
const colourOf = ({ categories }: ProjectIssues, statusIds: readonly string[]): string =>
  lozengeColour(categories.get(statusIds[0] ?? '') ?? 'new');

const shownAtMost = 60;

/** The board: cards are dragged, or moved by the menu on each card; Jira's workflow decides either way. */
export const BoardPage = ({ project }: { readonly project: string }) => {
  const { value: data, error, again } = useProject(project, 'board', 300);
  const facts = useFacts();
  const move = useMove(again);
  const [dragged, setDragged] = useState<Issue | null>(null);
  const [over, setOver] = useState<string | null>(null);
  if (error !== null) return <ErrorBox why={error} onRetry={again} />;
  if (data === undefined) return <Busy what="Loading the board" />;
  if (data.board === null) return <Empty>This project has no board.</Empty>;
  const sprint = data.sprints.find(({ state }) => state === 'active');
  return (
    <div className="page board-page">
      <div className="section-head">
        <h1>{sprint?.name ?? 'Board'}</h1>
        {sprint?.goal != null && <span className="muted">{sprint.goal}</span>}
      </div>
      <div className="board">
        {data.board.columns.map(({ name, statusIds }) => {
          const cards = data.issues.filter(({ fields }) => statusIds.includes(fields.status.id));
          const drop = (event: DragEvent): void => {
            event.preventDefault();
            setOver(null);
            if (dragged !== null && !statusIds.includes(dragged.fields.status.id))
              void move.toColumn(dragged, name, statusIds);
            setDragged(null);
          };
          return (
            <section
              key={name}
              className={`board-column${over === name ? ' is-over' : ''}`}
              aria-label={name}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(name);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={drop}
            >
              <h2>
                <span className={`lozenge lozenge-${colourOf(data, statusIds)}`}>{name}</span>{' '}
                <span className="count">
                  {cards.length}
                  {data.more && '+'}
                </span>
              </h2>
              <ul>
                {cards.slice(0, shownAtMost).map((issue) => (
                  <Card key={issue.id} issue={issue} data={data} facts={facts} move={move} onDrag={setDragged} />
                ))}
              </ul>
              {cards.length === 0 && <Empty>No work items</Empty>}
              {cards.length > shownAtMost && <p className="muted small">and {cards.length - shownAtMost} more</p>}
            </section>
          );
        })}
      </div>
    </div>
  );
};
