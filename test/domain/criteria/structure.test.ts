import { toAdf } from '../../../sandbox/convert';
import type { AdfDoc } from '../../../src/domain/criteria/adf';
import { findCriteria } from '../../../src/domain/criteria/find';
import { doc, expand, h, p, panel, table, tasks, text, ul } from '../../support/criteria-docs';

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
});
