import fc from 'fast-check';

import type { AdfDoc } from '../../../src/domain/criteria/adf';
import { findCriteria } from '../../../src/domain/criteria/find';
import { gateText } from '../../../src/domain/criteria/plain-text';
import { doc, h, p, tasks, text, ul } from '../../support/criteria-docs';

describe('no criteria', () => {
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
    const swahili = doc(p('Vigezo vya kukubali:'), ul('Kitufe ni chekundu'));
    expect(findCriteria(swahili, []).present).toBe(false);
    expect(findCriteria(swahili, ['Vigezo vya kukubali']).items).toEqual(['Kitufe ni chekundu']);
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
