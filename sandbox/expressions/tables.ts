import { calendarDateTable, dateTable } from './library/date';
import { richTextTable } from './library/globals';
import { listTable } from './library/list';
import { mapTable } from './library/map';
import { stringTable } from './library/string';
import { table, textAt, type TypeTable } from './library/table';
import { issueTable } from './entities/issue';
import { projectTable, userPermissionsTable, userTable } from './entities/people';
import { instant } from './entities/read';
import { smallTables } from './entities/small';
import { Entity } from './values';
import { readProperty, propertyOwner } from './entities/properties';

const none = table({});

const propertiesTable = table<Entity>({
  get: { takes: ['String'], gives: 'Any', call: (self, args, rt) => readProperty(self, textAt(args, 0), rt) },
  keys: {
    takes: [],
    gives: 'List<String>',
    cost: 1,
    call: (self, _, rt) => {
      const { kind, id } = propertyOwner(self);
      return id === '' ? [] : rt.source.propertyKeys(kind, id);
    },
  },
  updated: {
    takes: ['String?'],
    gives: 'Date',
    cost: 1,
    call: (self, args, rt) => {
      const { kind, id } = propertyOwner(self);
      return instant(rt.source.propertyUpdated?.(kind, id, args.length > 0 ? textAt(args, 0) : null) ?? null);
    },
  },
});

/** Every type of the language and what it offers. */
export const tables: ReadonlyMap<string, TypeTable> = new Map(
  Object.entries({
    ...smallTables,
    null: none,
    Boolean: none,
    Number: none,
    Function: none,
    String: stringTable,
    List: listTable,
    Map: mapTable,
    Date: dateTable,
    CalendarDate: calendarDateTable,
    RichText: richTextTable,
    Issue: issueTable,
    Project: projectTable,
    User: userTable,
    UserPermissions: userPermissionsTable,
    EntityProperties: propertiesTable,
  }),
);
