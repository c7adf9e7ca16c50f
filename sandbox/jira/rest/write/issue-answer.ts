import {
  commentBean,
  historyBean,
  issueBean,
  namesBean,
  schemaBean,
  selectedFields,
  type View,
} from '../../serializers/index';
import { isDocument } from '../../fields/adf';
import { adfHtml } from '../../fields/adf-html';
import { fieldsOf } from '../../fields/lookup';
import { kindOf } from '../../fields/kind';
import { stored } from '../../fields/stored';
import { visibleComments } from '../../issues/comment-visibility';
import { editableFields } from '../../issues/edit';
import type { Field, Issue, Json, JsonObject } from '../../model';
import { projectOf } from '../../permissions';
import { propertiesOf } from '../../properties';
import { offeredTransitions } from '../../workflow/transition';
import { fieldMetas } from './field-meta';
import { transitionBean } from './transition-bean';

/** Rich text as HTML; everything else is not rendered. */
const renderedFields = (view: View, issue: Issue, fields: readonly Field[]): JsonObject =>
  Object.fromEntries(
    fields.map((field): readonly [string, Json] => {
      if (field.id === 'comment')
        return [
          field.id,
          {
            comments: visibleComments(view.jira, view.identity, issue).map((comment) => ({
              ...commentBean(view, issue.id, comment),
              body: adfHtml(comment.body),
            })),
          },
        ];
      const value = kindOf(field) === 'rich' ? stored(issue, field) : null;
      return [field.id, value !== null && isDocument(value) ? adfHtml(value) : null];
    }),
  );

const selectedProperties = (view: View, issue: Issue, wanted: readonly string[]): JsonObject => {
  const all = propertiesOf(view.jira, 'issue', issue.id);
  if (wanted.includes('*all')) return all;
  return Object.fromEntries(
    wanted.flatMap((key): [string, Json][] => (Object.hasOwn(all, key) ? [[key, all[key] ?? null]] : [])),
  );
};

/** As in Jira, the newest entries only; the changelog resource has all. */
const mostHistories = 100;

const changelogOf = (view: View, issue: Issue): JsonObject => {
  const all = [...(view.jira.store.collection('histories').get(issue.id) ?? [])].reverse();
  const histories = all.slice(0, mostHistories).map((history) => historyBean(view, history));
  return { startAt: 0, maxResults: histories.length, total: all.length, histories };
};

export interface AnswerOptions {
  readonly fields: readonly string[] | undefined;
  readonly expand: readonly string[];
  readonly properties: readonly string[];
}

/** What `expand` can add to one issue; searches and bulk reads add most of it too. */
export const expansions: Readonly<Record<string, (view: View, issue: Issue, fields: readonly Field[]) => Json>> = {
  names: (_view, _issue, fields) => namesBean(fields),
  schema: (_view, _issue, fields) => schemaBean(fields),
  renderedFields: (view, issue, fields) => renderedFields(view, issue, fields),
  changelog: (view, issue) => changelogOf(view, issue),
  transitions: (view, issue) =>
    offeredTransitions(view.jira, view.identity, issue)
      .filter(({ available }) => available)
      .map((offered) => transitionBean(view, issue, offered, false)),
  editmeta: (view, issue) => ({
    fields: fieldMetas(view, projectOf(view.jira, issue), editableFields(view.jira, view.identity, issue)),
  }),
  operations: () => ({ linkGroups: [] }),
};

/** `GET /issue/{key}` and everything that can be expanded in it. */
export const issueAnswer = (view: View, issue: Issue, { fields, expand, properties }: AnswerOptions): JsonObject => {
  const selected = selectedFields(fieldsOf(view.jira, projectOf(view.jira, issue)), fields);
  return {
    ...issueBean(view, issue, selected),
    ...Object.fromEntries(
      expand.flatMap((name): [string, Json][] => {
        const compute = expansions[name];
        return compute ? [[name, compute(view, issue, selected)]] : [];
      }),
    ),
    ...(properties.length === 0 ? {} : { properties: selectedProperties(view, issue, properties) }),
  };
};
