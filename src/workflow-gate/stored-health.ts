import * as z from 'zod/mini';

import type { Health } from './model';

const StoredFinding = z.object({
  code: z.enum([
    'gate-missing',
    'gate-partial',
    'owner-inactive',
    'deputy-inactive',
    'deputy-ended',
    'field-missing',
    'field-off-screen',
    'policy-damaged',
    'policy-newer',
    'owner-not-person',
    'deputy-not-person',
    'status-unnamed',
    'type-gone',
    'unknown',
  ]),
  severity: z.enum(['error', 'warning', 'note']),
  text: z.string(),
  fixer: z.enum(['project-admin', 'jira-admin']),
  where: z.enum(['people', 'gate', 'fields', 'policy', 'types']),
});
const StoredHealth = z.object({ version: z.literal(1), at: z.string(), findings: z.array(StoredFinding) });

/** What the daily watch left; null when there is nothing, or nothing that can be read. */
export const readHealth = (raw: unknown): Health | null => {
  const { data } = StoredHealth.safeParse(raw);
  return data ?? null;
};
