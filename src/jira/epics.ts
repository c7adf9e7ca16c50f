import * as z from 'zod/mini';

import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import { bulkIssues } from './bulk-issues';
import type { RawItem } from './to-backlog-item';
import type { Request } from './request';
import { numberIn } from './number-in';

/** What stands above a work item. */
export interface Epic {
  readonly id: JiraId;
  readonly key: string;
  readonly summary: string;
  readonly value: number | null;
}

/** Whose child each work item is, and the parents themselves, as far as the viewer may see them. */
export interface EpicsRead {
  readonly epicOf: ReadonlyMap<JiraId, JiraId>;
  readonly epics: ReadonlyMap<JiraId, Epic>;
}

const Parent = z.object({ id: z.string() });

const toEpic = ({ id, key, fields }: RawItem, field: CustomFieldId): Epic => {
  const summary = fields['summary'];
  return {
    id,
    key,
    summary: typeof summary === 'string' ? summary : '',
    value: numberIn(fields[field]),
  };
};

/** Reads the parents of these work items, and of each parent what it is worth. */
export const readEpics = async (request: Request, ids: readonly JiraId[], field: CustomFieldId): Promise<EpicsRead> => {
  const epicOf = new Map<JiraId, JiraId>();
  await bulkIssues(request, ids, { fields: ['parent'] }, (issues) => {
    for (const { id, fields } of issues) {
      const parent = Parent.safeParse(fields['parent']);
      if (parent.success) epicOf.set(id, parent.data.id);
    }
  });
  const epics = new Map<JiraId, Epic>();
  const parents = [...new Set(epicOf.values())];
  await bulkIssues(request, parents, { fields: ['summary', field] }, (issues) => {
    for (const one of issues) epics.set(one.id, toEpic(one, field));
  });
  return { epicOf, epics };
};
