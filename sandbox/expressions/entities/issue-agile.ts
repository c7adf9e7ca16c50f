import { Entity, asList, asObject, asText, fieldOf, type Value } from '../values';
import { entities, entity, number, text } from './read';
import type { Json, JsonObject } from '../../jira/model';
import type { Runtime } from '../runtime';

type FieldsOf = (issue: Entity, rt: Runtime) => JsonObject;

/** The sprints that an issue is or was in, from its sprint field, which is known by what it holds. */
const sprintsOf = (fields: JsonObject): readonly Json[] => {
  const isSprint = (json: Json) => asObject(json)?.['state'] !== undefined && asObject(json)?.['boardId'] !== undefined;
  return (
    Object.values(fields)
      .map(asList)
      .find((list) => list[0] !== undefined && isSprint(list[0])) ?? []
  );
};

const isFlagged = (fields: JsonObject): boolean =>
  Object.entries(fields).some(
    ([id, value]) =>
      id.startsWith('customfield_') && asList(value).some((v) => asObject(v)?.['value'] === 'Impediment'),
  );

const isEpic = (fields: JsonObject): boolean => number(asObject(fields['issuetype'])?.['hierarchyLevel']) === 1;

const isDone = (fields: JsonObject): boolean =>
  asText(asObject(asObject(fields['status'])?.['statusCategory'])?.['key']) === 'done';

/** The members that Jira Software adds to an issue. */
export const agileMembers = (fieldsOf: FieldsOf) => {
  const ofEpic = (read: (self: Entity, rt: Runtime) => Value) => (self: Entity, rt: Runtime) =>
    isEpic(fieldsOf(self, rt)) ? read(self, rt) : null;
  const sprints = (wanted: (state: Json) => boolean) => (self: Entity, rt: Runtime) =>
    sprintsOf(fieldsOf(self, rt)).filter((sprint) => wanted(asObject(sprint)?.['state'] ?? null));
  const open = sprints((state) => state !== 'closed');
  const closed = sprints((state) => state === 'closed');
  const epicOf = (self: Entity, rt: Runtime): Value => {
    const parent = entity('Issue', fieldOf(fieldsOf(self, rt), 'parent'), true);
    return parent instanceof Entity && isEpic(fieldsOf(parent, rt)) ? parent : null;
  };
  return {
    isEpic: { type: 'Boolean', read: (self: Entity, rt: Runtime) => isEpic(fieldsOf(self, rt)) },
    epic: { type: 'Issue', cost: 1, read: epicOf },
    sprint: { type: 'Sprint', cost: 1, read: (self: Entity, rt: Runtime) => entity('Sprint', open(self, rt)[0]) },
    closedSprints: {
      type: 'List<Sprint>',
      cost: 1,
      read: (self: Entity, rt: Runtime) => entities('Sprint', closed(self, rt)),
    },
    flagged: { type: 'Boolean', cost: 1, read: (self: Entity, rt: Runtime) => isFlagged(fieldsOf(self, rt)) },
    name: { type: 'String', cost: 1, read: ofEpic((self, rt) => asText(fieldsOf(self, rt)['summary'])) },
    done: { type: 'Boolean', cost: 1, read: ofEpic((self, rt) => isDone(fieldsOf(self, rt))) },
    color: { type: 'String', cost: 1, read: ofEpic(() => 'color_1') },
    stories: {
      type: 'List<Issue>',
      cost: 1,
      read: ofEpic((self, rt) => entities('Issue', rt.source.childIssues(text(self.data['id']) ?? ''), true)),
    },
  } as const;
};
