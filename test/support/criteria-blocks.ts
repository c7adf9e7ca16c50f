import fc from 'fast-check';

import type { AdfNode } from '../../src/domain/criteria/adf';
import { expand, h, p, panel, table, tasks, ul } from './criteria-docs';

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
/** Blocks of a document that nearly hold criteria everywhere. */
export const block = fc.oneof(
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
