import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { path } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

const LinkTypes = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })) });
const Named = z.object({ key: z.string() });

/** The key of a work item. @throws Failure */
export const keyOf = async (request: Request, issueId: JiraId): Promise<string> =>
  (await getJson(request, `${path`/rest/api/3/issue/${issueId}`}?fields=summary`, Named)).key;

/** Ties two work items, so that each names the other: `Relates`, or on a site without it the first type that there is. @throws Failure */
export const relate = async (request: Request, one: JiraId, other: JiraId): Promise<void> => {
  const { issueLinkTypes } = await getJson(request, '/rest/api/3/issueLinkType', LinkTypes);
  const type = issueLinkTypes.find(({ name }) => /^relate/i.test(name)) ?? issueLinkTypes[0];
  if (type === undefined) throw new Failure('not-found', { code: 'jira-not-found' });
  const body = { type: { id: type.id }, inwardIssue: { id: one }, outwardIssue: { id: other } };
  await sendJson(request, 'POST', '/rest/api/3/issueLink', body);
};
