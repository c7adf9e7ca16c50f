import { indexesOf } from '../../indexes';
import { keyField, linkTypeField, parentField } from './keys';
import { operators, single, type FieldFactory } from './field';
import { componentField, labelsField, rankField, sprintField, versionField } from './planning-fields';
import { allTextField, commentField, customTextField, descriptionField, summaryField } from './text-fields';
import { dateField, instantField, numberField, userField } from './values';
import {
  issueTypeField,
  priorityField,
  projectField,
  resolutionField,
  statusCategoryField,
  statusField,
} from './workflow-fields';

const attachments: FieldFactory = ({ store }) => {
  const indexes = indexesOf(store);
  return {
    kind: 'other',
    operators: operators.emptiness,
    values: (issue) => indexes.attachmentIds(issue.id),
    resolve: (literal) => [literal],
  };
};

/** Jira's own fields, by every name that JQL knows them under, in lower case. */
export const systemFields: readonly { readonly names: readonly string[]; readonly make: FieldFactory }[] = [
  { names: ['project'], make: projectField },
  { names: ['key', 'issuekey', 'issue', 'id'], make: keyField },
  { names: ['summary'], make: summaryField },
  { names: ['description'], make: descriptionField },
  { names: ['environment'], make: () => customTextField('environment') },
  { names: ['comment'], make: commentField },
  { names: ['text'], make: allTextField },
  { names: ['status'], make: statusField },
  { names: ['statuscategory'], make: statusCategoryField },
  { names: ['issuetype', 'type', 'worktype'], make: issueTypeField },
  { names: ['priority'], make: priorityField },
  { names: ['resolution'], make: resolutionField },
  {
    names: ['assignee'],
    make: (context, name) =>
      userField(context, name, (issue) => single(issue.assigneeId) as readonly string[], {
        operators: operators.remembered,
        history: { fieldId: 'assignee', current: (issue) => issue.assigneeId },
      }),
  },
  {
    names: ['reporter'],
    make: (context, name) =>
      userField(context, name, (issue) => single(issue.reporterId) as readonly string[], {
        operators: operators.remembered,
        history: { fieldId: 'reporter', current: (issue) => issue.reporterId },
      }),
  },
  { names: ['creator'], make: (context, name) => userField(context, name, (issue) => [issue.creatorId]) },
  { names: ['labels', 'label'], make: () => labelsField((issue) => issue.labels) },
  { names: ['component', 'components'], make: componentField },
  {
    names: ['fixversion', 'fixversions'],
    make: (context, name) => versionField(context, name, (i) => i.fixVersionIds),
  },
  { names: ['affectedversion', 'versions'], make: (context, name) => versionField(context, name, (i) => i.versionIds) },
  { names: ['parent', 'epic link'], make: parentField },
  { names: ['sprint'], make: sprintField },
  { names: ['rank'], make: rankField },
  { names: ['created', 'createddate'], make: (context, name) => instantField(context, name, (i) => i.created) },
  { names: ['updated', 'updateddate'], make: (context, name) => instantField(context, name, (i) => i.updated) },
  { names: ['resolved', 'resolutiondate'], make: (context, name) => instantField(context, name, (i) => i.resolved) },
  {
    names: ['statuscategorychangeddate'],
    make: (context, name) => instantField(context, name, (issue) => issue.statusChanged),
  },
  { names: ['due', 'duedate'], make: (context, name) => dateField(context, name, (issue) => issue.dueDate) },
  { names: ['issuelinktype'], make: linkTypeField },
  {
    names: ['hierarchylevel'],
    make: ({ store }, name) =>
      numberField(name, (issue) => store.collection('issueTypes').get(issue.issueTypeId)?.hierarchyLevel ?? null),
  },
  { names: ['attachments'], make: attachments },
];
