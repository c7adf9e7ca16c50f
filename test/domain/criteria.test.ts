import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { BadInput, readRows, score } from '../../bench/ac-score';
import { toAdf } from '../../sandbox/convert';
import type { AdfDoc, AdfNode } from '../../src/domain/criteria/adf';
import { advice } from '../../src/domain/criteria/advice';
import { findCriteria } from '../../src/domain/criteria/find';
import { criteriaPattern, matchesPattern } from '../../src/domain/criteria/pattern';
import { gateText, layouts, plainText } from '../../src/domain/criteria/plain-text';
import { defaultWords } from '../../src/domain/criteria/words';

const builtIn = criteriaPattern([]);

const doc = (...content: AdfNode[]): AdfDoc => ({ type: 'doc', version: 1, content });
const text = (value: string, ...marks: string[]): AdfNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
});
const p = (...content: (string | AdfNode)[]): AdfNode => ({
  type: 'paragraph',
  content: content.map((c) => (typeof c === 'string' ? text(c) : c)),
});
const h = (value: string, level = 2): AdfNode => ({ type: 'heading', attrs: { level }, content: [text(value)] });
const ul = (...items: (string | AdfNode[])[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: typeof item === 'string' ? [p(item)] : item })),
});
const tasks = (...items: string[]): AdfNode => ({
  type: 'taskList',
  attrs: { localId: 'l' },
  content: items.map((item, n) => ({
    type: 'taskItem',
    attrs: { localId: `t${n}`, state: n % 2 ? 'DONE' : 'TODO' },
    content: [text(item)],
  })),
});
const cell =
  (type: 'tableHeader' | 'tableCell') =>
  (value: string): AdfNode => ({ type, content: [p(value)] });
const table = (head: string[], ...rows: string[][]): AdfNode => ({
  type: 'table',
  content: [head.map(cell('tableHeader')), ...rows.map((row) => row.map(cell('tableCell')))].map((content) => ({
    type: 'tableRow',
    content,
  })),
});
const panel = (...content: AdfNode[]): AdfNode => ({ type: 'panel', attrs: { panelType: 'info' }, content });
const expand = (title: string, ...content: AdfNode[]): AdfNode => ({ type: 'expand', attrs: { title }, content });

const markdown = (source: string) => toAdf(source, 'markdown');

