import type { AcceptedPeriods } from '../../src/domain/flow/accepted-periods';
import type { Instant, JiraId } from '../../src/domain/shared/ids';
import type { MyProject, Waiting } from './read';

/** A project of the reader's with what waits in it. */
export interface ProjectRow {
  readonly project: MyProject;
  readonly waiting: number;
  /** Since when the oldest waits. */
  readonly oldest: Instant | null;
  readonly breaches: number;
  /** Null until it is known. */
  readonly accepted: AcceptedPeriods | null;
}

/** The projects, those with most to answer first, then those with most to look into, then by name. */
export const rowsOf = (
  projects: readonly MyProject[],
  { waiting, breaches }: Pick<Waiting, 'waiting' | 'breaches'>,
  trends: ReadonlyMap<JiraId, AcceptedPeriods> | null,
): readonly ProjectRow[] =>
  projects
    .map((project): ProjectRow => {
      const mine = waiting.filter(({ projectId }) => projectId === project.id);
      return {
        project,
        waiting: mine.length,
        oldest: mine.map(({ since }) => since).reduce<Instant | null>((a, b) => (a === null || b < a ? b : a), null),
        breaches: breaches.filter(({ projectId }) => projectId === project.id).length,
        accepted: trends?.get(project.id) ?? null,
      };
    })
    .sort((a, b) => b.waiting - a.waiting || b.breaches - a.breaches || a.project.name.localeCompare(b.project.name));
