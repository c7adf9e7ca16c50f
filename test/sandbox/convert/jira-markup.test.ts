import fc from 'fast-check';
import { jiraMarkup, type AdfDoc, type AdfNode, type JiraMarkup } from '../../../sandbox/convert/jira-markup';

let markup: JiraMarkup;
beforeAll(async () => {
  markup = await jiraMarkup();
});

const text = (value: string, ...marks: string[]): AdfNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const doc = (...content: AdfNode[]): AdfDoc => ({ type: 'doc', version: 1, content });
const item = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content });

describe('what Jira shows of a document in version 2', () => {
  test.each<[string, AdfNode[], string]>([
    [
      'paragraphs and breaks',
      [paragraph(text('a'), { type: 'hardBreak' }, text('b')), paragraph(text('c'))],
      'a\nb\n\nc',
    ],
    [
      'marks',
      [paragraph(text('a', 'strong'), text(' '), text('b', 'em'), text(' '), text('c', 'code'))],
      '*a* _b_ {{c}}',
    ],
    ['a heading', [{ type: 'heading', attrs: { level: 3 }, content: [text('Why')] }], 'h3. Why'],
    [
      'nested lists',
      [
        {
          type: 'bulletList',
          content: [item(paragraph(text('a')), { type: 'orderedList', content: [item(paragraph(text('b')))] })],
        },
      ],
      '* a\n*# b',
    ],
    [
      'code',
      [{ type: 'codeBlock', attrs: { language: 'java' }, content: [text('int a;')] }],
      '{code:java}int a;{code}',
    ],
    ['a person', [paragraph({ type: 'mention', attrs: { id: '5b', text: '@Dara' } })], '[~accountid:5b]'],
    [
      'a panel',
      [{ type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(text('Mind'))] }],
      '{panel:bgColor=#fffae6}\nMind\n{panel}',
    ],
    ['a node that nobody knows', [{ type: 'later', content: [paragraph(text('a')), paragraph(text('b'))] }], 'a\nb'],
    ['nothing', [], ''],
  ])('%s', (_, content, wiki) => {
    expect(markup.toWiki(doc(...content))).toBe(wiki);
  });
});

describe('what Jira makes of wiki markup', () => {
  test.each<[string, string, AdfNode[]]>([
    ['a plain text', 'snake_case and 2*3*4', [paragraph(text('snake_case and 2*3*4'))]],
    ['bold within a line', 'a *b* c', [paragraph(text('a '), text('b', 'strong'), text(' c'))]],
    [
      'a person, with the name that the site knows',
      '[~accountid:5b] did',
      [paragraph({ type: 'mention', attrs: { id: '5b', text: '@Dara', accessLevel: '' } }, text(' did'))],
    ],
    ['brackets that are no link', '[ ] to do', [paragraph(text('[ ] to do'))]],
    ['an empty text', '', []],
  ])('%s', (_, wiki, content) => {
    expect(markup.toAdf(wiki, (id) => (id === '5b' ? 'Dara' : null))).toEqual(doc(...content));
  });

  test('any text becomes a document, and any such document a text', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '{code}',
      '{panel}',
      '|',
      '||',
      '\n',
      '\n\n',
      '* ',
      '# ',
      'h2. ',
      '[',
      ']',
      '!',
      'a',
      ' ',
      '{',
      '}',
      '\\',
      '[~accountid:x]',
      '----',
      'bq. ',
      '{color:red}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const made = markup.toAdf(pieces.join(''));
        expect(made).toMatchObject({ type: 'doc', version: 1 });
        expect(typeof markup.toWiki(made)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
