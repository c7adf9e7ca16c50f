import { toAdf, type AdfNode, type Markup } from '../../../sandbox/convert';

/** A document in short: `h2(Why) ul(li(p(a) ul(li(p(b)))))`; marks as `*bold*`. */
const short = (nodes: readonly AdfNode[]): string => nodes.map(one).join(' ').replace(/\s+/g, ' ').trim();

const names: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  taskList: 'tasks',
  codeBlock: 'code',
  blockquote: 'quote',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

const one = (node: AdfNode): string => {
  if (node.type === 'text')
    return (node.marks ?? []).reduce((sum, { type }) => `${type[0] ?? ''}<${sum}>`, node.text ?? '');
  if (node.type === 'hardBreak') return '/';
  const inner = node.content ?? [];
  const name =
    node.type === 'heading'
      ? `h${String(node.attrs?.['level'])}`
      : node.type === 'taskItem'
        ? String(node.attrs?.['state'])
        : (names[node.type] ?? node.type);
  const title = node.type === 'expand' ? `${String(node.attrs?.['title'])}: ` : '';
  const body = inner.some(({ type }) => type === 'text') ? inner.map(one).join('') : short(inner);
  return inner.length === 0 && title === '' ? name : `${name}(${title}${body})`;
};

const shape = (source: string, markup: Markup): string => short(toAdf(source, markup).content);

describe('wiki markup', () => {
  test.each([
    [
      'headings and paragraphs',
      'h2. Why\nSo that\nit works\n\nh3. *How*\nThus',
      'h2(Why) p(So that/it works) h3(s<How>) p(Thus)',
    ],
    [
      'nested and mixed lists',
      '* a\n** b\n*# c\n* d\n# e\n- f',
      'ul(li(p(a) ul(li(p(b))) ol(li(p(c)))) li(p(d))) ol(li(p(e))) ul(li(p(f)))',
    ],
    ['a line after a list', '* a\nText', 'ul(li(p(a))) p(Text)'],
    ['marks', 'a *b* _c_ -d- {{e}} snake_case 2*3*4 x-y-z', 'p(a s<b> e<c> s<d> c<e> snake_case 2*3*4 x-y-z)'],
    ['two bold words in a line', '*Given* a *when* b', 'p(s<Given> a s<when> b)'],
    ['colours and other dress', '{color:red}*a*{color} {anchor:x}b', 'p(s<a> b)'],
    ['code', '{code:java}\nint a = *b*;\n{code}\nafter', 'code(int a = *b*;) p(after)'],
    ['code in a line', 'call {code}f(){code} now', 'p(call c<f()> now)'],
    ['preformatted text', '{noformat}\n# no list\n{noformat}', 'code(# no list)'],
    ['a quote', '{quote}\na\n* b\n{quote}', 'quote(p(a) ul(li(p(b))))'],
    [
      'a panel with title',
      '{panel:title=Acceptance criteria|borderColor=#ccc}\n* a\n{panel}',
      'panel(p(s<Acceptance criteria>) ul(li(p(a))))',
    ],
    ['an expand', '{expand:More}\na\n{expand}', 'expand(More: p(a))'],
    [
      'a table',
      '||Field||Text||\n|a|[b|http://c.d]|\n|*e*| |',
      'table(tr(th(p(Field)) th(p(Text))) tr(td(p(a)) td(p(l<b>))) tr(td(p(s<e>)) td(p)))',
    ],
    ['icons', '(/) done (x) not', 'p(✔ done ✘ not)'],
    ['check boxes', '* [ ] a\n* [x] b', 'tasks(TODO(a) DONE(b))'],
    ['brackets that are no link', '[Acceptance criteria] <T> a!b! c', 'p([Acceptance criteria] <T> a!b! c)'],
    ['people', '[~dara] knows', 'p(@dara knows)'],
    ['a rule', 'a\n----\nb', 'p(a) rule p(b)'],
    ['marks in braces', '{*}Why:{*}\nx{*}y{*}z {_}a{_}{-}b{-} {+}c{+}', 'p(s<Why>:/xs<y>z e<a>s<b> c)'],
    ['marks in braces within each other', '{*}{_}Why{_}{*}', 'p(s<e<Why>>)'],
    ['a mark with braces at one end', '*Why:{*}x and {*}how* is {{a*b}}', 'p(s<Why>:x and s<how> is c<a*b>)'],
    ['braces that are no mark', 'a {*} b and {x}', 'p(a {*} b and {x})'],
    ['an underlined line', '+Acceptance criteria+\n* 1+1 is 2', 'p(Acceptance criteria) ul(li(p(1+1 is 2)))'],
    [
      'tags of HTML in a wiki field',
      '<p><b>Why</b></p><ul><li>a</li><li>b</li></ul><u>How</u><br>1 < 2',
      'p(s<Why>) ul(li(p(a)) li(p(b))) p(How/1 < 2)',
    ],
    ['a numbered list with empty lines', '*Criteria*\n\n# a\n\n# b', 'p(s<Criteria>) ol(li(p(a)) li(p(b)))'],
    ['an unclosed macro', '{code}\na\n{quote}b', 'p(a/b)'],
    [
      'HTML within it',
      '{html}<h3>Why</h3><ul><li>a</li><li><b>b</b> &amp; c</li></ul>{html}',
      'h3(Why) ul(li(p(a)) li(p(s<b> & c)))',
    ],
  ])('%s', (_, source, expected) => {
    expect(shape(source, 'jira-wiki')).toBe(expected);
    expect(shape(source.replaceAll('\n', '\r\n'), 'jira-wiki')).toBe(expected);
  });
});

