import { table } from '../library/table';
import { Entity, asList, asObject, asText, isMap, lookUp, type MapValue, fieldOf, type Value } from '../values';
import { entities, entity, fields, number, propertiesOf, text } from './read';
import { agileMembers } from './issue-agile';
import type { Json, JsonObject } from '../../jira/model';
import type { Runtime } from '../runtime';

const idOf = (issue: Entity): string => text(issue.data['id']) ?? '';

/** The REST `fields` of an issue; of a short form, those of the whole issue. */
export const fieldsOf = (issue: Entity, rt: Runtime): JsonObject => {
  const whole = issue.whole(() => rt.source.issue(idOf(issue)));
  return asObject(whole['fields']) ?? {};
};

/** What the JSON itself holds of a list (an issue being edited), or else what Jira has stored. */
const own = (
  issue: Entity,
  rt: Runtime,
  field: string,
  key: string,
  stored: () => readonly Json[],
): readonly Json[] => {
  const held = asObject(fieldOf(fieldsOf(issue, rt), field))?.[key];
  return held === undefined ? (idOf(issue) === '' ? [] : stored()) : asList(held);
};

const newestChangelog = (issue: Entity, args: readonly Value[], rt: Runtime): Value => {
  const filter: MapValue = isMap(args[1] ?? null) ? (args[1] as MapValue) : {};
  const wanted = Object.keys(filter);
  const isHit = (item: JsonObject) =>
    [fieldOf(item, 'field'), fieldOf(item, 'fieldId')].includes(asText(args[0] as Json)) &&
    wanted.every((key) => fieldOf(item, key) === lookUp(filter, key));
  const found = rt.source
    .changelogs(idOf(issue))
    .find((log) => asList(log['items']).some((item) => isHit(asObject(item) ?? {})));
  return entity('Changelog', found);
};

/** Issue. Custom fields are not listed here: they are found by id or by app field key. */
export const issueTable = table<Entity>({
  id: { type: 'Number', read: (self) => number(self.data['id']) },
  key: { type: 'String', read: (self) => text(self.data['key']) },
  ...fields(
    {
      summary: 'String',
      description: 'RichText',
      environment: 'RichText',
      priority: 'IssuePriority',
      issueType: ['IssueType', 'issuetype'],
      status: 'IssueStatus',
      created: 'Date',
      updated: 'Date',
      dueDate: ['CalendarDate', 'duedate'],
      resolutionDate: ['Date', 'resolutiondate'],
      resolution: 'Resolution',
      originalEstimate: ['Number', 'timeoriginalestimate'],
      remainingEstimate: ['Number', 'timeestimate'],
      timeSpent: ['Number', 'timespent'],
      securityLevel: ['SecurityLevel', 'security'],
      project: 'Project',
    },
    0,
    fieldsOf,
  ),
  ...fields(
    {
      assignee: 'User',
      reporter: 'User',
      creator: 'User',
      labels: 'List<String>',
      components: 'List<Component>',
      versions: 'List<Version>',
      fixVersions: 'List<Version>',
    },
    1,
    fieldsOf,
  ),
  parent: { type: 'Issue', cost: 1, read: (self, rt) => entity('Issue', fieldOf(fieldsOf(self, rt), 'parent'), true) },
  subtasks: {
    type: 'List<Issue>',
    cost: 1,
    read: (self, rt) => entities('Issue', fieldOf(fieldsOf(self, rt), 'subtasks'), true),
  },
  childIssues: {
    type: 'List<Issue>',
    cost: 1,
    read: (self, rt) => entities('Issue', rt.source.childIssues(idOf(self)), true),
  },
  comments: {
    type: 'List<Comment>',
    cost: 1,
    read: (self, rt) =>
      entities(
        'Comment',
        own(self, rt, 'comment', 'comments', () => rt.source.comments(idOf(self))),
      ),
  },
  worklogs: {
    type: 'List<Worklog>',
    cost: 1,
    read: (self, rt) =>
      entities(
        'Worklog',
        own(self, rt, 'worklog', 'worklogs', () => rt.source.worklogs(idOf(self))),
      ),
  },
  attachments: {
    type: 'List<Attachment>',
    cost: 1,
    read: (self, rt) => entities('Attachment', fieldOf(fieldsOf(self, rt), 'attachment')),
  },
  links: {
    type: 'List<IssueLink>',
    cost: 1,
    read: (self, rt) => entities('IssueLink', fieldOf(fieldsOf(self, rt), 'issuelinks')),
  },
  changelogs: {
    type: 'List<Changelog>',
    cost: 1,
    read: (self, rt) => entities('Changelog', rt.source.changelogs(idOf(self))),
  },
  votes: {
    type: 'Number',
    cost: 1,
    read: (self, rt) => number(asObject(fieldOf(fieldsOf(self, rt), 'votes'))?.['votes']),
  },
  voters: {
    type: 'List<User>',
    cost: 1,
    read: (self, rt) => entities('User', asObject(fieldOf(fieldsOf(self, rt), 'votes'))?.['voters']),
  },
  watches: {
    type: 'Number',
    cost: 1,
    read: (self, rt) => number(asObject(fieldOf(fieldsOf(self, rt), 'watches'))?.['watchCount']),
  },
  watchers: {
    type: 'List<User>',
    cost: 1,
    read: (self, rt) => entities('User', asObject(fieldOf(fieldsOf(self, rt), 'watches'))?.['watchers']),
  },
  getNewestChangelog: { takes: ['String', 'Map?'], gives: 'Changelog', cost: 1, call: newestChangelog },
  ...agileMembers(fieldsOf),
  ...propertiesOf('issue'),
});

// Ids of system fields in REST. As a computed key they read null instead of failing, as a live site was seen to do.
const systemFieldIds = new Set(
  'issuetype duedate resolutiondate timeoriginalestimate timeestimate timespent security comment worklog attachment issuelinks timetracking statuscategorychangedate lastViewed workratio'.split(
    ' ',
  ),
);

/** A custom field by id or app field key, one expensive operation; undefined when the issue has no such property. */
export const readCustomField = (issue: Entity, key: string, rt: Runtime, computed: boolean): Value | undefined => {
  if (computed && systemFieldIds.has(key)) return null;
  const id = /^customfield_\d+$/.test(key) ? key : rt.source.fieldIdByKey(key);
  if (id === null || rt.source.fieldKeys?.().includes(id) === false) return undefined;
  rt.charge();
  const value = fieldOf(fieldsOf(issue, rt), id);
  // An unset field reads null, whatever its kind.
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
};
