import { aPipeline, ctrfOf, envelope, manyTests } from '../test/support/a-pipeline';
import { described } from '../test/support/a-work-item';
import { aSite, type Made } from '../test/support/a-site';
import { spent } from './cost';
import type { Figure, Goal } from './figure';

const tests = 10_000;
const workItems = 50;

/** Each figure is of a thousand tests, and the report has ten thousand. */
const figure = (what: string, value: number, unit: string, goal: Goal | null = null): Figure => ({
  name: `evidence.${what}`,
  ...{ value: value / (tests / 1_000), unit: `${unit} / 1,000 tests`, goal },
});

/** What a report of ten thousand tests costs, over a hundred criteria of fifty work items: the first, and the next that says the same. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  try {
    const pipeline = await aPipeline(site, site.shop);
    const description = { ...described('An expired card is refused', 'A receipt is sent'), version: 1 };
    const made: Made[] = [];
    for (let n = 0; n < workItems; n += 1) made.push(await site.create(site.shop, { description }));
    const content = ctrfOf(
      manyTests(
        tests,
        made.map(({ key }) => key),
      ),
    );
    let builds = 0;
    const send = async (): Promise<number> => {
      const at = new Date(site.clock.now()).toISOString();
      const body = JSON.stringify(envelope({ build: { id: `build-${(builds += 1)}`, at }, content }));
      const status = await pipeline.post(body);
      if (status !== 202) throw new Error(`The report was answered with ${status}.`);
      return Buffer.byteLength(body);
    };
    let bytes = 0;
    const first = await spent(site, async () => (bytes = await send()));
    yield figure('bytes', bytes, 'bytes', { atMost: 120_000 });
    yield figure('first.invocations', first.invocations, 'invocations', { atMost: 0.5 });
    yield figure('first.calls', first.jira, 'REST calls', { atMost: 2 });
    yield figure('first.storage', first.storage, 'storage calls', { atMost: 20 });
    yield figure('first.ms', first.seconds * 1_000, 'ms');
    const next = await spent(site, send);
    yield figure('next.calls', next.jira, 'REST calls', { atMost: 0.5 });
    yield figure('next.storage', next.storage, 'storage calls', { atMost: 20 });
    yield figure('next.ms', next.seconds * 1_000, 'ms');
  } finally {
    await site.close();
  }
};
