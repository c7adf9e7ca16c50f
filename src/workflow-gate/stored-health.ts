import * as z from 'zod/mini';

import { readFinding } from './finding';
import type { Health } from './model';

const StoredHealth = z.object({ version: z.literal(1), at: z.string(), findings: z.array(z.unknown()) });

/** What the daily watch left; null when there is nothing, or nothing that can be read. */
export const readHealth = (raw: unknown): Health | null => {
  const { data } = StoredHealth.safeParse(raw);
  if (data === undefined) return null;
  const findings = data.findings.map(readFinding);
  return findings.every((one) => one !== null) ? { ...data, findings } : null;
};

/** How many problems the daily watch left; null: it has not looked yet. */
export const problemsIn = (raw: unknown): number | null => {
  const health = readHealth(raw);
  return health === null ? null : health.findings.filter(({ severity }) => severity === 'error').length;
};
