import type { InvocationRecord } from '../../forge/records';
import type { Inspector } from './inspector';
import type { WebForge } from './ports';

/** Tells the inspector of each invocation when it ends, and of each call that a function makes of Jira. */
export const watchInvocations = ({ records, installation }: WebForge, inspector: Inspector): (() => void) => {
  const seen = new Map<string, number>();
  const calls = ({ id, calls: made }: InvocationRecord): void => {
    for (const call of made.slice(seen.get(id) ?? 0)) {
      const { at, accountId, method, path, status, durationMs: ms, as } = call;
      const by = as === 'app' ? installation.accountId : (accountId ?? 'anonymous');
      const where = call.kind === 'jira' ? path : `${call.kind} ${path}`;
      inspector.add({ kind: 'rest', at, by, from: 'function', method, path: where, status, ms });
    }
    seen.set(id, made.length);
  };
  return records.subscribe((record) => {
    calls(record);
    const { id, at, accountId, durationMs, outcome, functionKey, subject, error, cold } = record;
    if (durationMs === null) return;
    seen.delete(id);
    inspector.add({
      kind: 'invocation',
      at,
      by: accountId ?? 'the app',
      name: subject === '' || subject === functionKey ? functionKey : `${functionKey}: ${subject}`,
      outcome,
      ms: durationMs,
      detail: [cold ? 'cold start' : '', error ?? ''].filter((text) => text !== '').join(', '),
    });
  });
};
