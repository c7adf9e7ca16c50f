import * as z from 'zod/mini';

import { type Policy, policyKey } from '../domain/policy/policy';
import { toStoredPolicy } from '../domain/policy/stored-policy';
import { nullIfNotFound } from './fallback';
import { path } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'manage:jira-project'] as const;

/** The project property in which the daily watch leaves its findings. */
export const healthKey = 'assay.health';

const Property = z.object({ value: z.unknown() });

/** A property's stored value, unparsed; null when there is none. */
const read = async (request: Request, projectIdOrKey: string, key: string): Promise<unknown> => {
  const address = path`/rest/api/3/project/${projectIdOrKey}/properties/${key}`;
  return (await nullIfNotFound(() => getJson(request, address, Property)))?.value ?? null;
};

export const projectProperty = (request: Request) => ({
  /** The stored policy, unparsed, null when there is none; `readPolicy` says what it means. */
  readPolicy: async (projectIdOrKey: string): Promise<unknown> => read(request, projectIdOrKey, policyKey),

  /** `PUT`: the whole policy. @throws Failure `forbidden` for anyone who does not administer the project. */
  savePolicy: async (projectIdOrKey: string, policy: Policy): Promise<void> =>
    sendJson(
      request,
      'PUT',
      path`/rest/api/3/project/${projectIdOrKey}/properties/${policyKey}`,
      toStoredPolicy(policy),
    ),

  /** `PUT`: what the daily watch found, in a property of its own. */
  saveHealth: async (projectIdOrKey: string, health: unknown): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/project/${projectIdOrKey}/properties/${healthKey}`, health),

  /** The stored value of one of the app's own properties, unparsed; null when there is none. */
  read: async (projectIdOrKey: string, key: string): Promise<unknown> => read(request, projectIdOrKey, key),

  /** `PUT`: a property of the app's own. */
  save: async (projectIdOrKey: string, key: string, value: unknown): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/project/${projectIdOrKey}/properties/${key}`, value),

  /** The stored findings of the daily check, unparsed; null when there are none. */
  readHealth: async (projectIdOrKey: string): Promise<unknown> => read(request, projectIdOrKey, healthKey),
});
