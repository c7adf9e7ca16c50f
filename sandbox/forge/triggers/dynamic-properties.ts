import { z } from 'zod';
import type { Host } from '../host';
import type { Invoke } from '../invoke/invoke';
import { bodyOf } from '../invoke/outcome';

const Module = z.looseObject({ dynamicProperties: z.looseObject({ function: z.string() }) });

const Status = z.discriminatedUnion('type', [
  // A badge's label is a number, written as text (Forge jira-issue-context).
  z.looseObject({ type: z.literal('badge'), value: z.looseObject({ label: z.string().regex(/^-?\d+$/) }) }),
  z.looseObject({
    type: z.literal('lozenge'),
    value: z.looseObject({
      label: z.string(),
      type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
    }),
  }),
  z.looseObject({ type: z.literal('icon'), value: z.looseObject({ label: z.string(), url: z.string() }) }),
]);
export type Status = z.infer<typeof Status>;

const Result = z.looseObject({ status: Status });

export type DynamicProperties =
  { readonly ok: true; readonly status: Status | null } | { readonly ok: false; readonly error: string };

/** What the collapsed panel of a `jira:issueContext` shows; null when the module has no function for it. */
export const createDynamicProperties =
  (host: Host, invoke: Invoke) =>
  async (call: {
    readonly moduleKey: string;
    readonly accountId: string | null;
    readonly extension: Readonly<Record<string, unknown>>;
  }): Promise<DynamicProperties> => {
    const { installation, later, manifest, settings } = host;
    const module = Module.safeParse(manifest.modules.get(call.moduleKey)?.module);
    if (!module.success || !installation().installed) return { ok: true, status: null };
    const outcome = await later.track(
      invoke({
        functionKey: module.data.dynamicProperties.function,
        moduleType: 'jira:issueContext',
        moduleKey: call.moduleKey,
        subject: 'dynamicProperties',
        accountId: call.accountId,
        event: { cloudId: installation().cloudId, extension: { type: 'jira:issueContext', ...call.extension } },
        timeoutMs: settings().timeouts.interactiveMs,
      }),
    );
    if (!outcome.ok) return { ok: false, error: outcome.failure.message };
    const result = Result.safeParse(bodyOf(outcome));
    return result.success
      ? { ok: true, status: result.data.status }
      : { ok: false, error: 'dynamicProperties answered without a valid status' };
  };
