import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Courier, Deliveries, RetryContext } from '../events/delivery';
import type { Host } from '../host';
import type { Invocation } from '../invoke/invoke';
import type { Consumer } from '../manifest/schema';
import { ConnectionCut } from '../../faults';
import { answer } from '../platform/answers';
import type { Answer } from '../worker/protocol';
import type { Jobs } from './jobs';

/** Limits of a push (Forge async-events-api). */
const maxEvents = 50;
const maxBytes = 200 * 1024;
const maxDelaySeconds = 900;

const Event = z.looseObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(maxDelaySeconds).default(0),
  concurrency: z.looseObject({ key: z.string(), limit: z.number().int().min(1) }).optional(),
});
type Event = z.infer<typeof Event>;

const Push = z.looseObject({ queueName: z.string(), jobId: z.string(), payload: z.array(Event) });
const Job = z.looseObject({ queueName: z.string(), jobId: z.string() });

const refusal = (status: number, code: string, message: string): Answer =>
  answer(status, { code, message, errorMessage: message });

/** An event on its way to its consumer. */
const Queued = z.object({ queueName: z.string(), body: z.unknown(), jobId: z.string(), eventId: z.string() });
type Queued = z.infer<typeof Queued>;

/** The functions of a consumer: plain, or a method of a resolver, which finds the job's id in the call. */
const invocationOf = (
  { installation, manifest, settings }: Host,
  consumer: Consumer,
  event: Pick<Queued, 'body' | 'jobId' | 'eventId'>,
  retryContext: RetryContext | undefined,
): Invocation => {
  const functionKey = consumer.function ?? consumer.resolver?.function ?? '';
  const seconds = manifest.functions.get(functionKey)?.timeoutSeconds;
  const retry = retryContext ? { retryContext } : {};
  const { cloudId, environmentId } = installation();
  const context = { ...{ cloudId, environmentId }, moduleKey: consumer.key, ...retry };
  return {
    functionKey,
    moduleType: 'consumer',
    moduleKey: consumer.key,
    subject: consumer.queue,
    accountId: null,
    event: consumer.resolver
      ? { call: { functionKey: consumer.resolver.method, payload: event.body, jobId: event.jobId }, context }
      : { ...event, queueName: consumer.queue, ...retry },
    timeoutMs: seconds === undefined ? settings().timeouts.backgroundMs : seconds * 1_000,
  };
};

/** How a consumer's function gets its event. */
export const queueCourier = (host: Host, jobs: Jobs): Courier => ({
  invocation: (data, retryContext) => {
    const { queueName, body, jobId, eventId } = Queued.parse(data);
    const consumer = host.manifest.consumers.find(({ queue }) => queue === queueName);
    return consumer ? invocationOf(host, consumer, { body, jobId, eventId }, retryContext) : null;
  },
  cancelled: (data) => {
    const { queueName, jobId } = Queued.parse(data);
    return jobs.isCancelled(queueName, jobId);
  },
  done: (data, success) => {
    const { queueName, jobId } = Queued.parse(data);
    jobs.done(queueName, jobId, success);
  },
});

/** `Queue.push`, its job's progress and its cancellation, as @forge/events 3.0 calls them. */
export const createQueue = (host: Host, { send }: Pick<Deliveries, 'send'>, jobs: Jobs) => {
  const { faults, manifest, plan, settings, store } = host;

  const push = (body: unknown): Answer => {
    if (Buffer.byteLength(JSON.stringify(body)) > maxBytes)
      return refusal(413, 'PAYLOAD_TOO_BIG', 'The events exceed 200 KB.');
    if (faults.strike('queue-rate-limit')) return refusal(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded.');
    const parsed = Push.safeParse(body);
    if (!parsed.success) return refusal(400, 'BAD_REQUEST', parsed.error.issues[0]?.message ?? 'malformed push');
    const { queueName, jobId, payload } = parsed.data;
    if (payload.length === 0 || payload.length > maxEvents)
      return refusal(400, 'BAD_REQUEST', `A push has 1 to ${maxEvents} events.`);
    if (!manifest.consumers.some(({ queue }) => queue === queueName))
      return refusal(404, 'QUEUE_NOT_FOUND', `manifest.yml declares no consumer of the queue ${queueName}.`);
    const fault = plan.strike('queue-push', queueName);
    if (fault === '429') return refusal(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded.');
    if (fault === 'cut') throw new ConnectionCut();

    const partial = faults.strike('partial-queue') || fault === 'partial';
    const taken = partial ? payload.slice(0, -1) : payload;
    store.transaction(() => {
      jobs.open(queueName, jobId, taken.length);
      for (const event of taken) enqueue(queueName, jobId, event);
    });
    if (fault === 'answer-lost') throw new ConnectionCut();
    return partial
      ? answer(202, { failedEvents: [{ index: String(taken.length), errorMessage: 'The event could not be queued.' }] })
      : answer(201, { jobId });
  };

  const enqueue = (queueName: string, jobId: string, { body, delayInSeconds, concurrency }: Event): void => {
    const data: Queued = { queueName, body, jobId, eventId: randomUUID() };
    const limit = concurrency && { key: concurrency.key, limit: concurrency.limit };
    send(
      { kind: 'queue-event', subject: queueName, data, concurrency: limit },
      delayInSeconds * 1_000 * settings().timeScale,
    );
  };

  const job = (body: unknown, work: (queueName: string, jobId: string) => Answer | null): Answer => {
    const parsed = Job.safeParse(body);
    if (!parsed.success) return refusal(400, 'BAD_REQUEST', 'malformed request');
    return work(parsed.data.queueName, parsed.data.jobId) ?? refusal(404, 'JOB_NOT_FOUND', 'The job does not exist.');
  };
  const stats = (body: unknown): Answer =>
    job(body, (queueName, jobId) => {
      const found = jobs.stats(queueName, jobId);
      return found && answer(200, found);
    });
  const cancel = (body: unknown): Answer =>
    job(body, (queueName, jobId) => (jobs.cancel(queueName, jobId) ? answer(204) : null));

  return { push, stats, cancel };
};