describe('criteria by structure', () => {
  test.each<[string, AdfDoc | string, number, string]>([
    ['a heading and a list', doc(h('Acceptance criteria'), ul('One can log in', 'One can log out')), 2, 'heading'],
    [
      'a heading with a number and emoji',
      doc(h('3. ✅ Acceptance Criteria (draft)'), ul('One can log in')),
      1,
      'heading',
    ],
    ['a heading with more words', doc(h('User acceptance criteria for the login'), ul('One can log in')), 1, 'heading'],
    ['a bold line and a list', doc(p(text('Definition of Done', 'strong')), ul('It is live')), 1, 'heading'],
    ['a label with a colon and a list', doc(p('DoD:'), ul('It is live', 'It is fast', 'It is red')), 3, 'label'],
    ['a label and the criterion in one line', doc(p('AC: the total is shown in euros')), 1, 'label'],
    ['a label after a sentence', doc(p('We need totals. Acceptance criteria: the total is shown')), 1, 'label'],
    ['numbers in a line', doc(p('Acceptance criteria: 1) it is red 2) it is round')), 2, 'label'],
    ['a sentence', doc(p('Fetches the image. Done when the image is in the store.')), 1, 'label'],
    [
      'prose below a heading',
      doc(h('Success criteria'), p('Pages load within a second.'), p('No page is empty.')),
      2,
      'heading',
    ],
    [
      'numbered items typed by hand',
      doc(p('Acceptance criteria'), p('1. red', { type: 'hardBreak' }, '2. green')),
      2,
      'label',
    ],
    ['tasks', doc(h('Acceptance criteria'), tasks('It is red', 'It is round')), 2, 'heading'],
    [
      'nested items, not counted',
      doc(h('AC'), ul([p('It is red'), ul('dark red', 'light red')], 'It is round')),
      2,
      'heading',
    ],
    [
      'an introduction before the list',
      doc(h('AC'), p('The user should be able to:'), ul('log in', 'log out')),
      2,
      'heading',
    ],
    [
      'sub-headings',
      doc(h('Acceptance criteria'), h('Web', 3), ul('a link'), h('App', 3), ul('a button')),
      2,
      'heading',
    ],
    [
      'the list ends with its section',
      doc(h('Acceptance criteria'), ul('It is red'), h('Notes'), ul('ask Dara', 'ask Ben')),
      1,
      'heading',
    ],
    [
      'a bold section ends at the next bold line',
      doc(p(text('AC', 'strong')), ul('red'), p(text('Hints', 'strong')), ul('a', 'b')),
      1,
      'heading',
    ],
    ['a panel', doc(panel(p(text('Acceptance criteria', 'strong')), ul('red', 'round')), ul('not this')), 2, 'panel'],
    ['a panel that is but the heading', doc(panel(p('Acceptance criteria')), ul('red', 'round')), 2, 'panel'],
    ['an expand', doc(expand('Acceptance criteria', ul('red', 'round')), p('more')), 2, 'expand'],
    [
      'a table below a heading',
      doc(h('Acceptance criteria'), table(['#', 'Criterion'], ['1', 'It is red'], ['2', 'It is round'])),
      2,
      'heading',
    ],
    [
      'a table with a column for them',
      doc(table(['Story', 'Acceptance criteria'], ['Login', 'One can log in'], ['Logout', ''])),
      1,
      'table',
    ],
    [
      'a table with a row for them',
      doc(table(['Field', 'Text'], ['Goal', 'Be quick'], ['Acceptance criteria', 'It takes a second'])),
      1,
      'table',
    ],
    [
      'a list item that holds them',
      doc(ul('User: boss', [p('Criterios de aceptación:'), ul('uno', 'dos', 'tres')])),
      3,
      'label',
    ],
    ['a list item followed by them', doc(ul('Acceptance criteria:', 'red', 'round')), 2, 'label'],
    [
      'struck-through ones, not counted',
      doc(h('AC'), ul([p(text('red', 'strike'))], [p(text('blue', 'strike'), ' moved to another story')], 'round')),
      1,
      'heading',
    ],
    [
      'scenarios below a heading',
      markdown(
        '## Acceptance\n- Given a user\n- when he pays\n- then he has paid\n\n---\n- Given a guest\n- when he pays\n- then he is asked to log in',
      ),
      2,
      'heading',
    ],
    [
      'titled scenarios in code',
      markdown(
        '```gherkin\nScenario: one\n  Given a\n  When b\n  Then c\nScenario: two\n  Given d\n  When e\n  Then f\n```',
      ),
      2,
      'scenario',
    ],
    [
      'scenarios with bold keywords',
      markdown('**Given** a user\n**When** she pays\n**Then** she has paid'),
      1,
      'scenario',
    ],
    ['a scenario in one line', doc(p('Given a full cart, when I pay, then the cart is empty.')), 1, 'scenario'],
    [
      'a checklist of outcomes',
      doc(tasks('The button should be red', 'Users can undo the payment', 'The cart must be empty')),
      3,
      'checklist',
    ],
    ['plain text', 'Acceptance criteria:\n- red\n- round', 2, 'label'],
    ['numbered ones without a heading', doc(p('AC1: one can log in'), p('AC2: one can log out')), 2, 'label'],
    [
      'numbered headings',
      doc(h('AC 1', 3), p('One can log in'), h('AC 2 – Logout', 3), p('so that nobody else can act')),
      2,
      'label',
    ],
    ['German', doc(h('Akzeptanzkriterien'), ul('Es ist rot')), 1, 'heading'],
    ['Spanish without accents', doc(p('CRITERIOS DE ACEPTACION'), ul('Es rojo')), 1, 'label'],
    ['French with a typographic apostrophe', doc(h('Critères d’acceptation'), ul('rouge')), 1, 'heading'],
    ['Dutch', doc(h('Acceptatiecriteria'), ul('rood')), 1, 'heading'],
    ['Portuguese', doc(h('Critérios de aceitação'), ul('vermelho')), 1, 'heading'],
    ['Italian', doc(h('Criteri di accettazione'), ul('rosso')), 1, 'heading'],
    ['Polish', doc(h('Kryteria akceptacji'), ul('czerwony')), 1, 'heading'],
  ])('%s', (_, content, count, kind) => {
    const found = findCriteria(content, []);
    expect({ present: found.present, count: found.items.length, kind: found.where?.kind }).toEqual({
      present: true,
      count,
      kind,
    });
  });

  test.each<[string, AdfDoc | string | null, 'none' | 'placeholder']>([
    ['nothing', null, 'none'],
    ['an empty section', doc(h('Acceptance criteria'), h('Notes'), p('ask Dara')), 'placeholder'],
    ['TBD', doc(h('Acceptance criteria'), p('TBD')), 'placeholder'],
    ['dots in a task', doc(h('Acceptance criteria'), tasks('...')), 'placeholder'],
    ['a template sample', doc(h('Acceptance criteria'), ul('<criterion 1>', '[criterion 2]')), 'placeholder'],
    [
      'a scenario sample',
      doc(h('Acceptance criteria'), p('Given [context] when [action] then [outcome]')),
      'placeholder',
    ],
    ['only struck-through ones', doc(h('AC'), ul([p(text('red', 'strike'))])), 'placeholder'],
    ['n/a in German', doc(p('Akzeptanzkriterien: noch offen')), 'placeholder'],
    ['a mention', doc(p('Create the tasks and acceptance criteria needed to address this.')), 'none'],
    ['an idiom', doc(p('Such changes would be done when the other story is resolved.')), 'none'],
    [
      'the expected result of a fault',
      doc(h('Steps to reproduce'), ul('Click'), h('Expected result'), p('It should open')),
      'none',
    ],
    [
      'a fault told as a scenario',
      doc(h('Steps to reproduce'), p('Given a user, when he pays, then it crashes'), h('Actual result'), p('crash')),
      'none',
    ],
    ['a list of tasks', doc(tasks('Add the button', 'Update the docs', 'Test it')), 'none'],
    [
      'a list of what to prepare',
      doc(h('Definition of Ready checklist'), tasks('Definition of Done (DoD)', 'Acceptance criteria', 'Weighted')),
      'placeholder',
    ],
    ['a story sentence', doc(p('As a user I can pay so that I own it.')), 'none'],
    ['a product called ACS', doc(p('ACS: the app is not removed')), 'none'],
  ])('none in %s', (_, content, reason) => {
    expect(findCriteria(content, [])).toMatchObject({ present: false, items: [], reason });
  });

  test('an admin may add words of any language', () => {
    const russian = doc(p('Критерии приёмки:'), ul('Кнопка красная'));
    expect(findCriteria(russian, []).present).toBe(false);
    expect(findCriteria(russian, ['Критерии приёмки']).items).toEqual(['Кнопка красная']);
    const odd = doc(p('How do we know? (done+)'), ul('It is red'));
    expect(findCriteria(odd, ['How do we know? (done+)']).present).toBe(true);
  });

  test('survives whatever a field may hold', () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(
            'paragraph',
            'text',
            'table',
            'tableRow',
            'tableCell',
            'taskItem',
            'expand',
            'heading',
            'odd',
          ),
          text: fc.oneof(fc.constant('AC: red'), fc.anything()),
          attrs: fc.oneof(fc.constant({ title: 'AC', level: 9 }), fc.anything()),
          marks: fc.anything(),
          content: fc.oneof({ depthSize: 'small' }, fc.anything(), fc.array(tie('node'), { maxLength: 3 })),
        },
        { requiredKeys: ['type'] },
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (content) => {
        const odd = JSON.parse(JSON.stringify({ type: 'doc', version: 1, content })) as AdfDoc;
        expect(findCriteria(odd, []).items.length).toBeGreaterThanOrEqual(0);
        expect(typeof gateText(odd)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('says where they stand and what they say', () => {
    expect(findCriteria(doc(h('Acceptance Criteria'), ul('It is red')), [])).toEqual({
      present: true,
      items: ['It is red'],
      where: { kind: 'heading', heading: 'Acceptance Criteria' },
    });
  });
});

const bits = [
  ...[
    'Acceptance criteria',
    'acceptance',
    'criteria',
    'Acceptance criteria:',
    'the acceptance criteria',
    'AC:',
    'AC',
    'DoD',
    'Definition of done',
    'definition of',
    'done',
  ],
  ...[
    'Done when',
    'when',
    'Done when it works',
    'Given',
    'Given a user',
    'Given a user, when he pays, then he has paid.',
    'When he pays',
    'then he has paid',
    'and it is late.',
  ],
  ...[
    'TBD',
    'n/a',
    'N',
    'a',
    '...',
    'none',
    'of them',
    'to be',
    'defined',
    '<criterion 1>',
    '(AC)',
    'The',
    'see',
    'meets',
    'the.',
    'It is red',
    'v2.',
    '3',
    '-',
    'é',
    '🙂',
    'Критерии',
  ],
  ...[
    'Notes',
    'Notes:',
    'Steps to reproduce',
    'Steps to',
    'reproduce',
    'Expected',
    'result',
    'Akzeptanzkriterien',
    'Critères d’acceptation',
    'As a user I can pay. Then',
    'see',
    'above',
  ],
];
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...bits) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...bits), fc.constantFrom(...bits)).map((pair) => pair.join(' ')) },
);
const line = words.map((value) => p(value));
const block = fc.oneof(
  line,
  words.map((value) => h(value)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => ul(...items)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => tasks(...items)),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items): AdfNode => ({ type: 'orderedList', content: ul(...items).content ?? [] })),
  fc.tuple(words, words).map(([a, b]) => ul([p(a), ul(b)])),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => panel(...lines)),
  fc.tuple(words, line).map(([title, inner]) => expand(title, inner)),
  fc.tuple(words, words, words, words).map(([a, b, c, d]) => table([a, b], [c, d])),
  fc.tuple(words, words).map(([a, b]) => p(a, { type: 'hardBreak' }, b)),
);

