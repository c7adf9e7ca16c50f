import fc from 'fast-check';

import { HistoryEntries, HistoryEntry } from '../../src/jira/history-entry';
import { toInstant } from '../../src/jira/instant';
import { readSprints, readSystemFields, SprintList, SystemFields } from '../../src/jira/item-fields';

/** A part as Jira gives it, now and then something else or nothing at all. */
const perhaps = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: usual, weight: 12 },
    { arbitrary: fc.constantFrom<unknown>(null, undefined, 7, 'text', true, [], {}, ['x'], { id: 1 }), weight: 1 },
  );

const text = perhaps(fc.string());
const record = (parts: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  perhaps(fc.record({ ...parts, more: fc.anything() }, { requiredKeys: [] }));
const list = (of: fc.Arbitrary<unknown>) => perhaps(fc.array(of, { maxLength: 3 }));
const named = record({ id: text, name: text });
const status = record({ id: text, name: text, statusCategory: record({ key: text }) });
const linked = record({ key: text, fields: record({ status }) });

const fields = record({
  summary: text,
  issuetype: named,
  status,
  assignee: record({ accountId: text, displayName: text }),
  labels: list(text),
  fixVersions: list(named),
  created: text,
  updated: text,
  statuscategorychangedate: text,
  resolution: named,
  resolutiondate: text,
  issuelinks: list(record({ type: record({ name: text, inward: text }), inwardIssue: linked, outwardIssue: linked })),
});

const whole = {
  summary: 'A',
  issuetype: { id: '1', name: 'Story', iconUrl: 'x' },
  status: { id: '3', name: 'To Do', statusCategory: { id: 2, key: 'new' } },
  assignee: null,
  labels: ['a'],
  fixVersions: [{ id: '9', name: '1.0' }],
  created: '2026-01-01T00:00:00.000+0000',
  updated: '2026-01-01T00:00:00.000+0000',
  statuscategorychangedate: null,
  resolution: null,
  resolutiondate: null,
  issuelinks: [{ id: '5', type: { name: 'Blocks', inward: 'is blocked by' }, inwardIssue: { key: 'A-2', fields: {} } }],
};

describe('what is looked at by hand is read as its schema reads it', () => {
  /** Of what was read, what the schema knows: it leaves the rest out. */
  const known = (read: SystemFields | null) => (read === null ? null : SystemFields.parse(read));

  test('the fields of a work item, whole and damaged ones', () => {
    fc.assert(
      fc.property(fields, (raw) => {
        expect(known(readSystemFields(raw))).toEqual(SystemFields.safeParse(raw).data ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.keys(whole))('%s in another form than usual is left to the schema', (name) => {
    for (const part of [null, undefined, 7, 'text', [], {}, [7], { id: 7, name: 7 }]) {
      const raw = { ...whole, [name]: part };
      expect(known(readSystemFields(raw))).toEqual(SystemFields.safeParse(raw).data ?? null);
    }
  });

  test('what is usual is not copied', () => {
    expect(readSystemFields(whole)).toBe(whole);
  });

  test('sprints', () => {
    const sprint = record({
      id: perhaps(fc.oneof(fc.nat(), fc.string())),
      name: text,
      state: perhaps(fc.constantFrom('closed', 'active', 'future', 'gone')),
    });
    fc.assert(
      fc.property(list(sprint), (raw) => {
        expect(SprintList.parse(readSprints(raw))).toEqual(SprintList.safeParse(raw ?? []).data ?? []);
      }),
    );
  });

  test('entries of a history', () => {
    const item = record({
      field: text,
      fieldId: text,
      fieldtype: text,
      from: text,
      fromString: text,
      to: text,
      toString: text,
    });
    const entry = record({
      id: text,
      created: perhaps(fc.nat()),
      author: record({ accountId: text }),
      items: list(item),
    });
    const expected = (raw: unknown): unknown => {
      if (!Array.isArray(raw)) return null;
      const read = raw.map((one: unknown) => HistoryEntry.safeParse(one).data);
      return read.includes(undefined) ? null : read;
    };
    const own = (raw: unknown): unknown => {
      try {
        return HistoryEntries.parse(raw).map((one) => HistoryEntry.parse(one));
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(list(entry), (raw) => {
        expect(own(raw)).toEqual(expected(raw));
      }),
      { numRuns: 300 },
    );
  });

  test('times with an offset', () => {
    const offset = fc.constantFrom('+0000', '-0300', '+0545', 'Z', '+02:00', '', '-03');
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }), offset, (date, at) => {
        const raw = date.toISOString().replace('Z', at);
        const read = new Date(raw.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
        expect(toInstant(raw)).toBe(Number.isNaN(read.getTime()) ? '1970-01-01T00:00:00.000Z' : read.toISOString());
      }),
    );
  });
});
