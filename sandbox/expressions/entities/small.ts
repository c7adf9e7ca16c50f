import { table, type TypeTable } from '../library/table';
import { Entity, asObject, asText, fieldOf } from '../values';
import { entities, entity, fields, number, propertiesOf, text } from './read';
import type { Json } from '../../jira/model';
import type { Runtime } from '../runtime';

const named = { id: 'Number', name: 'String', description: 'String' } as const;

const linked = (self: Entity, side: string) => entity('Issue', fieldOf(self.data, side), true);

const sprintsOf = (state: string) => ({
  type: 'List<Sprint>',
  cost: 1 as const,
  read: (self: Entity, rt: Runtime) =>
    entities(
      'Sprint',
      rt.source.boardSprints(text(self.data['id']) ?? '').filter((sprint) => sprint['state'] === state),
    ),
});

const boardFlag = (wanted: (data: Readonly<Record<string, Json>>) => boolean) => ({
  type: 'Boolean',
  cost: 1 as const,
  read: (self: Entity) => wanted(self.data),
});

/** The tables of the types that mostly repeat what REST gives. */
export const smallTables: Readonly<Record<string, TypeTable>> = {
  IssueType: table<Entity>({
    ...fields({ ...named, iconUrl: 'String', hierarchyLevel: 'Number' }),
    ...propertiesOf('issueType'),
  }),
  IssueStatus: table<Entity>(fields({ ...named, category: ['StatusCategory', 'statusCategory'] })),
  StatusCategory: table<Entity>(fields({ id: 'Number', key: 'String', name: 'String', colorName: 'String' })),
  IssuePriority: table<Entity>(fields(named)),
  Resolution: table<Entity>(fields(named)),
  SecurityLevel: table<Entity>(fields(named)),
  ProjectCategory: table<Entity>(fields(named)),
  ProjectRole: table<Entity>(fields(named)),
  Component: table<Entity>(fields({ id: 'Number', name: 'String' })),
  Version: table<Entity>(
    fields({
      ...named,
      archived: 'Boolean',
      released: 'Boolean',
      releaseDate: 'CalendarDate',
      startDate: 'CalendarDate',
    }),
  ),
  Transition: table<Entity>(
    fields({ id: 'Number', name: 'String', from: 'IssueStatus', to: 'IssueStatus', hasScreen: 'Boolean' }),
  ),
  Workflow: table<Entity>(fields({ id: 'String', name: 'String' })),
  Attachment: table<Entity>(
    fields({ id: 'Number', author: 'User', filename: 'String', size: 'Number', mimeType: 'String', created: 'Date' }),
  ),
  Comment: table<Entity>({
    ...fields({ id: 'Number', author: 'User', body: 'RichText', created: 'Date', updated: 'Date' }),
    ...propertiesOf('comment'),
  }),
  Worklog: table<Entity>(
    fields({
      id: 'String',
      author: 'User',
      updateAuthor: 'User',
      created: 'Date',
      updated: 'Date',
      started: 'Date',
      timeSpent: ['Number', 'timeSpentSeconds'],
    }),
  ),
  Changelog: table<Entity>(fields({ id: 'String', author: 'User', items: 'List<ChangelogItem>', created: 'Date' })),
  ChangelogItem: table<Entity>(
    fields({
      field: 'String',
      fieldId: 'String',
      from: 'String',
      fromString: 'String',
      to: 'String',
      toString: 'String',
    }),
  ),
  IssueLinkType: table<Entity>(fields({ id: 'Number', name: 'String', inward: 'String', outward: 'String' })),
  IssueLink: table<Entity>({
    ...fields({ id: 'Number', type: 'IssueLinkType' }),
    direction: { type: 'String', read: (self) => (asObject(self.data['outwardIssue']) ? 'outward' : 'inward') },
    linkedIssue: { type: 'Issue', read: (self) => linked(self, 'outwardIssue') ?? linked(self, 'inwardIssue') },
    inwardIssue: { type: 'Issue', read: (self) => linked(self, 'inwardIssue') },
    outwardIssue: { type: 'Issue', read: (self) => linked(self, 'outwardIssue') },
  }),
  Sprint: table<Entity>({
    ...fields({
      id: 'Number',
      state: 'String',
      name: 'String',
      goal: 'String',
      startDate: 'Date',
      endDate: 'Date',
      completeDate: 'Date',
    }),
    ...propertiesOf('sprint'),
  }),
  Board: table<Entity>({
    id: { type: 'Number', read: (self) => number(self.data['id']) },
    hasBacklog: boardFlag((data) => data['hasBacklog'] !== false),
    hasSprints: boardFlag((data) => asText(data['type']) !== 'kanban'),
    canAdminister: boardFlag((data) => data['canAdminister'] === true || data['canEdit'] === true),
    activeSprints: sprintsOf('active'),
    futureSprints: sprintsOf('future'),
    closedSprints: sprintsOf('closed'),
    ...propertiesOf('board'),
  }),
};
