import * as z from 'zod/mini';

import type { QuestionsCopy } from '../domain/acceptance/questions';
import { questionsKey, ticksKey } from '../domain/policy/policy';
import { confirmedKey } from '../domain/policy/value-rule';
import { Ticks } from '../domain/shared/work-item';
import { type Success, successKey } from '../domain/value/success';
import { nullIfNotFound } from './fallback';
import { path } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** The ticks' home in projects that cannot have the read-only field. */
export const issueProperty = (request: Request) => ({
  /** Null when absent, or not what the app writes: anybody who may edit the issue can write here. */
  readTicks: async (idOrKey: string): Promise<Ticks | null> => {
    const address = path`/rest/api/3/issue/${idOrKey}/properties/${ticksKey}`;
    const property = await nullIfNotFound(() => getJson(request, address, z.object({ value: z.unknown() })));
    const ticks = Ticks.safeParse(property?.value);
    return ticks.success ? ticks.data : null;
  },

  saveTicks: async (idOrKey: string, ticks: Ticks): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}/properties/${ticksKey}`, ticks),

  /** When which value was confirmed last; a copy of what the ledger says. */
  saveConfirmed: async (idOrKey: string, confirmed: { readonly at: string; readonly value: number }): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}/properties/${confirmedKey}`, {
      version: 1,
      ...confirmed,
    }),

  /** What the ledger says of its questions; a copy. */
  saveQuestions: async (idOrKey: string, copy: QuestionsCopy): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}/properties/${questionsKey}`, copy),

  /** What the ledger says of its success; a copy. */
  saveSuccess: async (idOrKey: string, success: Success): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}/properties/${successKey}`, success),
});
