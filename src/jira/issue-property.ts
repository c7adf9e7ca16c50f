import * as z from 'zod/mini';

import { ticksKey } from '../domain/policy/policy';
import { Failure } from '../domain/shared/result';
import { Ticks } from '../domain/shared/work-item';
import { path } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** The ticks' home in projects that cannot have the read-only field. */
export const issueProperty = (request: Request) => ({
  /** Null when absent, or not what the app writes: anybody who may edit the issue can write here. */
  readTicks: async (idOrKey: string): Promise<Ticks | null> => {
    try {
      const schema = z.object({ value: z.unknown() });
      const { value } = await getJson(request, path`/rest/api/3/issue/${idOrKey}/properties/${ticksKey}`, schema);
      const ticks = Ticks.safeParse(value);
      return ticks.success ? ticks.data : null;
    } catch (error) {
      if (error instanceof Failure && error.code === 'not-found') return null;
      throw error;
    }
  },

  saveTicks: async (idOrKey: string, ticks: Ticks): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}/properties/${ticksKey}`, ticks),
});
