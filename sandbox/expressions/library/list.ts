import { same } from '../compare';
import { Failure } from '../errors';
import { textOf } from '../json';
import { isList, truthy, typeName, type Value } from '../values';
import { countAt, functionAt, table, textAt } from './table';
import type { Runtime } from '../runtime';

type Items = readonly Value[];

const joinedLength = 10_000;

/** A method that gives every item to a function. Long lists cost extra. */
const walking = (gives: string, call: (self: Items, fn: (item: Value) => Value) => Value) => ({
  takes: ['Function'],
  gives,
  call: (self: Items, args: Items, rt: Runtime) => {
    rt.walk(self.length);
    const fn = functionAt(args, 0);
    return call(self, (item) => fn(item));
  },
});

const flatten = (items: Items): Items => items.flatMap((item) => (isList(item) ? item : [item]));

const reduce = (self: Items, args: Items, rt: Runtime): Value => {
  rt.walk(self.length);
  const fn = functionAt(args, 0);
  const initial = args[1];
  const [first, ...rest] = self;
  if (initial !== undefined) return self.reduce((sum, item) => fn(sum, item), initial);
  if (first === undefined) throw new Failure('Reduce of an empty list needs an initial value.');
  return rest.reduce((sum, item) => fn(sum, item), first);
};

const sort = (self: Items, args: Items, rt: Runtime): Value => {
  rt.walk(self.length);
  const compare = functionAt(args, 0);
  return [...self].sort((left, right) => {
    const order = compare(left, right);
    if (typeof order !== 'number')
      throw new Failure(`The function given to "sort" must give Number, but gave ${typeName(order)}.`);
    return order;
  });
};

const join = (self: Items, args: Items, rt: Runtime): Value => {
  const text = self.map((item) => textOf(item, rt)).join(args.length > 0 ? textAt(args, 0) : ',');
  return text.length > joinedLength ? `${text.slice(0, joinedLength)}...` : text;
};

/** The methods of List. There are no others: no find, push, reverse, forEach, at. */
export const listTable = table<Items>({
  length: { type: 'Number', read: (self) => self.length },
  map: walking('List<Any>', (self, fn) => self.map(fn)),
  flatMap: walking('List<Any>', (self, fn) => flatten(self.map(fn))),
  filter: walking('List<Any>', (self, fn) => self.filter((item) => truthy(fn(item)))),
  every: walking('Boolean', (self, fn) => self.every((item) => truthy(fn(item)))),
  some: walking('Boolean', (self, fn) => self.some((item) => truthy(fn(item)))),
  flatten: { takes: [], gives: 'List<Any>', call: flatten },
  includes: {
    takes: ['Any'],
    gives: 'Boolean',
    call: (self, [item], rt) => {
      rt.walk(self.length);
      return self.some((other) => same(other, item ?? null));
    },
  },
  indexOf: {
    takes: ['Any'],
    gives: 'Number',
    call: (self, [item], rt) => {
      rt.walk(self.length);
      return self.findIndex((other) => same(other, item ?? null));
    },
  },
  slice: {
    takes: ['Number', 'Number?'],
    gives: 'List<Any>',
    call: (self, args) => self.slice(countAt(args, 0), countAt(args, 1)),
  },
  concat: {
    takes: ['Any'],
    gives: 'List<Any>',
    call: (self, [more], rt) => {
      const joined = isList(more ?? null) ? [...self, ...flatten([more ?? null])] : [...self, more ?? null];
      rt.walk(joined.length);
      return joined;
    },
  },
  reduce: { takes: ['Function', 'Any?'], gives: 'Any', call: reduce },
  join: { takes: ['String?'], gives: 'String', call: join },
  sort: { takes: ['Function'], gives: 'List<Any>', call: sort },
});
