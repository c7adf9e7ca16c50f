import fc from 'fast-check';

import { contract } from '../../src/contract';
import { planningContract } from '../../src/contract/planning';
import { projectContract } from '../../src/contract/project';
import { siteContract } from '../../src/contract/site';
import { readLedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { readRecomputeState } from '../../src/domain/acceptance/recompute-state';
import { readBadge } from '../../src/domain/readiness/stored-badge';
import { readTicks } from '../../src/domain/readiness/read-ticks';
import { IssueEvent, LinkEvent } from '../../src/events/event';
import { parseCall } from '../../src/operations/caller';
import { Failure } from '../../src/domain/shared/result';
import { Job } from '../../src/reconcile/jobs';

/** What crosses a border may be anything: it is taken in a form that is taken again unchanged, or refused, and nothing breaks on the way. */
const schemas = [
  ...Object.entries({ ...contract, ...planningContract, ...projectContract, ...siteContract }).flatMap(
    ([name, { input, output }]) => [
      [`the input of ${name}`, input] as const,
      [`the output of ${name}`, output] as const,
    ],
  ),
  ['an event of a work item', IssueEvent] as const,
  ['an event of a link', LinkEvent] as const,
  ['a job', Job] as const,
];

const words = ['issueId', 'callId', 'item', 'set', 'to', 'kind', 'by', 'at', 'id', 'held', 'issue', 'fields', 'body', '__proto__', 'constructor']; // prettier-ignore
const values = fc.oneof(
  fc.constantFrom('10042', 'done', 'open', 'reconcile', 'ticked', '2026-11-21T12:00:00.000Z', '', '9'.repeat(400)),
  fc.anything(),
);
const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    values,
    fc.dictionary(fc.constantFrom(...words), tie('anything')),
    fc.array(tie('anything'), { maxLength: 3 }),
  ),
}));

test.each(schemas)('%s', (_, schema) => {
  fc.assert(
    fc.property(anything, (raw) => {
      const read = schema.safeParse(raw);
      if (read.success) expect(schema.parse(read.data)).toEqual(read.data);
    }),
  );
});

test.each([
  ['ticks', readTicks],
  ['a badge', readBadge],
  ['how a recompute stands', readRecomputeState],
])('what lies where %s should be is read, whatever it is', (_, read: (raw: unknown) => unknown) => {
  fc.assert(fc.property(anything, (raw) => void read(raw)));
});

test('an entry is read, or refused as one that no app writes', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      try {
        const entry = readLedgerEntry(raw);
        if (entry !== null) expect(readLedgerEntry(entry)).toEqual(entry);
      } catch (error) {
        expect((error as Error).constructor.name).toMatch(/ZodError/);
      }
    }),
  );
});

test('a call is about one work item of one person, or refused with a reason', () => {
  fc.assert(
    fc.property(anything, anything, (context, payload) => {
      try {
        expect(parseCall(context, payload).caller.issueId).toMatch(/^\d+$/);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
  );
});
