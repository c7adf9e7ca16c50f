import type { Json, JsonObject } from '../../sandbox/jira/model';
import { described } from './a-work-item';

const paragraph = (text: string): JsonObject => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: readonly JsonObject[]): JsonObject => ({ type: 'doc', version: 1, content });
const heading = (text: string): JsonObject => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const tasks = (...texts: readonly string[]): JsonObject => ({
  type: 'taskList',
  attrs: { localId: 'l' },
  content: texts.map((text, i) => ({
    type: 'taskItem',
    attrs: { localId: `${i}`, state: i % 2 === 0 ? 'TODO' : 'DONE' },
    content: [{ type: 'text', text }],
  })),
});
const cell = (text: string): JsonObject => ({ type: 'tableCell', content: [paragraph(text)] });

export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Acceptance criteria in the usual shapes, and what only looks like them. */
export const texts: readonly Json[] = [
  null,
  plain(described('It is refused with a reason', 'A receipt is sent')),
  doc(paragraph('As a shopper I want to pay by card so that I need no cash.')),
  doc(heading('Acceptance criteria'), paragraph('TBD')),
  doc(heading('Acceptance criteria')),
  doc(heading('Acceptance Criteria'), tasks('Works on a phone', 'Works without a mouse')),
  doc(
    paragraph('Given a full basket'),
    paragraph('When the shopper pays'),
    paragraph('Then a receipt is sent and the basket is empty'),
  ),
  doc({ type: 'panel', attrs: { panelType: 'info' }, content: [heading('AC'), paragraph('The total is right.')] }),
  doc({
    type: 'expand',
    attrs: { title: 'Acceptance criteria' },
    content: [paragraph('The total includes taxes and is rounded to cents.')],
  }),
  doc({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('Acceptance criteria'), cell('Notes')] },
      { type: 'tableRow', content: [cell('The total is right'), cell('See the design')] },
    ],
  }),
  doc(paragraph('Acceptance criteria: the total is right, and it is shown before paying.')),
  doc(paragraph('Expected result: it works. Actual result: it does not.')),
  doc(),
];
