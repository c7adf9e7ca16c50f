import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createFaultPlan, faultyJira } from '../../sandbox/faults';
import { drawn } from '../../sandbox/faults/random';
import { bundleApp } from '../../sandbox/forge';
import { memoryStore } from '../../sandbox/store/open-store';
import { type Policy, policyKey } from '../../src/domain/policy/policy';
import { toStoredPolicy } from '../../src/domain/policy/stored-policy';
import { withHistory } from '../../src/domain/policy/with-history';
import { aSite, type ASite, type Made } from '../support/a-site';
import type { VirtualTime } from './virtual-time';

/** When every run begins. */
export const beginning = Date.parse('2026-11-21T12:00:00.000Z');

const root = join(__dirname, '../..');
export const cancelled = '90002';
/** Ways beside those of the project: the first closes, and the second leads into Done past every rule. */
export const ways = { cancel: '151', bypass: '191' } as const;

type Documents = ReturnType<ReturnType<typeof memoryStore>['copy']>;

/** What all runs of a process begin with. */
export interface Prepared {
  readonly documents: Documents;
  readonly bundleDir: string;
}

const clockOf = (time: VirtualTime) => ({ now: time.now, pass: time.pass, set: () => undefined });

const addWays = ({ jira: { store }, shop }: ASite): void => {
  const [statuses, workflows] = [store.collection('statuses'), store.collection('workflows')];
  const done = statuses.get(shop.statuses.done);
  const workflow = workflows.get(shop.project.workflowIds[shop.types.story] ?? '');
  const into = workflow?.transitions.find(({ toStatusId, type }) => type === 'GLOBAL' && toStatusId === done?.id);
  if (done === undefined || workflow === undefined || into === undefined) throw new Error('The site has no workflow');
  statuses.put(cancelled, { ...done, id: cancelled, name: 'Cancelled' });
  workflows.put(workflow.id, {
    ...workflow,
    statusIds: [...workflow.statusIds, cancelled],
    transitions: [
      ...workflow.transitions,
      { ...into, id: ways.cancel, name: 'Cancel', toStatusId: cancelled },
      { ...into, id: ways.bypass, name: 'Finish', conditions: null, validators: [] },
    ],
  });
};

/** A site as it is before anything happens, and the app's bundle, once for the process. */
export const prepare = async (time: VirtualTime): Promise<Prepared> => {
  time.begin(beginning - 60_000, 1);
  const bundleDir = mkdtempSync(join(tmpdir(), 'soak-'));
  const { files } = await bundleApp(root);
  for (const [name, file] of Object.entries(files)) copyFileSync(file, join(bundleDir, `${name}.cjs`));
  const store = memoryStore();
  const inProcess = { pause: () => Promise.resolve() };
  const site = await time.run(aSite({}, { store, clock: clockOf(time), inProcess, bundleDir }));
  addWays(site);
  await site.close();
  return { documents: store.copy(), bundleDir };
};

/** A page's call of a function, with every answer that came. */
export interface Said {
  readonly name: 'tick' | 'reject' | 'close' | 'refresh';
  readonly issueId: string;
  readonly callId: string;
  /** The last answer; null where none ever came. */
  answer: { readonly ok: boolean; readonly code: string; readonly message: string } | null;
}

/** The policy as it lay in Jira from an instant on; `from` is when whoever saved it pressed the button. */
export interface InForce {
  readonly landed: number;
  readonly from: number;
  readonly policy: Policy;
}

/** A press of Save in the settings, with the last answer that came; null where none ever came. */
export interface Pressed {
  readonly callId: string;
  answer: { readonly state: string; readonly policy: unknown } | null;
}

export interface World {
  readonly seed: number;
  readonly site: ASite;
  readonly time: VirtualTime;
  readonly plan: ReturnType<typeof createFaultPlan>;
  /** From 0 up to `below`, whole. */
  readonly chance: (below: number) => number;
  readonly issues: Made[];
  readonly said: Said[];
  readonly policies: InForce[];
  readonly pressed: Pressed[];
  /** What happened, line by line. */
  readonly trace: string[];
  /** A person's call of Jira's REST, over the same bad line as the app's. Null: no answer came. */
  readonly ask: (who: Parameters<ASite['identityOf']>[0], method: string, path: string, body?: unknown) => Promise<{ readonly status: number; readonly body: unknown } | null>; // prettier-ignore
  close(): Promise<void>;
}

