import fc from 'fast-check';

import { surveyCriteria } from '../../../src/domain/criteria/survey';
import { doc, h, p, ul } from '../../support/criteria-docs';

const known = doc(h('Acceptance criteria'), ul('The lamp is red'));
const unknown = (name: string) => doc(h(name), ul('The lamp is red', 'The horn is loud'));
const prose = doc(p('Somebody should look at the lamp.'));

test('it counts what has criteria, and names headings that look like labels, most frequent first', () => {
  const texts = [
    { key: 'A-1', content: unknown('Conditions from Ops') },
    { key: 'A-2', content: known },
    { key: 'A-3', content: unknown('Approval rules') },
    { key: 'A-4', content: unknown('APPROVAL RULES') },
    { key: 'A-5', content: prose },
    { key: 'A-6', content: null },
  ];
  expect(surveyCriteria(texts, [])).toEqual({
    looked: 6,
    present: 1,
    without: ['A-5', 'A-6'],
    labels: [
      { name: 'Approval rules', keys: ['A-3', 'A-4'] },
      { name: 'Conditions from Ops', keys: ['A-1'] },
    ],
  });
});

test('a name that is added turns the texts that have it into texts with criteria', () => {
  const texts = [
    { key: 'A-3', content: unknown('Approval rules') },
    { key: 'A-4', content: unknown('approval rules') },
  ];
  expect(surveyCriteria(texts, ['Approval rules'])).toEqual({ looked: 2, present: 2, without: [], labels: [] });
});

test('each text is counted once: it has criteria, or a heading that could be added, or neither', () => {
  const content = fc.constantFrom(
    known,
    unknown('Approval rules'),
    unknown('Must-haves'),
    prose,
    null,
    'AC: it is red',
  );
  fc.assert(
    fc.property(fc.array(content, { maxLength: 12 }), (contents) => {
      const texts = contents.map((one, at) => ({ key: `A-${at}`, content: one }));
      const { looked, present, without, labels } = surveyCriteria(texts, []);
      const named = new Set(labels.flatMap(({ keys }) => keys));
      expect(looked).toBe(texts.length);
      expect(present + without.length + named.size).toBe(looked);
    }),
  );
});
