import { lookUp, mapOf, type MapValue } from '../values';
import { table, textAt } from './table';

/** The methods of Map; every other name is a key. */
export const mapTable = table<MapValue>({
  get: { takes: ['String'], gives: 'Any', call: (self, args) => lookUp(self, textAt(args, 0)) },
  set: {
    takes: ['String', 'Any'],
    gives: 'Map',
    call: (self, args) => mapOf([...Object.entries(self), [textAt(args, 0), args[1] ?? null]]),
  },
  entries: {
    takes: [],
    gives: 'List<[String, Any]>',
    call: (self) => Object.entries(self).map(([key, value]) => [key, value]),
  },
});
