import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { History, Issue } from '../../sandbox/jira/model';
import { accountOf, type Made } from '../support/a-site';
import { asRead, beginning, cancelled, type InForce, type World } from './world';

/** What is wrong after a run, in words. */
type Faults = string[];

type Delivery = 'open' | 'delivered' | 'closed';

interface Crossing {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly to: Delivery;
}

const deliveryOf = ({ site }: World, statusId: string): Delivery =>
  statusId === cancelled ? 'closed' : statusId === site.shop.statuses.done ? 'delivered' : 'open';

const historiesOf = ({ site }: World, { id }: Made): readonly History[] =>
  site.jira.store.collection('histories').get(id) ?? [];

/** What Jira itself says of the borders that were crossed, read from its own store. */
const crossingsOf = (world: World, issue: Made): readonly Crossing[] =>
  historiesOf(world, issue).flatMap(({ id, created, authorId, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'status')
      .map(({ from, to }) => [deliveryOf(world, from ?? ''), deliveryOf(world, to ?? '')] as const)
      .filter(([was, is]) => was !== is)
      .map(([, to]) => ({ id, at: created, by: authorId, to })),
  );

const entriesOf = ({ site }: World, { id }: Made): readonly LedgerEntry[] =>
  [...site.jira.store.table('kvs:entity:ledger').values()]
    .map((row) => (row as { value: { issueId: string; entry: LedgerEntry } }).value)
    .filter(({ issueId }) => issueId === id)
    .map(({ entry }) => entry)
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));

/** The settings that may have held at an instant: those that lay in Jira, and those that were on their way. */
const heldAt = ({ policies }: World, at: number): readonly InForce[] => {
  const there = policies.findLast(({ landed }) => landed <= at);
  const coming = policies.filter(({ landed, from }) => from <= at && landed > at);
  return [...(there === undefined ? [] : [there]), ...coming];
};

const accepts = ({ policy: { productOwner, deputies } }: InForce, by: string | null): boolean =>
  by === productOwner || deputies.some(({ accountId, until }) => accountId === by && until > '2026-11-21');

/** Which entries may record a crossing: one, unless settings were changed at that very moment. */
const kindsFor = (world: World, { to, at, by }: Crossing): ReadonlySet<string> => {
  if (to === 'open') return new Set(['reopened']);
  if (to === 'closed') return new Set(['closed']);
  return new Set(
    heldAt(world, at).map((held) =>
      held.policy.mode === 'off' ? 'imported' : accepts(held, by) ? 'accepted' : 'breach',
    ),
  );
};

const checkCrossings = (world: World, issue: Made, entries: readonly LedgerEntry[]): Faults => {
  const crossings = crossingsOf(world, issue);
  const faults = crossings.flatMap((crossing) => {
    const found = entries.filter(({ id }) => id === `move-${crossing.id}`);
    const wanted = kindsFor(world, crossing);
    const [entry] = found;
    return found.length === 1 && entry !== undefined && wanted.has(entry.kind) && entry.by === crossing.by
      ? []
      : [`move ${crossing.id} should be ${[...wanted].join(' or ')}, is ${JSON.stringify(found)}`];
  });
  const known = new Set(crossings.map(({ id }) => `move-${id}`));
  const invented = entries.filter(({ id }) => id.startsWith('move-') && !known.has(id));
  return [...faults, ...invented.map((entry) => `nothing in Jira explains ${JSON.stringify(entry)}`)];
};

/** Only those who may accept get past the rules; Otto took the way without them. */
const checkGate = (world: World, issue: Made): Faults =>
  crossingsOf(world, issue)
    .filter(({ to, by }) => to === 'delivered' && by !== accountOf('otto'))
    .filter(({ at, by }) => {
      const [held] = heldAt(world, at);
      return held !== undefined && held.policy.mode === 'block' && !accepts(held, by);
    })
    .map(({ id, by }) => `${by} got into Done by move ${id} past the gate`);

const heldLines = (entries: readonly LedgerEntry[]): string => {
  const held = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'ticked') held.set(entry.item, `${entry.by} ${entry.at}`);
    if (entry.kind === 'unticked') held.delete(entry.item);
  }
  return JSON.stringify([...held].sort());
};

const fieldOf = ({ site: { shop } }: World, { fields }: Issue, name: 'ticks' | 'acceptance'): Record<string, unknown> =>
  (fields[shop.policy.fields[name] ?? ''] ?? {}) as Record<string, unknown>;

const checkFields = (world: World, made: Made, entries: readonly LedgerEntry[]): Faults => {
  const issue = world.site.jira.store.collection('issues').get(made.id);
  if (issue === undefined) return ['the work item is gone'];
  const faults: Faults = [];
  const held = (fieldOf(world, issue, 'ticks')['held'] ?? {}) as Record<string, { by: string; at: string }>;
  const inField = JSON.stringify(Object.entries(held).map(([item, { by, at }]) => [item, `${by} ${at}`]).sort()); // prettier-ignore
  if (inField !== heldLines(entries)) faults.push(`the ticks' field says ${inField}, the record ${heldLines(entries)}`);

  const acceptance = fieldOf(world, issue, 'acceptance');
  const last = crossingsOf(world, made).at(-1);
  const entry = entries.find(({ id }) => id === `move-${last?.id}`);
  const states = { accepted: 'accepted', breach: 'unaccepted', closed: 'closed' } as const;
  const where = deliveryOf(world, issue.statusId);
  const state = acceptance['state'];
  if (where === 'open') {
    const isRejected = entries.some(({ kind }) => kind === 'rejected');
    const may = [undefined, 'awaiting', ...(isRejected ? ['rejected'] : [])];
    if (!may.includes(state as string | undefined))
      faults.push(`not in Done, its acceptance says ${JSON.stringify(acceptance)}`);
  } else if (entry === undefined) faults.push('it is in Done, and no entry explains it');
  else if (entry.kind in states) {
    const wanted = states[entry.kind as keyof typeof states];
    // What nobody accepted can be rejected in Done too.
    if (entry.kind === 'breach' && entries.some(({ kind, at }) => kind === 'rejected' && at >= entry.at)) return faults;
    if (state !== wanted || acceptance['by'] !== last?.by)
      faults.push(`its acceptance should be ${wanted} by ${last?.by}, is ${JSON.stringify(acceptance)}`);
  }
  return faults;
};

