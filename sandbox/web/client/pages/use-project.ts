import { readBoard, readCategories, readFields, readSprints, search } from '../api/jira';
import type { BoardSetup, Field, Issue, Sprint } from '../api/model';
import { drawFields, type AppField, type Drawn } from '../api/sandbox';
import { useChanges } from '../api/changes';
import { isBadge, useSession } from '../shell/session';
import { useLoad, type Loaded } from '../shell/use-load';

export interface ProjectIssues {
  readonly board: BoardSetup | null;
  readonly sprints: readonly Sprint[];
  readonly sprintField: string | null;
  readonly issues: readonly Issue[];
  readonly more: boolean;
  readonly drawn: Drawn;
  /** Status id → its category. */
  readonly categories: ReadonlyMap<string, string>;
}

/** Columns of a list or lines of a card: what the app has to say about an issue, in few characters. */
export interface Facts {
  readonly numbers: readonly AppField[];
  readonly badges: readonly AppField[];
}

export const useFacts = (): Facts => {
  const { fields } = useSession();
  return { numbers: fields.filter(({ valueType }) => valueType === 'number'), badges: fields.filter(isBadge) };
};

const quoted = (project: string): string => `"${project.replaceAll('"', '')}"`;

const queryFor = {
  backlog: (project: string) =>
    `project = ${quoted(project)} AND (statusCategory != Done OR sprint in openSprints()) ORDER BY Rank ASC`,
  sprint: (project: string) => `project = ${quoted(project)} AND sprint in openSprints() ORDER BY Rank ASC`,
  flow: (project: string) =>
    `project = ${quoted(project)} AND (statusCategory != Done OR updated >= -14d) ORDER BY Rank ASC`,
};

const sprintFieldOf = (fields: readonly Field[]): string | null =>
  fields.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint') === true)?.id ?? null;

/** Epics stand above a backlog and sub-tasks below it. */
const isListed = ({ fields: { issuetype } }: Issue): boolean =>
  issuetype.subtask !== true && (issuetype.hierarchyLevel ?? (issuetype.name === 'Epic' ? 1 : 0)) === 0;

/** What board and backlog show, read again when an issue of the project changes. */
export const useProject = (project: string, view: 'board' | 'backlog', most: number): Loaded<ProjectIssues> => {
  const { fields: appFields } = useSession();
  const loaded = useLoad(async (): Promise<ProjectIssues> => {
    const [board, fields, categories] = await Promise.all([readBoard(project), readFields(), readCategories(project)]);
    const sprints = board === null ? [] : await readSprints(board.id);
    const inSprint = sprints.some(({ state }) => state === 'active');
    const query = view === 'backlog' ? queryFor.backlog : inSprint ? queryFor.sprint : queryFor.flow;
    const sprintField = sprintFieldOf(fields);
    const wanted = ['summary', 'status', 'issuetype', 'assignee', 'priority', 'parent'];
    const custom = [board?.pointsField, sprintField, ...appFields.map(({ id }) => id)].filter((id) => id != null);
    const { issues, more } = await search(query(project), [...wanted, ...custom], most);
    const listed = issues.filter(isListed);
    const drawn = await drawFields(listed.slice(0, 500).map(({ key }) => key));
    return { board, sprints, sprintField, issues: listed, more, drawn, categories };
  }, [project, view, most]);
  useChanges((changes) => changes.some(({ issueKey }) => issueKey.startsWith(`${project}-`)) && loaded.again());
  return loaded;
};

/** A value of an app's field as text; empty when there is none. */
export const factText = (issue: Issue, field: AppField, drawn: Drawn): string => {
  const value = drawn[issue.key]?.[field.id] ?? issue.fields[field.id];
  if (value == null) return '';
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : typeof value === 'string' ? value : '';
};

export const pointsOf = (issue: Issue, board: BoardSetup | null): number | null => {
  const value = board?.pointsField == null ? null : issue.fields[board.pointsField];
  return typeof value === 'number' ? value : null;
};
