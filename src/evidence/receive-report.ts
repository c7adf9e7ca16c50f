import * as z from 'zod/mini';

import { maxAgeMs, maxPartBytes, readEnvelope } from '../domain/evidence/envelope';
import type { Refusal } from '../domain/evidence/report-log';
import { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { EvidenceStore } from '../ledger/evidence';
import type { ReportParts } from '../ledger/report-parts';
import type { ReportSecrets, Secrets } from '../ledger/report-secrets';
import type { Jobs } from '../reconcile/jobs';
import { isSigned } from './signature';

/** What Forge hands on of a request to a web trigger. */
const Request = z.looseObject({
  method: z.string(),
  headers: z._default(z.record(z.string(), z.array(z.string())), {}),
  queryParameters: z._default(z.record(z.string(), z.array(z.string())), {}),
  body: z._default(z.string(), ''),
});
type Request = z.infer<typeof Request>;

/** The answers that the manifest has for this trigger, by their keys. */
export type ReportAnswer = Refusal | 'taken' | 'part-taken' | 'busy';

interface Dependencies {
  readonly secrets: Pick<ReportSecrets, 'read'>;
  readonly parts: Pick<ReportParts, 'isNew' | 'add'>;
  readonly evidence: Pick<EvidenceStore, 'noteRefusal'>;
  readonly jobs: Jobs;
  readonly now: () => number;
}

/** Of a header that came twice neither counts. */
const headerOf = ({ headers }: Request, name: string): string => {
  const values = Object.entries(headers).flatMap(([key, all]) => (key.toLowerCase() === name ? all : []));
  return values.length === 1 ? (values[0] ?? '') : '';
};

const projectOf = ({ queryParameters }: Request): JiraId | null => {
  const [id, ...more] = queryParameters['project'] ?? [];
  const read = JiraId.safeParse(id);
  return more.length === 0 && read.success ? read.data : null;
};

const valid = ({ current, former }: Secrets): readonly string[] =>
  [current, former].flatMap((one) => (one === null ? [] : [one.secret]));

/** A report, or a part of one, from whoever knows the project's secret. */
const receive =
  ({ secrets, parts, jobs, now }: Dependencies) =>
  async (projectId: JiraId, request: Request): Promise<ReportAnswer | 'unknown'> => {
    const known = await secrets.read(projectId);
    // A project that takes no reports keeps no count of them either: nobody can fill the storage of a site by guessing.
    if (known === null) return 'unknown';
    const { body } = request;
    if (request.method !== 'POST') return 'malformed';
    if (Buffer.byteLength(body) > maxPartBytes) return 'too-large';
    const timestamp = headerOf(request, 'x-assay-timestamp');
    const signature = headerOf(request, 'x-assay-signature').replace(/^sha256=/, '');
    if (!/^\d{1,12}$/.test(timestamp) || !isSigned(valid(known), { timestamp, signature, body })) return 'unsigned';
    const at = now();
    if (Math.abs(at - Number(timestamp) * 1_000) > maxAgeMs) return 'too-old';
    const envelope = readEnvelope(body, at);
    if (envelope === null) return 'malformed';
    if (!(await parts.isNew(signature))) return 'replayed';
    if (!(await parts.add(projectId, envelope))) return 'part-taken';
    await jobs.push([{ kind: 'report', projectId, report: envelope.report }]);
    return 'taken';
  };

/**
 * What a pipeline's request is answered with: the key of one of the manifest's answers. What claims to be for a project and is refused is counted
 * there. Whoever has no secret learns nothing but that theirs is not right.
 */
export const createReceiver = (needs: Dependencies) => {
  const work = receive(needs);
  return async (event: unknown): Promise<{ readonly outputKey: ReportAnswer }> => {
    const request = Request.safeParse(event);
    const projectId = request.success ? projectOf(request.data) : null;
    if (!request.success || projectId === null) return { outputKey: 'unsigned' };
    try {
      const answer = await work(projectId, request.data);
      if (answer === 'unknown') return { outputKey: 'unsigned' };
      if (answer !== 'taken' && answer !== 'part-taken' && answer !== 'busy')
        await needs.evidence.noteRefusal(projectId, answer, new Date(needs.now()).toISOString());
      return { outputKey: answer };
    } catch (error) {
      console.warn(`reports: nothing was taken: ${error instanceof Failure ? error.code : 'unknown error'}`);
      return { outputKey: 'busy' };
    }
  };
};
