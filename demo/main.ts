import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { fillDemo } from './ferry-company/fill';
import { generateOnce } from './generate';
import { importFile } from './import';
import { createFaultPlan, faultyAnswering, lineOf } from '../sandbox/faults';
import { usualQueryLagMs } from '../sandbox/forge';
import type { Clock } from '../sandbox/jira/jira';
import { documentedBurst } from '../sandbox/jira/rest/limits';
import { strictSite } from '../sandbox/jira/site-traits';
import { type Options, readOptions, usage } from './options';
import { progress } from './progress';
import { messageOf } from '../sandbox/reason';
import { openSite, type Site } from '../sandbox/site';
import { openStore } from '../sandbox/store/open-store';
import { createInspector, startWeb } from '../sandbox/web/server';

const appDir = resolve(__dirname, '..');

/** The database with its companions, gone. */
const forget = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
};

/** A clock that can be set while the demo is lived through, and then runs. */
const settableClock = () => {
  let fixed: number | null = null;
  const clock: Clock = () => fixed ?? Date.now();
  return { clock, set: (at: number) => (fixed = at), release: () => (fixed = null) };
};

const demo = async (site: Site, time: ReturnType<typeof settableClock>): Promise<void> => {
  console.log('Filling the sandbox with its demo (once)…');
  const bar = progress('  most of a year of work');
  await fillDemo(site, { now: Date.now(), setClock: time.set, onProgress: bar.to });
  bar.end();
  time.release();
};

/** What came in without an event has no stored fields: the app's daily check finds it. */
const computeFields = async (site: Site): Promise<void> => {
  console.log('The app looks at what is new…');
  await site.forge.runScheduled('watch');
  await site.forge.settle();
};

const greet = (site: Site, url: string): void => {
  const people = [...site.jira.store.collection('users').values()].filter(
    (user) => user.accountType === 'atlassian' && user.active,
  );
  console.log(`\nAssay runs in its sandbox: ${url}\n`);
  console.log('You can be any of these; REST clients sign in with the e-mail address and any token:');
  for (const { displayName, emailAddress } of people) console.log(`  ${displayName.padEnd(18)} ${emailAddress ?? ''}`);
  console.log('\nCtrl+C stops it; the data stays. "npm start -- --reset" starts over.');
};

const start = async (options: Options): Promise<void> => {
  const folder = resolve(appDir, options.data);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'site.db');
  if (options.reset) forget(file);
  const fresh = !existsSync(file);
  const time = settableClock();
  const inspector = createInspector();
  const siteUrl = `http://localhost:${options.port}`;
  const plan = createFaultPlan({
    seed: options.faults ?? 0,
    clock: time.clock,
    resting: true,
    onInjected: (injected) => console.log(`fault ${lineOf(injected)}`),
  });
  const site = await openSite({
    store: openStore(file),
    appDir,
    clock: time.clock,
    siteUrl,
    onEvaluation: inspector.evaluation,
    ...(options.strict && { traits: strictSite }),
    plan,
    ...(options.rateLimit && { rateLimits: { burst: documentedBurst } }),
  });
  try {
    if (fresh) await demo(site, time);
  } catch (error) {
    // Half a demo is worse than none: the next start begins again.
    await site.close();
    forget(file);
    throw error;
  }
  if (options.importFile !== null) importFile(site, resolve(options.importFile), options.dates);
  if (options.generate !== null) generateOnce(site, options.generate, options.seed);
  if (fresh || options.importFile !== null || options.generate !== null) await computeFields(site);
  site.forge.configure({ queryLagMs: usualQueryLagMs });
  if (options.faults !== null) plan.resume();
  const web = await startWeb({
    jira: site.jira,
    jiraApp: faultyAnswering(plan, site.rest, time.clock),
    forge: site.forge,
    port: options.port,
    latency: options.latency,
    appDir,
    inspector,
  });
  greet(site, web.url);
  const stop = async () => {
    await web.close();
    await site.close();
    if (options.faults !== null) console.log(`\n${plan.report()}`);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
};

const run = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(usage);
  else await start(options);
};

run().catch((error: unknown) => {
  console.error(`\nAssay: ${messageOf(error)}`);
  process.exit(1);
});
