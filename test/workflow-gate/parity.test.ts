import fc from 'fast-check';

import { mayAccept } from '../../src/domain/policy/accepters';
import { type Gate, gateDefinitionOf } from '../../src/domain/policy/parse-gate-policy';
import { gateMessages } from '../../src/domain/readiness/gate-messages';

import type { Policy } from '../../src/domain/policy/policy';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { readiness } from '../../src/domain/readiness/readiness';
import type { WorkItem } from '../../src/domain/shared/work-item';
import type { Issue } from '../../src/jira/issues';
import { SystemFields } from '../../src/jira/issue-response';
import { asRecord, at } from '../../src/domain/shared/json';
import { toWorkItem } from '../../src/jira/to-work-item';
import { aPolicy } from '../support/a-policy';
import { ExpressionError } from '../../sandbox/expressions/errors';
import { definitionOf, startsReady, workClasses } from '../../src/domain/policy/definition-of';
import { type GateInput, gateAnswer, policyAndPrintIn, printIn, startAnswer } from '../support/gate';
import { gateVerdict, type TransitionTarget } from '../support/gate-verdict';
import { sizesIn, startIn, startVerdict } from '../support/start-verdict';
import { anyGateInput } from '../support/gate-cases';

const cases = 3_000;

/** What the reader of an issue must know of a policy, from a good one or from the parts of a damaged one. */
const needsOf = (gate: Gate, stored: unknown): Pick<Policy, 'fields' | 'criteria' | 'definitions'> => {
  const { fields, criteria, definitions } = aPolicy({ ready: [], done: [] });
  if (typeof gate === 'string') return { fields, criteria, definitions };
  const done = Object.values(gate.definitions).flatMap((one) =>
    (one?.checks ?? []).flatMap((item) =>
      item.kind === 'field' ? [{ kind: 'field' as const, id: 'f', text: '', field: item.field }] : [],
    ),
  );
  const ready = workClasses.flatMap((one) =>
    (startIn(stored, one)?.fields ?? []).flatMap((item) =>
      item.kind === 'field' ? [{ kind: 'field' as const, id: 'f', text: '', field: item.field }] : [],
    ),
  );
  return {
    fields: { ...fields, ...sizesIn(stored), ticks: gate.ticksStorage?.field ?? null },
    criteria: { ...criteria, field: gate.criteria?.field ?? null },
    definitions: aPolicy({ ready, done }).definitions,
  };
};

/** Where the work item goes; its resolution is already that of the transition's screen. */
const wayOf = ({ to = '5', issue }: GateInput, { resolution }: WorkItem): TransitionTarget => ({
  to,
  resolution: resolution?.id ?? null,
  isCreation: issue['key'] === null,
});

const workItemOf = (ask: GateInput, gate: Gate): WorkItem => {
  const { issue, issueProperties } = ask;
  const read: Issue = {
    id: '10042',
    key: 'SHOP-42',
    system: SystemFields.parse(issue['fields']),
    fields: issue['fields'] as Issue['fields'],
    properties: issueProperties,
    names: {},
    transitions: [],
    editable: new Set(),
    assignee: null,
  };
  return { ...toWorkItem(read, needsOf(gate, ask.policy)), criteriaPrint: printIn(ask) };
};

/** Whether the move is an acceptance: into a delivered status, and not from one. */
const hides = ({ policy }: GateInput): boolean =>
  typeof policy === 'object' && policy !== null && 'hidesTransitions' in policy && policy['hidesTransitions'] === true;

const delivers = (ask: GateInput, item: WorkItem, gate: Gate): boolean => {
  if (typeof gate === 'string') return true;
  const { to, resolution } = wayOf(ask, item);
  const { closes } = gate.meanings;
  return (
    closes(to, resolution) === false &&
    (wayOf(ask, item).isCreation || item.status.category !== 'done' || closes(item.status.id, null) === true)
  );
};

/** What lies beside the ticks for whoever pressed Accept. */
const receiptIn = ({ issue }: GateInput, gate: Gate): { readonly by: string; readonly until: string } | null => {
  const field = typeof gate === 'string' ? null : (gate.ticksStorage?.field ?? null);
  const ticks = field === null ? null : asRecord(at(asRecord(issue['fields']) ?? {}, field));
  const receipt = asRecord(ticks?.['receipt']);
  return receipt === null ? null : { by: String(receipt['by']), until: String(receipt['until']) };
};

/** What the panel promises a person about a governed work item under a good policy; null when it promises nothing. */
const panelSays = (ask: GateInput): boolean | null => {
  const reading = readPolicy(ask.policy);
  if (reading.state !== 'ok' || reading.gate === 'open') return null;
  const item = workItemOf(ask, reading.gate);
  if (!delivers(ask, item, reading.gate)) return null;
  const { governed, done } = readiness(reading.policy, item, { now: ask.now, accepter: ask.user });
  const may = mayAccept(reading.policy, ask.user, ask.now) !== null;
  return !governed || (may && done.holds);
};

