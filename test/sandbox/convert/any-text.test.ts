import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { toAdf, type Markup } from '../../../sandbox/convert';

const markups: readonly Markup[] = ['jira-wiki', 'jira-wiki-flattened', 'markdown'];

const bits = [
  ...[
    'a',
    'b c',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '- ',
    '* ',
    '** ',
    '# ',
    '## ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '> ',
    '| a | b |\n|---|---|\n',
    '|a|',
    '||b||',
    '---',
    '===',
    '```',
    '~~~',
    '`',
  ],
  ...[
    'h3. ',
    'bq. ',
    '{code}',
    '{code:java}',
    '{noformat}',
    '{quote}',
    '{panel:title=x}',
    '{panel}',
    '{color:red}',
    '{color}',
    '{html}',
    '{expand:y}',
    '{expand}',
    '{{',
    '}}',
    '(/)',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '[a|http://b]',
    '[^c]',
    '!d.png!',
    '![e](http://f)',
    '**',
    '__',
    '_',
    '~~',
    '-g-',
    '+',
    '^',
    '~',
    '!',
    '\\',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<br>',
    '<li>',
    '<adf>{',
    '</adf>',
    '<adf>[1]</adf>',
    '&amp;',
    '\u0000',
    '\ue001',
    '\ud800',
    '🙂',
    'é',
  ],
];

const sources = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const schemaFile = join(__dirname, '../../../node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json');

const schemaThere = existsSync(schemaFile);

/** Atlassian's own schema, of which `$schema` names a draft that the validator does not know and does not need. */
const valid = () => {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  return new Ajv({ strict: false, validateSchema: false }).compile(schema);
};

describe('any text', () => {
  (schemaThere ? test : test.skip)("becomes a document that Atlassian's schema accepts", () => {
    const accepts = valid();
    expect(
      accepts({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] }),
    ).toBe(false);
    fc.assert(
      fc.property(sources, fc.constantFrom(...markups), (source, markup) => {
        const adf = toAdf(source, markup);
        if (!accepts(adf)) throw new Error(JSON.stringify(adf));
      }),
      { numRuns: 1_500 },
    );
  });

  test('is never refused, however deep or long', () => {
    const hostile = [
      '> ',
      '- ',
      '* ',
      '{quote}',
      '{panel}',
      '[',
      '](',
      '_a ',
      '*a* ',
      '**a',
      '|a',
      'a.!',
      '!a',
      '<b',
      '1. ',
      '+a',
      '{{',
      '<div>',
    ].map((unit) => unit.repeat(32_767 / unit.length));
    const began = process.cpuUsage();
    for (const source of hostile) for (const markup of markups) expect(toAdf(source, markup).type).toBe('doc');
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(40_000);
  });

  test('keeps its words', () => {
    const letters = (value: string) => value.replace(/[^a-z]/g, '');
    const prose = fc.array(
      fc.constantFrom(
        'ready',
        'steady',
        'go',
        'a',
        '*bold*',
        '_em_',
        '\n',
        '\n\n',
        '* ',
        '# ',
        '- ',
        '(x2)',
        'a_b',
        'c*d',
        '!',
        '?',
        '2 < 3',
        '[sic]',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(prose, (parts) => {
        const source = parts.join(' ');
        const said = JSON.stringify(toAdf(source, 'jira-wiki').content, (key, value: unknown) =>
          key === 'type' || key === 'marks' || key === 'attrs' ? undefined : value,
        );
        expect(letters(said.replaceAll('"content"', '').replaceAll('"text"', '').replaceAll('\\n', ''))).toBe(
          letters(source),
        );
      }),
      { numRuns: 500 },
    );
  });
});
