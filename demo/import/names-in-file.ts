import type { Category, ImportedIssue, Level } from './issue';
import { isIssueKey } from './issue';
import { categoryNamed, levelNamed } from './words/status-words';

/** What statuses and work types mean, by all work items of a file together. */
export interface Meanings {
  readonly category: (status: string) => Category;
  readonly level: (type: string) => Level;
}

const normalized = (name: string): string => name.trim().toLowerCase();

/** The value that most of the file gives to a name. */
const createVotes = <V>() => {
  const votes = new Map<string, Map<V, number>>();
  return {
    add: (name: string, value: V): void => {
      const counts = votes.get(normalized(name)) ?? new Map<V, number>();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      votes.set(normalized(name), counts);
    },
    most: (name: string): V | null =>
      [...(votes.get(normalized(name)) ?? [])].reduce<readonly [V, number] | null>(
        (best, one) => (best === null || one[1] > best[1] ? one : best),
        null,
      )?.[0] ?? null,
  };
};

/**
 * A status means what the file says it means; else what its name says; else, where a work item in it bears a date of resolution, Done.
 * A work type likewise: one whose members are named as epics is an epic, one whose members name the work item they are part of, a sub-task.
 */
export const meaningsIn = (
  issues: readonly ImportedIssue[],
  find: (reference: string) => ImportedIssue | undefined,
): Meanings => {
  const categories = createVotes<Category>();
  const resolved = createVotes<boolean>();
  const levels = createVotes<Level>();
  const guessedLevels = createVotes<Level>();
  for (const issue of issues) {
    const { status, category, type, level, parent } = issue;
    if (category !== null) categories.add(status, category);
    if (issue.resolved !== null) resolved.add(status, true);
    if (level !== null) levels.add(type, level);
    if (parent?.namedAs === 'sub-task') guessedLevels.add(type, -1);
    const epic = parent?.namedAs === 'epic' ? find(parent.text) : undefined;
    if (epic !== undefined) guessedLevels.add(epic.type, 1);
  }
  return {
    category: (status) =>
      categories.most(status) ?? categoryNamed(status) ?? (resolved.most(status) === true ? 'done' : 'indeterminate'),
    level: (type) => levels.most(type) ?? levelNamed(type) ?? guessedLevels.most(type) ?? 0,
  };
};

/** Finds the work item that a parent's text means: by key, by the id of the site that it came from, or an epic by its name or summary. */
export const referencesIn = (issues: readonly ImportedIssue[]): ((text: string) => ImportedIssue | undefined) => {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  const byId = new Map(issues.flatMap((issue) => (issue.sourceId === null ? [] : [[issue.sourceId, issue] as const])));
  const byName = new Map(
    issues.flatMap((issue) => (issue.epicName === null ? [] : [[normalized(issue.epicName), issue] as const])),
  );
  const epics = new Map<string, ImportedIssue | null>();
  for (const issue of issues)
    if ((issue.level ?? levelNamed(issue.type)) === 1)
      epics.set(normalized(issue.summary), epics.has(normalized(issue.summary)) ? null : issue);
  return (text) => {
    // A spreadsheet writes an id as a number with a fraction.
    const clean = text.trim().replace(/^(\d+)[.,]0+$/, '$1');
    if (isIssueKey(clean)) return byKey.get(clean);
    return byId.get(clean) ?? byName.get(normalized(clean)) ?? epics.get(normalized(clean)) ?? undefined;
  };
};