describe("the gate's pattern", () => {
  test('gives the same answer on every layout', () => {
    const own = criteriaPattern(['Fertig ist', 'Критерии']);
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(builtIn, own),
        (content, pattern) => {
          const answers = layouts.map((layout) => matchesPattern(pattern, plainText(doc(...content), layout)));
          expect(new Set(answers).size).toBe(1);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test('both answers are common among the generated texts, so that the property can fail', () => {
    const sample = fc.sample(fc.array(block, { minLength: 1, maxLength: 6 }), { numRuns: 400, seed: 7 });
    const yes = sample.filter((content) => matchesPattern(builtIn, gateText(doc(...content)))).length;
    expect(yes).toBeGreaterThan(40);
    expect(yes).toBeLessThan(360);
  });

  test.each([
    ['Acceptance criteria\n- a user can log in', true],
    ['ACCEPTANCE CRITERIA: it is red', true],
    ['Goal: sell more Acceptance criteria • it is red', true],
    ['Here is why. The image is stored. Done when the image can be fetched.', true],
    ['This task is done when the tests pass', true],
    ['Given a cart. And a user. When she pays. Then it is empty.', true],
    ['COS: - one - two', true],
    ['We need totals. AC1: the total is shown', true],
    ['Criterios de aceptacion uno dos', true],
    ['Experiments N/A Acceptance criteria it is red', true],
    ['write the acceptance criteria of this story', false],
    ['Acceptance criteria', false],
    ['Acceptance criteria: TBD', false],
    [
      'Acceptance criteria\n...\nDefinition of Ready checklist\nDefinition of Done (DoD)\nAcceptance criteria\nWeighted',
      false,
    ],
    ['Acceptance criteria: <criterion 1>', false],
    ['Acceptance criteria\nGiven [context] when [action] then [outcome]', false],
    ['the work would be done when the other is resolved', false],
    ['ba:ac:46:e2 node.acs: no', false],
    ['a user who was given a role sees it when he logs in and then leaves', false],
    ['Steps to reproduce. Given a user when he pays then it crashes', false],
    ['success criterion 2.4.11 of WCAG', false],
  ])('%j: %s', (value, expected) => {
    expect(matchesPattern(builtIn, value)).toBe(expected);
  });

  test('finds every built-in label, and every word of an admin, before a list', () => {
    for (const word of defaultWords.full)
      expect([word, matchesPattern(builtIn, `Why\n${word}\nabc`)]).toEqual([word, true]);
    for (const word of defaultWords.short)
      expect([word, matchesPattern(builtIn, `Why\n${word}: abc`)]).toEqual([word, true]);
    for (const word of defaultWords.opening)
      expect([word, matchesPattern(builtIn, `Why.\n${word} abc`)]).toEqual([word, true]);
    for (const word of ['Fertig ist es', 'Ist+Soll (neu)', 'Критерии приёмки', 'a.b[c]', '完了の条件'])
      expect([word, matchesPattern(criteriaPattern([word]), `Why\n${word}:\nabc`)]).toEqual([
        word,
        word !== '完了の条件' || true,
      ]);
  });

  test('an added word is taken literally, and a blank one is none', () => {
    expect(criteriaPattern(['  ', ':'])).toBe(builtIn);
    expect(matchesPattern(criteriaPattern(['a.c+']), 'abcc it is red')).toBe(false);
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (word) => {
        expect(() => new RegExp(criteriaPattern([word]))).not.toThrow();
      }),
    );
  });

  test('uses nothing that Java and JavaScript read differently, nor what costs more than the text is long', () => {
    const pattern = criteriaPattern(['fertig ist', 'x (y)']);
    expect(pattern).not.toMatch(/\(\?<|\(\?[a-z]+[:)]|\\[bdDpPhHvVRXzZAGQEk]|&&|\[[^\]]*(?<!\\)\[/u);
    expect(pattern).not.toMatch(/[*+][^|()[\]]{0,3}\)[*+]/);
    expect(pattern).not.toMatch(/\{\d+,?\d*\}/);
    expect(builtIn.length).toBeLessThanOrEqual(4_000);
    const most = Array.from({ length: 20 }, (_, n) =>
      `${String.fromCharCode(97 + n)} long label that nobody would ever write ${'x'.repeat(60)}`.slice(0, 60),
    );
    expect(criteriaPattern(most).length).toBeLessThanOrEqual(8_000);
  });

  test('answers at once on hostile texts of the greatest length', () => {
    const regex = new RegExp(criteriaPattern(['fertig ist']));
    const units = [
      ...[
        'a',
        'acceptance ',
        'acceptance criteria ',
        'the acceptance criteria ',
        'acceptance criteria /',
        'criteria for ',
        'definition of ',
        'given ',
        'given when ',
        'given a when b ',
      ],
      ...[
        'given x. ',
        'a. ',
        'a.!',
        ').',
        '- ',
        '1. ',
        ' ',
        '\n',
        '/',
        'ac: ',
        'done when ',
        'it is done when ',
        'steps to ',
        'steps  ',
        'expected ',
        'aly ',
        '🙂',
        'é',
        'to be ',
        'acceptance criteria given  ',
      ],
    ];
    // A pattern that backtracks without bound would not come back from these.
    const answers = units.map((unit) => regex.test(unit.repeat(Math.ceil(32_767 / unit.length)).slice(0, 32_767)));
    expect(answers).toHaveLength(units.length);
  });
});

describe('advice', () => {
  test.each([
    ['a short heading', doc(h('Acceptance'), ul('It is red')), 'Write “Acceptance criteria:” as the heading'],
    [
      'a checklist without label',
      doc(tasks('The button should be red', 'Users can undo the payment')),
      'in a line above the checklist',
    ],
  ])('tells how to phrase %s, and following it helps', (_, content, expected) => {
    expect(advice(findCriteria(content, []), matchesPattern(builtIn, gateText(content)))).toContain(expected);
    const followed = doc(p('Acceptance criteria:'), ...content.content);
    expect(advice(findCriteria(followed, []), matchesPattern(builtIn, gateText(followed)))).toBeNull();
  });

  test('warns of what the gate lets pass', () => {
    const empty = doc(h('Acceptance criteria'), h('Rollout'), p('on Monday'));
    expect(advice(findCriteria(empty, []), matchesPattern(builtIn, gateText(empty)))).toContain(
      'Replace what stands below “Acceptance criteria”',
    );
  });
});

describe('scoring', () => {
  const folder = mkdtempSync(join(tmpdir(), 'criteria-'));
  const file = (name: string, ...rows: unknown[]): string => {
    const path = join(folder, name);
    const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    writeFileSync(path, name.endsWith('.gz') ? gzipSync(lines) : lines);
    return path;
  };
  const row = (description: string, hasAC: boolean, count: number, borderline = false) => ({
    description,
    markup: 'markdown',
    hasAC,
    count,
    borderline,
  });

  test('counts right and wrong rows, with and without the doubtful', () => {
    const rows = readRows(
      file(
        'some.gz',
        row('AC: red', true, 1),
        row('AC: red', true, 2),
        row('red', true, 1, true),
        row('AC: red', false, 0),
        row('red', false, 0),
      ),
    );
    expect(score(rows)).toEqual({
      structure: {
        all: { precision: 0.6667, recall: 0.6667, f1: 0.6667, rows: 5 },
        clear: { precision: 0.6667, recall: 1, f1: 0.8, rows: 4 },
      },
      pattern: {
        all: { precision: 0.6667, recall: 0.6667, f1: 0.6667, rows: 5 },
        clear: { precision: 0.6667, recall: 1, f1: 0.8, rows: 4 },
      },
      exactCount: { all: 0.4, clear: 0.5 },
    });
  });

  test.each([
    ['a missing file', () => join(folder, 'nowhere'), /ENOENT/],
    ['a line that is not JSON', () => file('a', row('x', true, 1), '{'), /^line 2: not JSON$/],
    ['an unknown markup', () => file('b', { ...row('x', true, 1), markup: 'rst' }), /^line 1: markup must be one of/],
    ['a missing count', () => file('c', { description: 'x', markup: 'markdown', hasAC: true }), /^line 1: count must/],
  ])('refuses %s with one clear message', (_, path, message) => {
    expect(() => readRows(path())).toThrow(BadInput);
    expect(() => readRows(path())).toThrow(message);
  });

  const labelled = join(__dirname, '../../../shared/data/ac-labelled.jsonl');
  const there = existsSync(labelled);
  (there ? test : test.skip)(
    `real descriptions are judged as their readers did${there ? '' : ' (skipped: the labelled set is not here)'}`,
    () => {
      const { structure, pattern, exactCount } = score(readRows(labelled));
      expect(structure.clear.f1).toBeGreaterThanOrEqual(0.97);
      expect(pattern.clear.f1).toBeGreaterThanOrEqual(0.93);
      expect(exactCount.clear).toBeGreaterThanOrEqual(0.9);
    },
  );
});