/** A stored policy as pages read it. */
export const asRead = (raw: unknown): Policy | null => {
  if (typeof raw !== 'object' || raw === null) return null;
  const { blocksAs, ...policy } = raw as unknown as Policy & { readonly blocksAs?: string };
  return blocksAs === undefined ? policy : { ...policy, mode: 'block' };
};

/** The settings as they lie in Jira. */
export const policyIn = ({ jira, shop }: ASite): Policy | null =>
  asRead(jira.store.collection('properties').get(`project:${shop.project.id}`)?.[policyKey]);

const follow = (site: ASite, time: VirtualTime, policies: InForce[]): void => {
  let last = '';
  const note = (): void => {
    const policy = policyIn(site);
    if (policy === null || JSON.stringify(policy) === last) return;
    last = JSON.stringify(policy);
    policies.push({ policy, landed: time.now(), from: Date.parse(policy.history.revisions.at(-1)?.from ?? '') });
  };
  site.jira.store.collection('properties').watch(note);
};

/** One site for one run: the same for the same seed. */
export const openWorld = async (
  time: VirtualTime,
  { documents, bundleDir }: Prepared,
  seed: number,
): Promise<World> => {
  time.begin(beginning, seed);
  let drawnSoFar = 0;
  const chance = (below: number): number => Math.floor(drawn(seed, 'people', (drawnSoFar += 1)) * below);
  const trace: string[] = [];
  const log = (line: string): void => void trace.push(`${new Date(time.now()).toISOString().slice(11)} ${line}`);
  const intensity = [0.3, 1, 1, 2, 4][chance(5)] ?? 1;
  const plan = createFaultPlan({
    ...{ seed, clock: time.now, intensity, resting: true },
    onInjected: ({ fault, subject }) => log(`   fault ${fault}: ${subject}`),
  });
  const inProcess = { pause: () => time.sleep(2 + Math.floor(Math.random() * 60)) };
  const settings = { events: { delayMs: 200, shuffleMs: 3_000, seed }, queryLagMs: 500 };
  const on = { store: memoryStore(documents), clock: clockOf(time), inProcess, bundleDir, plan };
  const site = await aSite(settings, on);
  const policies: InForce[] = [];
  follow(site, time, policies);
  site.forge.records.subscribe((record) => {
    if (record.outcome === 'running') return;
    log(`   ${record.subject} of ${record.at - beginning}: ${record.outcome} ${record.error ?? ''}`.trimEnd());
  });
  const line = faultyJira(plan, site.ask, time.now);
  const ask: World['ask'] = async (who, method, path, body) => {
    await inProcess.pause();
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const sent = body === undefined ? '' : JSON.stringify(body);
    const init = { method, headers, ...(body === undefined ? {} : { body: sent }) };
    try {
      const reply = await line(path, init, site.identityOf(who));
      const text = await reply.text();
      log(`${who} ${method} ${path} ${sent}: ${reply.status} ${reply.ok ? '' : text.slice(0, 200)}`);
      return { status: reply.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : null };
    } catch {
      log(`${who} ${method} ${path} ${sent}: no answer`);
      return null;
    }
  };
  return {
    seed,
    site,
    time,
    plan,
    chance,
    issues: [],
    said: [],
    policies,
    pressed: [],
    trace,
    ask,
    close: () => site.close(),
  };
};

/** Saves settings past the app, as a script does: on top of what lies there, with the history grown. */
export const savePolicy = async (
  { site, time, ask }: Pick<World, 'site' | 'time' | 'ask'>,
  change: Partial<Policy>,
): Promise<void> => {
  const before = policyIn(site);
  if (before === null) return;
  const now = new Date(time.now()).toISOString();
  const next = { ...before, ...change, revision: before.revision + 1 };
  const isFirst = before.history.revisions.length === 0;
  const saved = { ...next, history: withHistory(next, isFirst ? null : before, now) };
  await ask('pia', 'PUT', `/rest/api/3/project/${site.shop.project.id}/properties/${policyKey}`, toStoredPolicy(saved));
};