describe('Markdown in a wiki field', () => {
  test.each([
    ['underlined headings', 'Criteria\n===\n\n- a', 'h1(Criteria) ul(li(p(a)))'],
    ['headings underlined with dashes', 'Criteria\n---\n\n- a', 'h2(Criteria) ul(li(p(a)))'],
    ['a heading right before its list', '# Criteria\n- a\n- b', 'h1(Criteria) ul(li(p(a)) li(p(b)))'],
    ['headings below text', '# Why\nSo\n# Criteria\n- a', 'h1(Why) p(So) h1(Criteria) ul(li(p(a)))'],
    ['headings below each other', '## Criteria\n## More\n- a', 'h2(Criteria) h2(More) ul(li(p(a)))'],
  ])('%s', (_, source, expected) => {
    expect(shape(source, 'jira-wiki')).toBe(expected);
  });

  test.each([
    ['a rule below text', 'a\n----\nb', 'p(a) rule p(b)'],
    ['a list of two levels', '# a\n## b\n# c', 'ol(li(p(a) ol(li(p(b)))) li(p(c)))'],
    ['a list below its label', 'Steps:\n# a\n- b', 'p(Steps:) ol(li(p(a))) ul(li(p(b)))'],
  ])('%s stays wiki markup', (_, source, expected) => {
    expect(shape(source, 'jira-wiki')).toBe(expected);
  });
});

describe('wiki markup that lost its line breaks', () => {
  test.each([
    ['two spaces', 'Why  h3. How  * a  * b', 'p(Why) h3(How) ul(li(p(a)) li(p(b)))'],
    ['a list after its label', 'COS: - one thing - other thing', 'p(COS:) ul(li(p(one thing)) li(p(other thing)))'],
    ['a list after a label and dash', 'COS - one - two - three', 'p(COS) ul(li(p(one)) li(p(two)) li(p(three)))'],
    ['numbers after a label', 'Acceptance Criteria # One # Two', 'p(Acceptance Criteria) ol(li(p(One)) li(p(Two)))'],
    ['a dash in a sentence', 'He came - she went', 'p(He came - she went)'],
    [
      'a dash within an item',
      'x:  - One  - Shown as *Name - Date* (a - b)',
      'p(x:) ul(li(p(One)) li(p(Shown as s<Name - Date> (a - b))))',
    ],
  ])('%s', (_, source, expected) => {
    expect(shape(source, 'jira-wiki-flattened')).toBe(expected);
  });
});

describe('Markdown', () => {
  test.each([
    [
      'blocks',
      '# Why\ntext\n\n- a\n  - b\n1. c\n\n> d\n\n---',
      'h1(Why) p(text) ul(li(p(a) ul(li(p(b))))) ol(li(p(c))) quote(p(d)) rule',
    ],
    ['single line breaks', '**Label**\nnext', 'p(s<Label>/next)'],
    ['task lists', '- [ ] a\n- [x] b\n  - [ ] c', 'tasks(TODO(a) DONE(b) tasks(TODO(c)))'],
    ['struck-through tasks', '- [ ] ~~a~~', 'tasks(TODO(s<a>))'],
    ['comments', 'a <!-- b\n\n# c --> d', 'p(a d)'],
    ['a comment that never ends', 'a\n<!-- b\n# c', 'p(a)'],
    ['comments within code', '```\n<!-- a -->\n```', 'code(<!-- a -->)'],
    ['HTML blocks', '<details><summary>More</summary>\n\n- a\n</details>', 'p(s<More>) ul(li(p(a)))'],
    ['tables', '| A | B |\n|---|---|\n| c | **d** |', 'table(tr(th(p(A)) th(p(B))) tr(td(p(c)) td(p(s<d>))))'],
    ['a text that is indented as a whole', '\t- a\n\t\t- b\n\t- c', 'ul(li(p(a) ul(li(p(b)))) li(p(c)))'],
    ['a heading in a list', '- # a', 'ul(li(p(s<a>)))'],
    ['nothing', '', ''],
  ])('%s', (_, source, expected) => {
    expect(shape(source, 'markdown')).toBe(expected);
  });

  test('pictures of the web stay, attachments go', () => {
    expect(shape('![a](https://b.c/d.png)\n\n![a](/uploads/d.png)', 'markdown')).toBe('mediaSingle(media)');
  });
});

test('tasks in a quote become an ordinary list, which is what a quote admits', () => {
  expect(toAdf('> - [ ] a', 'markdown').content).toMatchObject([
    { type: 'blockquote', content: [{ type: 'bulletList', content: [{ content: [{ content: [{ text: 'a' }] }] }] }] },
  ]);
});
