import type { ReadReport } from '../../src/domain/evidence/report';
import { readReport } from '../../src/evidence/read-report';

/** What the tagged tests of a report came to: `PAY-7#1 passed`. */
const told = (report: ReadReport): readonly string[] | string =>
  report.ok
    ? report.tagged.flatMap(({ proves, outcome }) => proves.map(({ key, number }) => `${key}#${number} ${outcome}`))
    : report.fault;

const ctrf = (...tests: readonly object[]): string =>
  JSON.stringify({ reportFormat: 'CTRF', specVersion: '0.0.0', results: { tool: { name: 'x' }, tests } });

describe('CTRF', () => {
  test.each<[string, object, string]>([
    ['a tag in the name', { name: 'PAY-7#1 refunds', status: 'passed' }, 'PAY-7#1 passed'],
    ['a tag in the list', { name: 'refunds', status: 'failed', tags: ['slow', '@PAY-7-ac2'] }, 'PAY-7#2 failed'],
    ['a tag in the suite', { name: 'refunds', status: 'passed', suite: 'shop > PAY-7#3' }, 'PAY-7#3 passed'],
    ['a tag in a suite that is a list', { name: 'r', status: 'passed', suite: ['shop', 'PAY-7#3'] }, 'PAY-7#3 passed'],
    ['a tag in a label', { name: 'r', status: 'passed', labels: { covers: 'PAY-7#4', n: 3 } }, 'PAY-7#4 passed'],
    ['one that says that it is flaky', { name: 'PAY-7#1', status: 'passed', flaky: true }, 'PAY-7#1 flaky'],
    ['one that passed when tried again', { name: 'PAY-7#1', status: 'passed', retries: 2 }, 'PAY-7#1 flaky'],
    ['one that failed however often', { name: 'PAY-7#1', status: 'failed', retries: 2, flaky: true }, 'PAY-7#1 failed'],
    ['one that was skipped', { name: 'PAY-7#1', status: 'skipped' }, 'PAY-7#1 skipped'],
    ['one that waits', { name: 'PAY-7#1', status: 'pending' }, 'PAY-7#1 skipped'],
    ['one that ended otherwise', { name: 'PAY-7#1', status: 'other' }, 'PAY-7#1 failed'],
  ])('%s', (_, one, result) => {
    expect(told(readReport('ctrf', ctrf(one)))).toEqual([result]);
  });

  test('tests without a tag are counted and not kept', () => {
    const report = readReport('ctrf', ctrf({ name: 'a', status: 'passed' }, { name: 'PAY-7#1', status: 'passed' }));
    expect(report).toMatchObject({ ok: true, tests: 2, tagged: [{ name: 'PAY-7#1' }] });
  });
});

const junit = (inside: string): string =>
  `<?xml version="1.0"?><testsuites><testsuite name="shop">${inside}</testsuite></testsuites>`;

describe('JUnit', () => {
  test.each<[string, string, string]>([
    ['a tag in the name', '<testcase name="PAY-7#1 &amp; refunds"/>', 'PAY-7#1 passed'],
    ['a tag in the class', '<testcase classname="shop.PAY-7#1" name="refunds"/>', 'PAY-7#1 passed'],
    [
      'a tag in the suite around it',
      '<testsuite name="PAY-7#2"><properties><property name="x" value="PAY-9#9"/></properties><testcase name="r"/></testsuite>',
      'PAY-7#2 passed',
    ],
    [
      'a tag in a property',
      '<testcase name="r"><properties><property name="proves" value="PAY-7#2"/></properties></testcase>',
      'PAY-7#2 passed',
    ],
    [
      'a tag in the text of a property',
      '<testcase name="r"><properties><property name="proves">PAY-7<![CDATA[#2]]></property></properties></testcase>',
      'PAY-7#2 passed',
    ],
    ['a failure', '<testcase name="PAY-7#1"><failure message="no">at …</failure></testcase>', 'PAY-7#1 failed'],
    ['an error', '<testcase name="PAY-7#1"><error/></testcase>', 'PAY-7#1 failed'],
    ['one that was skipped', '<testcase name="PAY-7#1"><skipped/></testcase>', 'PAY-7#1 skipped'],
    ['one that passed at last', '<testcase name="PAY-7#1"><flakyFailure/></testcase>', 'PAY-7#1 flaky'],
    ['one that failed again', '<testcase name="PAY-7#1"><failure/><rerunFailure/></testcase>', 'PAY-7#1 failed'],
    [
      'output that looks like a result',
      '<testcase name="PAY-7#1"><system-out><failure/></system-out></testcase>',
      'PAY-7#1 passed',
    ],
  ])('%s', (_, inside, result) => {
    expect(told(readReport('junit', junit(inside)))).toEqual([result]);
  });

  test('the same test twice is two tests: nothing says that one was another try', () => {
    const twice = '<testcase name="PAY-7#1"><failure/></testcase><testcase name="PAY-7#1"/>';
    expect(told(readReport('junit', junit(twice)))).toEqual(['PAY-7#1 failed', 'PAY-7#1 passed']);
  });

  const bomb = `<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]>`;
  test.each<[string, string, string]>([
    ['entities that multiply', `${bomb}<testsuites><testcase name="&a19;"/></testsuites>`, 'doctype'],
    [
      'an entity from outside',
      '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuites><testcase name="&x;"/></testsuites>',
      'doctype',
    ],
    ['a document type from outside', '<!DOCTYPE z SYSTEM "http://example.com/z.dtd"><testsuites/>', 'doctype'],
    ['a document type without an end', `<!DOCTYPE z [${'<!ENTITY a "b">'.repeat(1_000)}`, 'no-xml'],
    ['an entity that nobody declared', '<testsuites><testcase name="&x;"/></testsuites>', 'no-xml'],
    ['no XML', 'PAY-7#1 passed', 'no-xml'],
    ['JSON', ctrf(), 'no-xml'],
    ['nothing', '', 'no-xml'],
    ['a report that ends too soon', junit('<testcase name="PAY-7#1"/>').slice(0, -20), 'no-xml'],
    ['another document', '<html><testcase name="PAY-7#1"/></html>', 'wrong-shape'],
    ['a test without a name', junit('<testcase/>'), 'wrong-shape'],
    ['a test within a test', junit('<testcase name="a"><testcase name="PAY-7#1"/></testcase>'), 'wrong-shape'],
    ['elements without end', '<testsuite>'.repeat(1_000), 'too-deep'],
  ])('%s is refused', (_, xml, fault) => {
    expect(told(readReport('junit', xml))).toBe(fault);
  });
});

