import { dayOf, isDay, offsetAt, parseInstant } from './dates';
import { Failure } from './errors';
import { checkArguments } from './library/table';
import { CalendarDateValue, DateValue, Entity, RichTextValue, asObject, isMap, mapOf, type Value } from './values';
import { textOf, toJson } from './json';
import type { Runtime } from './runtime';

interface Constructor {
  readonly takes: readonly string[];
  readonly make: (arg: Value | undefined, rt: Runtime) => Value;
}

/** An issue or project by id or key, a user by account id: null when the person may not see it. Loading one is expensive. */
const lookup = (
  type: string,
  takes: string,
  find: (rt: Runtime, id: string) => ReturnType<Runtime['source']['issue']>,
): Constructor => ({
  takes: [takes],
  make: (arg, rt) => {
    rt.charge();
    const found = find(rt, textOf(arg ?? null, rt));
    return found ? new Entity(type, found) : null;
  },
});

const createDate = (arg: Value | undefined, rt: Runtime): Value => {
  if (arg === undefined) return new DateValue(rt.now);
  if (arg instanceof DateValue) return arg;
  const time = typeof arg === 'number' ? arg : typeof arg === 'string' ? parseInstant(arg, rt.timeZone) : null;
  if (time === null || !(Math.abs(time) <= 8.64e15))
    throw new Failure(`Can't parse as Date: "${textOf(arg ?? null, rt)}".`);
  return new DateValue(Math.trunc(time));
};

const createCalendarDate = (arg: Value | undefined, rt: Runtime): Value => {
  if (arg === undefined) return new CalendarDateValue(dayOf(rt.now + offsetAt(rt.now, rt.timeZone)));
  if (typeof arg !== 'string' || !isDay(arg))
    throw new Failure(`Can't parse as CalendarDate: "${textOf(arg ?? null, rt)}".`);
  return new CalendarDateValue(arg);
};

const createRichText = (arg: Value | undefined, rt: Runtime): Value => {
  const adf = asObject(toJson(arg ?? null, rt.timeZone));
  if (adf?.['type'] !== 'doc') throw new Failure('RichText needs an Atlassian document.');
  return new RichTextValue(adf);
};

const constructors: ReadonlyMap<string, Constructor> = new Map([
  ['Issue', lookup('Issue', 'String|Number', (rt, id) => rt.source.issue(id))],
  ['Project', lookup('Project', 'String|Number', (rt, id) => rt.source.project(id))],
  ['User', lookup('User', 'String', (rt, id) => rt.source.user(id))],
  ['Date', { takes: ['Number|String|Date?'], make: createDate }],
  ['CalendarDate', { takes: ['String?'], make: createCalendarDate }],
  ['RichText', { takes: ['Map'], make: createRichText }],
  ['Map', { takes: ['Map?'], make: (arg) => mapOf(arg !== undefined && isMap(arg) ? Object.entries(arg) : []) }],
]);

/** `new X(…)`. @throws Failure for an unknown type or a wrong argument. */
export const construct = (type: string, args: readonly Value[], rt: Runtime): Value => {
  const known = constructors.get(type);
  if (!known)
    throw new Failure(
      `Unrecognized type: "${type}". Available types are: ${[...constructors.keys()]
        .sort()
        .map((t) => `'${t}'`)
        .join(', ')}`,
    );
  checkArguments(`new ${type}`, known.takes, args);
  return known.make(args[0], rt);
};

export const constructible: ReadonlySet<string> = new Set(constructors.keys());
