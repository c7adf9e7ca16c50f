import type { Comment, Issue } from '../../model';
import type { JqlContext } from '../context';
import { joinWords, plainText, wordsOf, wordsOfDocument, type Words } from '../text';
import { operators, type ClauseField } from './field';

const nothing: Words = wordsOf('');

const textField = (
  words: (issue: Issue) => Words,
  isEmpty: (issue: Issue) => boolean,
  extra: Partial<ClauseField>,
): ClauseField => ({
  kind: 'text',
  operators: operators.text,
  values: (issue) => (isEmpty(issue) ? [] : ['text']),
  resolve: (literal) => [literal],
  matches: (issue, test) => test(words(issue)),
  ...extra,
});

const inSummary = (issue: Issue): Words => wordsOfDocument(issue, () => issue.summary);

const inDescription = ({ description }: Issue): Words =>
  description === null ? nothing : wordsOfDocument(description, () => plainText(description));

const inComments = ({ commentsOf }: JqlContext): ((issue: Issue) => Words) => {
  const text = (list: readonly Comment[]): string => list.map(({ body }) => plainText(body)).join('\n');
  return (issue) => {
    const list = commentsOf(issue);
    return list.length === 0 ? nothing : wordsOfDocument(list, () => text(list));
  };
};

/** The words in a custom field, plain or rich. */
const inCustomField =
  (fieldId: string) =>
  (issue: Issue): Words => {
    const value = issue.fields[fieldId];
    if (typeof value === 'string') return wordsOf(value);
    if (Array.isArray(value)) return wordsOf(value.filter((entry) => typeof entry === 'string').join('\n'));
    return typeof value === 'object' && value !== null ? wordsOfDocument(value, () => plainText(value)) : nothing;
  };

export const summaryField = (): ClauseField =>
  textField(inSummary, () => false, { sortKey: (issue) => issue.summary.toLowerCase() });

export const descriptionField = (): ClauseField => textField(inDescription, (issue) => issue.description === null, {});

export const commentField = (context: JqlContext): ClauseField =>
  textField(inComments(context), () => false, { operators: operators.fullText });

export const customTextField = (fieldId: string, extra: Partial<ClauseField> = {}): ClauseField =>
  textField(inCustomField(fieldId), (issue) => issue.fields[fieldId] === undefined || issue.fields[fieldId] === null, {
    sortKey: (issue) => {
      const value = issue.fields[fieldId];
      return typeof value === 'string' ? value.toLowerCase() : null;
    },
    ...extra,
  });

/** `text`: summary, description, comments and every text field at once. */
export const allTextField = (context: JqlContext): ClauseField => {
  const comments = inComments(context);
  const custom = [...context.store.collection('fields').values()]
    .filter(({ custom, schema }) => custom && schema.type === 'string')
    .map(({ id }) => inCustomField(id));
  return textField(
    (issue) =>
      joinWords(
        [inSummary, inDescription, inCustomField('environment'), comments, ...custom].map((words) => words(issue)),
      ),
    () => false,
    { operators: operators.fullText },
  );
};
