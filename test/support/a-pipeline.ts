import { createHmac } from 'node:crypto';

import type { Build } from '../../src/domain/shared/test-result';
import type { ASite, Place } from './a-site';

/** What a test run came to, by the tags in the names of its tests. */
export type Outcomes = Readonly<Record<string, 'passed' | 'failed' | 'skipped' | 'flaky'>>;

export const ctrfOf = (outcomes: Outcomes): string =>
  JSON.stringify({
    results: {
      tests: Object.entries(outcomes).map(([name, outcome]) =>
        outcome === 'flaky' ? { name, status: 'passed', flaky: true } : { name, status: outcome },
      ),
    },
  });

/** So many tests that pass, four of five of them with a tag, over two criteria of each of these work items. */
export const manyTests = (count: number, keys: readonly string[]): Outcomes =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const tag = `${keys[n % keys.length]}#${1 + (Math.floor(n / keys.length) % 2)}`;
      return [n % 5 === 0 ? `case number ${n}` : `${tag} a traveller pays as in case number ${n}`, 'passed'];
    }),
  );

let reports = 0;

/** One part of a report, as a pipeline makes it. */
export const envelope = (over: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ version: 1, report: `report-${(reports += 1)}`, part: 1, of: 1, format: 'ctrf' },
  ...{ build: { id: '1', at: '2026-11-21T11:00:00.000Z' }, content: ctrfOf({}) },
  ...over,
});

export interface Sent {
  readonly secret: string;
  readonly at: number;
  readonly url: string;
}

const signed = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');

/** A pipeline of a project, with the secret that an admin of it made. */
export const aPipeline = async (site: ASite, place: Place) => {
  const made = await site.callProject('pia', place, 'makeSecret', {});
  if (!made.ok) throw new Error(made.failure.message);
  const { secret, address } = made.value;

  /** Sends a body; gives the status of the answer. */
  const post = async (
    body: string,
    over: Partial<Sent> & { readonly headers?: Readonly<Record<string, string>>; readonly signedBody?: string } = {},
  ): Promise<number> => {
    const timestamp = String(Math.floor((over.at ?? site.clock.now()) / 1_000));
    const signature = signed(over.secret ?? secret, timestamp, over.signedBody ?? body);
    const headers = { 'x-assay-timestamp': timestamp, 'x-assay-signature': `sha256=${signature}`, ...over.headers };
    const request = new Request(over.url ?? address.url, { method: 'POST', body, headers });
    return (await site.forge.webTrigger(request)).status;
  };

  let minutes = 0;
  /** A whole report of a build that begins now, or when it is said; gives when everything came of it. */
  const report = async (outcomes: Outcomes, build: Partial<Build> = {}): Promise<void> => {
    minutes += 1;
    const at = build.at ?? new Date(site.clock.now()).toISOString();
    const body = JSON.stringify(
      envelope({ build: { id: `build-${minutes}`, ...build, at }, content: ctrfOf(outcomes) }),
    );
    const status = await post(body);
    if (status !== 202) throw new Error(`the report was answered with ${status}`);
    await site.idle();
  };
  const log = async () => {
    const answer = await site.callProject('pia', place, 'reports', {});
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.value.log;
  };
  return { id: address.current?.id ?? '', secret, url: address.url, post, report, log };
};
export type Pipeline = Awaited<ReturnType<typeof aPipeline>>;
