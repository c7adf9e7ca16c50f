import { issues } from '../../src/jira/issues';
import { limitConcurrency } from '../../src/jira/limit-concurrency';
import type { Request } from '../../src/jira/request';
import { fieldsInUse } from '../project-sync/project-setup';
import type { Project } from '../project-sync/open-project';
import { toFailure } from '../ui/use-reply';
import type { Failure } from '../../src/domain/shared/result';

export type NumberField = 'value' | 'points';

/** One number to be written; null empties the field. */
export interface NumberWrite {
  readonly id: string;
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Something that could not be written, of which work item, and why; null where the project has no such field. */
export interface Refusal {
  readonly id: string;
  readonly key: string;
  readonly why: Failure | null;
}

export interface NumberWriter {
  /** Shows the numbers at once, writes them, and takes back what Jira refuses. */
  readonly write: (which: NumberField, writes: readonly NumberWrite[]) => Promise<readonly Refusal[]>;
  /** The numbers as they are shown, those on their way to Jira included, by id. */
  readonly shown: (which: NumberField, ids: readonly string[]) => ReadonlyMap<string, number | null>;
  /** The numbers as Jira has them now, by id. @throws Failure when Jira cannot be asked. */
  readonly read: (which: NumberField, ids: readonly string[]) => Promise<ReadonlyMap<string, number | null>>;
}

const showAll = (project: Project, which: NumberField, writes: readonly NumberWrite[]): void => {
  const byValue = new Map<number | null, string[]>();
  for (const { id, after } of writes) {
    const known = byValue.get(after);
    if (known === undefined) byValue.set(after, [id]);
    else known.push(id);
  }
  for (const [value, ids] of byValue) project.resize(ids, { [which]: value });
};

/** Writes numbers of work items: some at a time, and those of one work item in the order in which they were typed. */
export const createNumberWriter = (project: Project, request: Request): NumberWriter => {
  const limited = limitConcurrency(request, 4);
  const last = new Map<string, Promise<unknown>>();
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, turn);
    return turn;
  };
  const shown: NumberWriter['shown'] = (which, ids) => {
    const wanted = new Set(ids);
    return new Map(
      project.state().items.flatMap((item) => (wanted.has(item.id) ? [[item.id, item[which]] as const] : [])),
    );
  };
  return {
    shown,
    write: async (which, writes) => {
      const { setup, policy } = project.state();
      const field = setup === null ? null : fieldsInUse(setup, policy)[which];
      if (field === null) return writes.map(({ id, key }) => ({ id, key, why: null }));
      showAll(project, which, writes);
      const refusals = await Promise.all(
        writes.map(async ({ id, key, before, after }): Promise<readonly Refusal[]> => {
          try {
            await inTurn(id, () => issues(limited).editNumber(id, field, after));
            return [];
          } catch (error) {
            // What was typed after it stays.
            if (shown(which, [id]).get(id) === after) project.resize([id], { [which]: before });
            return [{ id, key, why: toFailure(error) }];
          }
        }),
      );
      return refusals.flat();
    },
    read: async (which, ids) => {
      await project.reread(ids);
      return shown(which, ids);
    },
  };
};