/** Sent back: said once, done once, explained once. */
const checkReturns = (world: World, made: Made, entries: readonly LedgerEntry[]): Faults => {
  const app = world.site.forge.installation.accountId;
  const returned = entries.filter(({ kind }) => kind === 'returned').length;
  const moves = crossingsOf(world, made).filter(({ by, to }) => by === app && to === 'open').length;
  const comments = (world.site.jira.store.collection('comments').get(made.id) ?? []).filter(
    ({ authorId }) => authorId === app,
  );
  return returned === moves && comments.length === returned
    ? []
    : [`sent back ${moves} times, which ${returned} entries record and ${comments.length} comments explain`];
};

const entryIds = { tick: 'tick', reject: 'reject', close: 'closing', refresh: '' } as const;
const saysNothingHappened = ({ code, message }: { readonly code: string; readonly message: string }): boolean =>
  /nothing was changed/i.test(message) || code === 'forbidden' || code === 'invalid-input';

/** What a page was told is what is in the record. */
const checkAnswers = (world: World, made: Made, entries: readonly LedgerEntry[]): Faults =>
  world.said
    .filter(({ issueId, name, answer }) => issueId === made.id && name !== 'refresh' && answer !== null)
    .flatMap(({ name, callId, answer }) => {
      const there = entries.filter(({ id }) => id === `${entryIds[name]}-${callId}`).length;
      if (answer?.ok === true && there !== 1) return [`${name} ${callId} was done, and is recorded ${there} times`];
      const denied = answer !== null && !answer.ok && saysNothingHappened(answer) && there > 0;
      return denied ? [`${name} ${callId} said "${answer.message}", and is recorded`] : [];
    });

const checkHead = ({ site }: World, { id }: Made, entries: readonly LedgerEntry[]): Faults => {
  const row = site.jira.store.table('kvs:entity:head').get(id) as { value: { open: string; state: { held: object; pending: unknown[] } } } | undefined; // prettier-ignore
  if (row === undefined) return entries.length === 0 ? [] : ['there is a record without a head'];
  const { open, state } = row.value;
  const held = JSON.stringify(Object.entries(state.held as Record<string, { by: string; at: string }>).map(([item, { by, at }]) => [item, `${by} ${at}`]).sort()); // prettier-ignore
  return [
    ...(open === 'no' ? [] : [`something begun is not finished: ${JSON.stringify(state.pending)}`]),
    ...(held === heldLines(entries) ? [] : [`the head holds ${held}, the record ${heldLines(entries)}`]),
  ];
};

const snapshot = (world: World, { id }: Made): string =>
  JSON.stringify(world.site.jira.store.collection('issues').get(id)?.fields);

/** One more look finds nothing to write. */
const checkRest = async (world: World, made: Made): Promise<Faults> => {
  const before = snapshot(world, made);
  const reply = await world.site.call('ana', made, 'refresh');
  if (!reply.ok) return [`a quiet look fails: ${reply.failure.message}`];
  return snapshot(world, made) === before ? [] : [`a quiet look still changes ${before} to ${snapshot(world, made)}`];
};

/** Of two who save at once one is let in: each number is one state of the settings, and who was told that it is saved reads it in Jira. */
const checkSaves = ({ policies, pressed, site }: World): Faults => {
  const states = new Map<number, Set<string>>();
  for (const { policy } of policies)
    states.set(policy.revision, (states.get(policy.revision) ?? new Set()).add(JSON.stringify(policy)));
  const doubled = [...states].filter(([, all]) => all.size > 1);
  const landed = new Set([...states.values()].flatMap((all) => [...all]));
  const unkept = pressed.filter(
    ({ answer }) => answer?.state === 'saved' && !landed.has(JSON.stringify(asRead(answer.policy))),
  );
  const last = policies.at(-1)?.policy.revision ?? 0;
  const rows = [...site.jira.store.table('kvs:entity:saves').values()];
  return [
    ...doubled.map(([revision, all]) => `settings no. ${revision} are ${all.size} different ones`),
    ...unkept.map(({ callId }) => `${callId} was told that it is saved, and never was`),
    ...(last === Math.max(0, ...states.keys())
      ? []
      : [`the settings in force are no. ${last}, and newer ones were saved`]),
    ...(JSON.stringify(rows).includes('callId') ? [`saves are not forgotten: ${JSON.stringify(rows)}`] : []),
  ];
};

/** Everything that has to hold once faults have ended and the app has come to rest. */
export const check = async (world: World): Promise<readonly string[]> => {
  const faults: Faults = [];
  for (const issue of world.issues) {
    const entries = entriesOf(world, issue);
    const found = [
      ...checkCrossings(world, issue, entries),
      ...checkGate(world, issue),
      ...checkFields(world, issue, entries),
      ...checkReturns(world, issue, entries),
      ...checkAnswers(world, issue, entries),
      ...checkHead(world, issue, entries),
      ...(await checkRest(world, issue)),
    ];
    faults.push(...found.map((fault) => `${issue.key}: ${fault}`));
  }
  const before = world.policies.filter(({ landed }) => landed < beginning);
  return [...faults, ...checkSaves(world), ...before.map(() => 'settings landed before the beginning')];
};
