import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { build } from 'esbuild';

import type { orderRates } from './order-rates';
import { type Backlog, madeBacklog, repairedByRatio, byReadyRatio, costIn } from './order-backlogs';
import { circlesOf, createGraph, schedule, withoutCircles } from '../src/domain/order/schedule';
import { appDir } from '../test/support/demo-site';
import type { Figure, Measured } from './figure';

const titanium = join(appDir, '../shared/data/jira-issues-titanium.jsonl.gz');

interface Line {
  readonly key: string;
  readonly storyPoints: number | null;
  readonly priority: string | null;
  readonly links: readonly (readonly [string, string])[];
}

/** What its priority stands for, since that tracker knows no value. */
const values: Readonly<Record<string, number>> = { Critical: 40, High: 20, Medium: 8, Low: 3, Trivial: 1 };

/** A real tracker: its links of all kinds, since few are called "Blocks", the older work item before the younger one. */
const readTitanium = (): Backlog => {
  const lines = gunzipSync(readFileSync(titanium)).toString('utf8').trim().split('\n');
  const items = lines.map((line) => JSON.parse(line) as Line);
  const places = new Map(items.map(({ key }, place) => [key, place]));
  const links = items.flatMap(({ links: all }, place) =>
    all.flatMap(([, key]): readonly (readonly [number, number])[] => {
      const other = places.get(key);
      return other === undefined || other === place ? [] : [[Math.min(place, other), Math.max(place, other)]];
    }),
  );
  return {
    values: items.map(({ priority }) => values[priority ?? ''] ?? 5),
    points: items.map(({ storyPoints }) => (storyPoints !== null && storyPoints > 0 ? storyPoints : 3)),
    links,
  };
};

/** What an order costs against the bound that none can beat, beside the two usual ways. */
const quality = (name: string, backlog: Backlog, atMost: number): readonly Figure[] => {
  const { values: weights, points, links } = backlog;
  const straight = withoutCircles(links, circlesOf(weights.length, links));
  const graph = createGraph(Float64Array.from(weights), Float64Array.from(points), straight);
  const { cost, bound } = schedule(graph);
  const beside = (sequence: readonly number[]): number => costIn(backlog, sequence) / bound;
  return [
    { name: `order.${name}.links`, value: straight.length, unit: 'links', goal: null },
    { name: `order.${name}.gap`, value: cost / bound, unit: '× the bound', goal: { atMost } },
    { name: `order.${name}.ratio-sort`, value: beside(repairedByRatio(graph)), unit: '× the bound', goal: null },
    { name: `order.${name}.ready-first`, value: beside(byReadyRatio(graph)), unit: '× the bound', goal: null },
  ];
};

/** The rates as the pages run it: bundled, since modules that call each other one by one are several times slower. */
const rates = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const outfile = join(folder, 'order-rates.mjs');
    const entryPoints = [join(appDir, 'bench/order-rates.ts')];
    await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' });
    const bundled = (await import(outfile)) as { readonly orderRates: typeof orderRates };
    return [...bundled.orderRates()];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What ordering ten thousand work items costs beside sorting them, and how near the order comes to the best. */
export const measure = async function* (): AsyncGenerator<Measured> {
  yield* await rates();
  yield* quality('forest', madeBacklog({ count: 10_000, links: 10_000, kind: 'forest', seed: 5 }), 1.01);
  yield* quality('epics', madeBacklog({ count: 10_000, links: 10_000, kind: 'epics', seed: 5 }), 1.1);
  yield* quality('anywhere', madeBacklog({ count: 10_000, links: 10_000, kind: 'anywhere', seed: 5 }), 1.1);
  yield* quality('dense', madeBacklog({ count: 2_000, links: 6_000, kind: 'anywhere', seed: 5 }), 1.1);
  if (existsSync(titanium)) yield* quality('titanium', readTitanium(), 1.1);
  else yield { name: 'order.titanium', skipped: 'jira-issues-titanium.jsonl.gz is not there' };
};