test('panel, domain and gate give one verdict in the same words, whatever the policy, the work item and the person', () => {
  const seen = { passed: 0, refused: 0, damaged: 0, promised: 0, lacking: 0 };
  fc.assert(
    fc.property(anyGateInput, (ask) => {
      const reading = readPolicy(ask.policy);
      const item = workItemOf(ask, reading.gate);
      const verdict = gateVerdict(reading, item, ask.user, ask.now, wayOf(ask, item), receiptIn(ask, reading.gate));
      const { offered, messages } = gateAnswer(ask);
      expect(verdict.passes ? [] : verdict.messages).toEqual(messages);
      // Where the settings want it, the condition hides what the validators for accepters would refuse, unless the settings are to blame.
      expect(offered).toBe(
        !hides(ask) || (!messages.includes(gateMessages.notAccepter) && !messages.includes(gateMessages.notCloser)),
      );
      const promised = panelSays(ask);
      // Accept brings the receipt that the work item may lack.
      const lacks = messages.includes(gateMessages.notHere);
      if (promised !== null) expect(promised).toBe(verdict.passes || (lacks && messages.length === 1));
      if (lacks) seen.lacking += 1;
      if (promised === true) seen.promised += 1;
      seen[verdict.passes ? 'passed' : messages.includes(gateMessages.damagedPolicy) ? 'damaged' : 'refused'] += 1;
    }),
    { seed: 20261121, numRuns: cases },
  );
  // The cases are worth something only if each outcome is common.
  const { lacking, ...common } = seen;
  for (const count of Object.values(common)) expect(count).toBeGreaterThan(cases / 20);
  expect(lacking).toBeGreaterThan(cases / 60);
});

/** What the panel promises about starting a work item under a good policy: what it says of Ready, but for questions, which no rule can read. */
const panelSaysOfStart = (ask: GateInput): boolean | null => {
  const reading = readPolicy(ask.policy);
  if (reading.state !== 'ok' || reading.gate === 'open') return null;
  const item = workItemOf(ask, reading.gate);
  if (!startsReady(reading.policy, item.type.id)) return true;
  const { ready } = readiness(reading.policy, item, { now: ask.now, accepter: ask.user });
  return ready.missing.every(({ kind }) => kind === 'questions');
};

test('what starts work asks what the panel says of Ready, in the same words, whatever the policy and the work item', () => {
  const seen = { passed: 0, refused: 0, damaged: 0, promised: 0, notAsked: 0 };
  fc.assert(
    fc.property(anyGateInput, (ask) => {
      const reading = readPolicy(ask.policy);
      const item = workItemOf(ask, reading.gate);
      const isCreation = ask.issue['key'] === null;
      const said = startVerdict(reading, ask.policy, item, { isCreation });
      expect(startAnswer(ask)).toEqual(said);
      if (item.status.category !== 'new' && !isCreation) {
        seen.notAsked += 1;
        return;
      }
      const promised = panelSaysOfStart(ask);
      if (promised !== null) expect(promised).toBe(said.length === 0);
      if (reading.state === 'ok' && !item.criteriaDamaged) expect(said).not.toContain(gateMessages.damagedReady);
      if (promised === true) seen.promised += 1;
      seen[said.length === 0 ? 'passed' : said.includes(gateMessages.damagedReady) ? 'damaged' : 'refused'] += 1;
    }),
    { seed: 20261130, numRuns: cases },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(cases / 60);
});

/** Whether damage touches this work type: what is wrong with one class of work is not held against the others. */
const isBroken = (gate: Gate, typeId: string): boolean => {
  if (typeof gate === 'string') return gate === 'damaged';
  const definition = gateDefinitionOf(gate, typeId);
  if (definition === undefined) return false;
  const all = [
    gate.owners,
    gate.noSelfAcceptance,
    gate.receipts && gate.ticksStorage?.field === null ? null : gate.ticksStorage,
    definition,
    definition?.criteria,
    definition?.ticks,
    definition?.counts,
    definition?.checks,
    definition?.tests,
  ];
  return all.includes(null) || !gate.hasPattern || (definition?.criteria === true && gate.criteria === null);
};

test('a policy that reads as good is never called damaged by the gate, and what is damaged lets nothing pass', () => {
  fc.assert(
    fc.property(anyGateInput, (ask) => {
      const reading = readPolicy(ask.policy);
      const item = workItemOf(ask, reading.gate);
      const verdict = gateVerdict(reading, item, ask.user, ask.now, wayOf(ask, item));
      const messages = verdict.passes ? [] : verdict.messages;
      // A field that holds no text is no damage of the settings, but nothing can be found in it.
      if (reading.state === 'ok' && !item.criteriaDamaged) expect(messages).not.toContain(gateMessages.damagedPolicy);
      if (reading.state === 'damaged' && isBroken(reading.gate, item.type.id) && delivers(ask, item, reading.gate))
        expect(verdict.passes).toBe(false);
    }),
    { seed: 20261122, numRuns: cases / 4 },
  );
});

test('the policy that comes with the print is the stored one, and the print is the one that is asked for alone', () => {
  const seen = { printed: 0, spared: 0, failed: 0 };
  fc.assert(
    fc.property(anyGateInput, (ask) => {
      const answer = policyAndPrintIn(ask);
      const reading = readPolicy(ask.policy);
      if (answer instanceof ExpressionError) {
        seen.failed += 1;
        // Without a print the panel judges by the pattern itself, so that a failure may cost a call but no verdict. A good policy costs none.
        if (reading.state === 'ok') expect(printIn(ask)).toBeNull();
        return;
      }
      const [policy, printed] = answer as readonly [unknown, readonly [string, number, boolean] | null];
      expect(policy).toEqual(ask.policy ?? null);
      if (printed !== null) expect(printIn(ask)).toEqual({ print: printed[0], matches: printed[2] });
      if (reading.state !== 'ok') return;
      const item = workItemOf(ask, reading.gate);
      const wanted =
        reading.policy.fields.ticks !== null &&
        (definitionOf(reading.policy, item.type.id)?.criteria === true || startsReady(reading.policy, item.type.id)) &&
        item.status.category !== 'done';
      expect(printed !== null).toBe(wanted);
      seen[wanted ? 'printed' : 'spared'] += 1;
    }),
    { seed: 20261123, numRuns: cases / 3 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(cases / 100);
});
