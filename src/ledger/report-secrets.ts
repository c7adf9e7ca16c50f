import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { Instant, type JiraId } from '../domain/shared/ids';
import { stored } from './storage';

const Secret = z.strictObject({
  /** Tells two apart where neither may be shown. */
  id: z.string(),
  secret: z.string(),
  madeAt: Instant,
});
const Secrets = z.strictObject({ current: Secret, former: z.nullable(Secret) });
export type Secrets = z.infer<typeof Secrets>;

/** The secrets that a project's pipelines sign with: Forge keeps them apart and encrypted, and no page reads them. */
export interface ReportSecrets {
  read(projectId: JiraId): Promise<Secrets | null>;
  save(projectId: JiraId, secrets: Secrets): Promise<void>;
}

const keyOf = (projectId: JiraId): string => `report-secrets:${projectId}`;

/** In Forge's secret store. */
export const kvsReportSecrets = (): ReportSecrets => ({
  read: async (projectId) =>
    Secrets.safeParse(await stored(() => kvs.getSecret<unknown>(keyOf(projectId)))).data ?? null,
  save: (projectId, secrets) => stored(() => kvs.setSecret(keyOf(projectId), secrets)),
});
