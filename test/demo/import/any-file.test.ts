import fc from 'fast-check';

import { importSite, type ImportSite, restIssue, table } from '../../support/import-site';

/** A file may hold anything: what can be read comes in, what cannot is told, and only a file without any work item is refused whole. */
let into: ImportSite;
beforeAll(async () => {
  into = await importSite();
});
afterAll(() => into.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', 'Story', 'Done', '05/Jan/26 9:00 AM', '2026-13-45', 'h2. A\n* b', '{code}', '"', ',', '=1+1', '\u0000'),
); // prettier-ignore
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Its own refusals are sentences; anything else is a fault. */
const bring = (content: string): void => {
  try {
    const { added, existing, refused } = into.bring(content);
    expect(added + existing + refused.length).toBeGreaterThanOrEqual(0);
    for (const { reason } of refused) expect(reason).toMatch(/\w/);
  } catch (error) {
    expect(error).not.toBeInstanceOf(TypeError);
    expect(error).not.toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(/\w+ \w+/);
  }
};

test('of a table, whatever its cells', () => {
  const rows = fc.array(fc.array(text, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (cells) => {
      const lines = cells.map((row, at) => [`ANY-${at + 1}`, ...row].map(quoted).join(','));
      bring(table('Description,Sprint,Priority,Comment', ...lines));
    }),
    { numRuns: 25 },
  );
});

test('of JSON, whatever its fields', () => {
  const fields = fc.dictionary(
    fc.constantFrom('summary', 'description', 'status', 'issuetype', 'created', 'parent', 'issuelinks', 'customfield_1', 'comment', 'labels'),
    fc.oneof(fc.jsonValue(), text),
  ); // prettier-ignore
  fc.assert(
    fc.property(fields, (some) => bring(JSON.stringify({ issues: [restIssue('ANY-1', some)] }))),
    { numRuns: 25 },
  );
});

test('of lines of JSON, and of no form at all', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.json(), text), { maxLength: 5 }), (lines) => bring(lines.join('\n'))),
    { numRuns: 25 },
  );
});
