import type { Adf } from '../../../sandbox/jira/model';
import { withCriteria } from '../criteria-section';
import { emptyIssue, type ImportedIssue, isIssueKey, type LinkReference, type ParentReference } from '../issue';
import { problems } from '../messages';
import { richText } from '../rich-text';
import { chosenEstimate, dayText, optionalDate, optionalNumber, requiredDate, type RowContext } from '../row-reader';
import { sprintOf } from '../sprint-text';
import { categoryNamed, isUnresolved, levelNamed } from '../words/status-words';
import { englishHeadings, type Field } from './heading-words';

/** A row of a table by what its columns are for; a column that stands several times has several values. Empty cells are not there. */
export interface Cells {
  readonly of: (field: Field) => readonly string[];
  readonly criteria: readonly { readonly name: string; readonly text: string }[];
  readonly links: readonly { readonly type: string; readonly direction: 'outward' | 'inward'; readonly key: string }[];
}

const nameOf = (field: Field): string => englishHeadings[field].split('|')[0] ?? field;

/** Jira writes a comment as `05/Mar/26 3:22 PM;author;text`. */
const commentCell = /^([^;\n]{6,40});([^;\n]*);([\s\S]*)$/;

const commentsOf = (
  cells: Cells,
  context: RowContext,
  { key, created }: Pick<ImportedIssue, 'key' | 'created'>,
  people: ReadonlyMap<string, string>,
): ImportedIssue['comments'] =>
  cells.of('comment').map((cell) => {
    const [, when = '', author = '', text = ''] = commentCell.exec(cell) ?? [];
    const reading = when === '' ? null : context.readDate(when);
    if (reading !== null && 'at' in reading)
      return { author: people.get(author) ?? (author || null), created: reading.at, body: richText(text, 'jira-wiki') };
    context.notes.add('undated-comment', key);
    return { author: null, created, body: richText(cell, 'jira-wiki') };
  });

const parentOf = (cells: Cells): ParentReference | null => {
  const [parent] = cells.of('parent');
  const [subtaskOf] = cells.of('subtaskOf');
  const [epic] = cells.of('epicLink');
  if (subtaskOf !== undefined) return { text: subtaskOf, namedAs: 'sub-task' };
  if (parent !== undefined) return { text: parent, namedAs: null };
  return epic === undefined ? null : { text: epic, namedAs: 'epic' };
};

const linksOf = ({ links }: Cells): readonly LinkReference[] =>
  links.flatMap(({ key, ...link }) => key.split(/[\s,;]+/).map((one) => ({ ...link, key: one, phrases: null })));

/** Account ids beside the names that the same row shows for them: comments name their writers by id. */
export const peopleOf = (cells: Cells): ReadonlyMap<string, string> =>
  new Map(
    (
      [
        ['assigneeId', 'assignee'],
        ['reporterId', 'reporter'],
        ['creatorId', 'creator'],
      ] as const
    ).flatMap(([id, name]) => {
      const [accountId, displayName] = [cells.of(id)[0], cells.of(name)[0]];
      return accountId === undefined || displayName === undefined ? [] : [[accountId, displayName] as const];
    }),
  );

const descriptionOf = (cells: Cells, key: string, { notes }: RowContext): Adf | null => {
  const texts = cells.of('description');
  const own = texts.length === 0 ? null : richText(texts.join('\n\n'), 'jira-wiki');
  if (cells.criteria.length > 0) notes.add('criteria-in-description', key);
  return cells.criteria.reduce<Adf | null>(
    (before, { name, text }) => withCriteria(before, name, richText(text, 'jira-wiki')),
    own,
  );
};

/** @param people Account ids with the display names that the table shows for them. @throws Error in words when it is no work item. */
export const csvIssue = (cells: Cells, context: RowContext, people: ReadonlyMap<string, string>): ImportedIssue => {
  const one = (field: Field): string | undefined => cells.of(field)[0];
  const required = (field: Field): string => {
    const found = one(field);
    if (found === undefined) throw new Error(problems.empty(nameOf(field)));
    return found.trim();
  };
  const optional = (field: Field): number | null => optionalDate(context, one(field), nameOf(field));
  const numbers = (field: Field) => cells.of(field).map((cell) => optionalNumber(context, cell, nameOf(field)));
  const key = required('key');
  if (!isIssueKey(key)) throw new Error(problems.notAKey(key));
  const [summary, type, status] = [required('summary'), required('type'), required('status')];
  if (summary.includes('\n')) throw new Error(problems.longSummary());
  const created = requiredDate(context, required('created'), nameOf('created'));
  const resolved = one('resolved');
  const [category, resolution] = [one('statusCategory'), one('resolution')];
  const epicName = one('epicName') ?? null;
  return {
    ...emptyIssue,
    key,
    sourceId: one('id') ?? null,
    projectName: one('projectName') ?? null,
    type,
    level: levelNamed(type) ?? (epicName === null ? null : 1),
    epicName,
    summary,
    description: descriptionOf(cells, key, context),
    environment: one('environment') === undefined ? null : richText(cells.of('environment').join('\n'), 'jira-wiki'),
    status,
    category: category === undefined ? null : categoryNamed(category),
    resolution: resolution === undefined || isUnresolved(resolution) ? null : resolution,
    priority: one('priority') ?? null,
    created,
    updated: optional('updated'),
    resolved: resolved === undefined ? null : requiredDate(context, resolved, nameOf('resolved')),
    statusCategoryChanged: optional('statusCategoryChanged'),
    dueDate: dayText(optional('dueDate')),
    labels: [...new Set(cells.of('labels').flatMap((text) => text.split(/[\s,;]+/)))].filter((text) => text !== ''),
    components: cells.of('components'),
    fixVersions: cells.of('fixVersions'),
    affectsVersions: cells.of('affectsVersions'),
    sprints: cells.of('sprint').flatMap((text) => sprintOf(text) ?? []),
    parent: parentOf(cells),
    links: linksOf(cells),
    points: chosenEstimate(context, key, [...numbers('points'), ...numbers('estimate')]),
    value: numbers('value').find((number) => number !== null) ?? null,
    rank: one('rank') ?? null,
    assignee: one('assignee') ?? null,
    reporter: one('reporter') ?? null,
    creator: one('creator') ?? null,
    comments: commentsOf(cells, context, { key, created }, people),
  };
};
