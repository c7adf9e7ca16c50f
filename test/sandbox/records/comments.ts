import type { Record } from './record';

const v3 = '/rest/api/3';
const comment = `${v3}/issue/{story}/comment`;
const doc = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: readonly unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const empty = { errors: { comment: 'Comment body can not be empty!' } };

const emptyBodies: readonly (readonly [string, unknown])[] = [
  ['an empty document', doc()],
  ['an empty paragraph', doc({ type: 'paragraph', content: [] })],
  ['nothing', null],
];

const emptyComments = emptyBodies.map(([what, body]): Record => ({
  says: `a comment of ${what} is refused`,
  source: 'live',
  call: ['POST', comment, { body }],
  status: 400,
  body: empty,
}));

const invalid: readonly (readonly [string, unknown])[] = [
  ['text at its top', doc(text('a'))],
  ['a paragraph in a paragraph', doc(paragraph(paragraph(text('a'))))],
  ['a list without items', doc({ type: 'bulletList', content: [] })],
  ['a list without content', doc({ type: 'orderedList' })],
  ['a mark that nobody knows', doc(paragraph(text('a', { type: 'blink' })))],
  ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 }, content: [text('a')] })],
  ['a heading of level 0', doc({ type: 'heading', attrs: { level: 0 }, content: [text('a')] })],
  ['a mention without an id', doc(paragraph({ type: 'mention', attrs: { text: '@Ada' } }))],
  ['a link without an address', doc(paragraph(text('a', { type: 'link', attrs: {} })))],
  [
    'a panel of a colour that there is not',
    doc({ type: 'panel', attrs: { panelType: 'pink' }, content: [paragraph(text('a'))] }),
  ],
  ['a status of a colour that there is not', doc(paragraph({ type: 'status', attrs: { text: 'a', color: 'pink' } }))],
  [
    'a task without a state',
    doc({
      type: 'taskList',
      attrs: { localId: '1' },
      content: [{ type: 'taskItem', attrs: { localId: '2' }, content: [text('a')] }],
    }),
  ],
  ['code in bold', doc(paragraph(text('a', { type: 'code' }, { type: 'strong' })))],
  ['a key too many', doc({ ...paragraph(text('a')), colour: 'red' })],
  ['an attribute too many', doc({ type: 'heading', attrs: { level: 1, size: 3 }, content: [text('a')] })],
  ['an empty text', doc(paragraph(text(''), text('a')))],
  ['a node that nobody knows', doc({ type: 'marquee', content: [text('a')] })],
];

const refused = invalid.flatMap(([what, body]): readonly Record[] => [
  {
    says: `a comment with ${what} is no document`,
    source: 'schema',
    call: ['POST', comment, { body }],
    status: 400,
    body: { errorMessages: ['INVALID_INPUT'] },
  },
  {
    says: `nor is a description with ${what}`,
    source: 'schema',
    call: ['PUT', `${v3}/issue/{story}`, { fields: { description: body } }],
    status: 400,
    body: { errors: { description: 'INVALID_INPUT' } },
  },
]);

const valid: readonly (readonly [string, unknown])[] = [
  [
    'code in a link',
    doc(paragraph(text('a', { type: 'code' }, { type: 'link', attrs: { href: 'https://x.example' } }))),
  ],
  ['an empty paragraph beside a full one', doc({ type: 'paragraph' }, paragraph(text('a')))],
  ['a panel', doc({ type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('a'))] })],
  [
    'a table',
    doc({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('a'))] }] }],
    }),
  ],
];

const accepted = valid.map(([what, body]): Record => ({
  says: `a comment may hold ${what}`,
  source: 'schema',
  call: ['POST', comment, { body }],
  status: 201,
}));

const hello = doc(paragraph(text('For us')));
const restricted = { body: hello, visibility: { type: 'role', value: 'Administrators' } };

/** Comments and the documents in them. */
export const commentRecords: readonly Record[] = [
  ...emptyComments,
  ...refused,
  ...accepted,
  {
    says: 'a comment may be for a role',
    source: 'openapi',
    by: 'ada',
    call: ['POST', comment, restricted],
    status: 201,
    body: { visibility: { type: 'role', value: 'Administrators', identifier: '10002' } },
  },
  {
    says: 'of which its author must be',
    source: 'openapi',
    call: ['POST', comment, restricted],
    status: 400,
  },
  {
    says: 'a role must be there',
    source: 'openapi',
    call: ['POST', comment, { body: hello, visibility: { type: 'role', value: 'Nobody' } }],
    status: 400,
  },
  {
    says: 'a comment is given as HTML where that is asked for',
    source: 'openapi',
    after: [['POST', comment, { body: doc(paragraph(text('a < b', { type: 'strong' }))) }]],
    call: ['GET', `${comment}?expand=renderedBody`],
    status: 200,
    body: { comments: [{ renderedBody: '<p><b>a &lt; b</b></p>' }] },
  },
  {
    says: 'and without it where it is not',
    source: 'openapi',
    after: [['POST', comment, { body: hello }]],
    call: ['GET', comment],
    status: 200,
    lacks: 'renderedBody',
  },
];