const cucumber = (element: object, more: object = {}): string =>
  JSON.stringify([{ name: 'Refunds', uri: 'r.feature', ...more, elements: [element].flat() }]);
const steps = (...statuses: readonly string[]) => ({ steps: statuses.map((status) => ({ result: { status } })) });

describe('Cucumber', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a tag at the scenario',
      cucumber({ tags: [{ name: '@PAY-7-ac1' }], ...steps('passed', 'passed') }),
      ['PAY-7#1 passed'],
    ],
    ['a tag at the feature', cucumber(steps('passed'), { tags: [{ name: '@PAY-7-ac1' }] }), ['PAY-7#1 passed']],
    ['a tag in the name', cucumber({ name: 'PAY-7#2', ...steps('passed', 'failed', 'skipped') }), ['PAY-7#2 failed']],
    ['a step that nobody wrote', cucumber({ name: 'PAY-7#2', ...steps('passed', 'undefined') }), ['PAY-7#2 failed']],
    ['steps that were left out', cucumber({ name: 'PAY-7#2', ...steps('skipped', 'skipped') }), ['PAY-7#2 skipped']],
    ['no steps', cucumber({ name: 'PAY-7#2' }), ['PAY-7#2 skipped']],
    [
      'a hook that failed',
      cucumber({ name: 'PAY-7#2', ...steps('passed'), after: [{ result: { status: 'failed' } }] }),
      ['PAY-7#2 failed'],
    ],
    [
      'a background, which belongs to the next scenario',
      cucumber([
        { type: 'background', ...steps('failed') },
        { type: 'scenario', name: 'PAY-7#1', ...steps('skipped') },
        { type: 'scenario', name: 'PAY-7#2', ...steps('passed') },
      ]),
      ['PAY-7#1 failed', 'PAY-7#2 passed'],
    ],
  ])('%s', (_, text, results) => {
    expect(told(readReport('cucumber', text))).toEqual(results);
  });
});

test.each<['ctrf' | 'cucumber', string, string, string]>([
  ['ctrf', 'no JSON', '<testsuites/>', 'no-json'],
  ['ctrf', 'a report that ends too soon', ctrf({ name: 'PAY-7#1', status: 'passed' }).slice(0, -3), 'no-json'],
  ['ctrf', 'a list', '[]', 'wrong-shape'],
  ['ctrf', 'null', 'null', 'wrong-shape'],
  ['ctrf', 'tests that are no list', '{"results":{"tests":{"length":3}}}', 'wrong-shape'],
  ['ctrf', 'a test that is no object', '{"results":{"tests":["PAY-7#1"]}}', 'wrong-shape'],
  ['ctrf', 'a name that is no text', ctrf({ name: 7, status: 'passed' }), 'wrong-shape'],
  ['ctrf', 'a status that there is not', ctrf({ name: 'PAY-7#1', status: 'green' }), 'wrong-shape'],
  [
    'ctrf',
    'tags that are no texts',
    ctrf({ name: 'a', status: 'passed', tags: [{ toString: 'PAY-7#1' }] }),
    'wrong-shape',
  ],
  ['ctrf', 'too many tests', ctrf(...Array.from({ length: 20_001 }, () => ({ name: 'a', status: 'passed' }))), 'too-many-tests'], // prettier-ignore
  ['cucumber', 'a CTRF report', ctrf(), 'wrong-shape'],
  ['cucumber', 'elements that are no list', '[{"elements":{}}]', 'wrong-shape'],
  ['cucumber', 'a status that is no text', cucumber({ steps: [{ result: { status: true } }] }), 'wrong-shape'],
  ['cucumber', 'lists in lists', '['.repeat(100_000), 'no-json'],
])('%s refuses %s', (format, _, text, fault) => {
  expect(told(readReport(format, text))).toBe(fault);
});

test('ten thousand tests are read as JUnit writes them', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, n) =>
      `<testcase classname="c" name="PAY-${(n % 900) + 1}#1 n${n}" time="0.1"><failure message="x">${'at f (a.ts:1)\n'.repeat(5)}</failure></testcase>`,
  );
  expect(readReport('junit', junit(many.join('')))).toMatchObject({ ok: true, tests: 10_000 });
});
