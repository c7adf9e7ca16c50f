import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import { allItems } from '../domain/policy/definition-of';
import type { JiraId } from '../domain/shared/ids';
import { type Policy, questionsKey, ticksKey } from '../domain/policy/policy';
import { Failure } from '../domain/shared/result';
import { IssueResponse } from './issue-response';
import { type Issue, toIssue } from './issues';
import { postJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

const Fetched = z.object({ issues: z.array(IssueResponse) });

/** How many Jira takes at once differs from site to site: a thousand of few fields, or a hundred. */
const sizes = { many: 1_000, few: 100 } as const;

/** The sites, by the way they are asked, that were found to take only the few: for as long as the function lives. */
const takesFew = new WeakSet<Request>();

const system = [
  ...['summary', 'project', 'issuetype', 'status', 'assignee', 'statuscategorychangedate', 'created', 'creator'],
  ...['parent', 'subtasks', 'issuelinks', 'fixVersions', 'resolution', 'updated'],
];

/** All that the rules read of a work item under a policy. */
export const fieldsOf = ({
  fields,
  criteria,
  definitions,
}: Pick<Policy, 'fields' | 'criteria' | 'definitions'>): readonly string[] => [
  ...new Set([
    ...system,
    criteria.field ?? 'description',
    ...Object.values(fields).filter((id: string | null): id is string => id !== null),
    ...allItems({ definitions }).flatMap((item) => (item.kind === 'field' ? [item.field] : [])),
  ]),
];

/** Where ticks have no field, and where Ready asks for questions. */
const propertiesOf = ({ fields, definitions }: Policy): readonly string[] => [
  ...(fields.ticks === null ? [ticksKey] : []),
  ...(allItems({ definitions }).some(({ kind }) => kind === 'questions') ? [questionsKey] : []),
];

/**
 * `POST /rest/api/3/issue/bulkfetch` with what the rules read; without a policy, what is part of what. Work items that are gone, or that Jira gives in a form that cannot be read,
 * are absent.
 */
export const wholeIssues = async (
  request: Request,
  ids: readonly JiraId[],
  policy: Policy | null,
): Promise<readonly Issue[]> => {
  const wanted = policy === null ? [] : propertiesOf(policy);
  const properties = wanted.length === 0 ? {} : { properties: wanted };
  const fields = policy === null ? system : fieldsOf(policy);
  const read = async (issueIdsOrKeys: readonly JiraId[]): Promise<readonly Issue[]> => {
    const body = { issueIdsOrKeys, fields, ...properties };
    const { issues } = await postJson(request, '/rest/api/3/issue/bulkfetch', body, Fetched);
    return issues.flatMap((one) => {
      try {
        return [toIssue(one)];
      } catch {
        return [];
      }
    });
  };
  const inChunks = async (size: number): Promise<readonly Issue[]> => {
    const all: Issue[] = [];
    for (const chunk of chunksOf(ids, size)) all.push(...(await read(chunk)));
    return all;
  };
  if (takesFew.has(request)) return inChunks(sizes.few);
  try {
    return await inChunks(sizes.many);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'invalid-input' || ids.length <= sizes.few) throw error;
    const all = await inChunks(sizes.few);
    takesFew.add(request);
    return all;
  }
};
