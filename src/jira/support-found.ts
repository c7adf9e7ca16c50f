import * as z from 'zod/mini';

import type { WorkClass } from '../domain/policy/work-class';
import type { JiraId } from '../domain/shared/ids';
import { asText } from '../domain/shared/json';
import type { Named } from '../domain/shared/named';
import type { LinkedItem } from '../domain/support/figures';
import { readNote, supportKey, type SupportNote } from '../domain/support/note';
import type { Asked } from '../domain/support/similar';
import { searchWords } from '../domain/support/words';
import { bulkIssues } from './bulk-issues';
import type { Request } from './request';
import { search } from './search';

type Types = Readonly<Record<JiraId, WorkClass>>;

/** What of a support question is not among what the project page reads of every work item. */
export interface SupportDetails {
  readonly note: SupportNote | null;
  readonly components: readonly Named[];
  readonly became: readonly LinkedItem[];
}

/** A support question as a search finds it. */
export interface FoundQuestion extends Asked {
  readonly key: string;
  readonly note: SupportNote | null;
  readonly isDone: boolean;
}

const NamedOne = z.object({ id: z.string(), name: z.string() });
const Components = z.catch(z.array(NamedOne), []);

const Other = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ summary: z.optional(z.string()), issuetype: z.object({ id: z.string() }) }),
});
const Links = z.catch(z.array(z.object({ inwardIssue: z.optional(Other), outwardIssue: z.optional(Other) })), []);

const becameOf = (raw: unknown, types: Types): readonly LinkedItem[] => {
  const others = Links.parse(raw).flatMap(({ inwardIssue, outwardIssue }) => inwardIssue ?? outwardIssue ?? []);
  const found = others.flatMap(({ id, key, fields: { summary = '', issuetype } }): LinkedItem[] => {
    const workClass = types[issuetype.id];
    return workClass === 'defect' || workClass === 'feature' ? [{ id, key, summary, workClass }] : [];
  });
  return [...new Map(found.map((one) => [one.id, one])).values()];
};

const Status = z.object({ statusCategory: z.object({ key: z.string() }) });
const isDone = (raw: unknown): boolean => Status.safeParse(raw).data?.statusCategory.key === 'done';

/** So many are looked at while somebody types. */
const mostFound = 50;

/** Many support questions, as the person who looks may see them. */
export const supportFound = (request: Request) => ({
  /** `POST /rest/api/3/issue/bulkfetch`: what is kept of these questions; `types` says of which class the linked work items are. */
  details: async (ids: readonly JiraId[], types: Types): Promise<ReadonlyMap<JiraId, SupportDetails>> => {
    const found = new Map<JiraId, SupportDetails>();
    const wanted = { fields: ['components', 'issuelinks'], properties: [supportKey] };
    await bulkIssues(request, ids, wanted, (issues) => {
      for (const { id, fields, properties } of issues)
        found.set(id, {
          note: readNote(properties?.[supportKey]),
          components: Components.parse(fields['components']),
          became: becameOf(fields['issuelinks'], types),
        });
    });
    return found;
  },

  /** The support questions of a project that share a word with what was typed, latest first: one search, and one reading of what is kept of them. */
  sharing: async (projectId: JiraId, typeIds: readonly JiraId[], typed: string): Promise<readonly FoundQuestion[]> => {
    const words = searchWords(typed);
    if (words.length === 0 || typeIds.length === 0) return [];
    const any = words.map((word) => `summary ~ "${word}"`).join(' OR ');
    const jql = `project = ${projectId} AND issuetype in (${typeIds.join(', ')}) AND (${any}) ORDER BY created DESC`;
    const ids = (await search(request).first(jql, ['id'], mostFound)).map(({ id }) => id);
    const found: FoundQuestion[] = [];
    const wanted = { fields: ['summary', 'components', 'status'], properties: [supportKey] };
    await bulkIssues(request, ids, wanted, (issues) => {
      for (const { id, key, fields, properties } of issues)
        found.push({
          ...{ id, key, summary: asText(fields['summary']) ?? '', isDone: isDone(fields['status']) },
          note: readNote(properties?.[supportKey]),
          components: Components.parse(fields['components']).map((one) => one.id),
        });
    });
    return found;
  },
});
