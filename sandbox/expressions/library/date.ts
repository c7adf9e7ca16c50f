import { clockTime, dayOf, formatRestDate, instantAt, offsetAt, plusMonths, type ClockTime } from '../dates';
import { Failure } from '../errors';
import { CalendarDateValue, DateValue, type Value } from '../values';
import { countAt, table } from './table';
import type { Runtime } from '../runtime';

const minute = 60_000;
const day = 24 * 60 * minute;
const latest = 8.64e15;

/** @throws Failure for an instant beyond what a date can hold. */
const dateAt = (time: number): DateValue => {
  if (!(Math.abs(time) <= latest)) throw new Failure('The date is out of range.');
  return new DateValue(time);
};

/** Moves the local clock time, so that a day more is the same hour tomorrow even when clocks change. */
const moveLocal = (self: DateValue, rt: Runtime, move: (local: number) => number) => {
  const local = self.time + offsetAt(self.time, rt.timeZone);
  return dateAt(instantAt(move(local), rt.timeZone));
};

const mover = (move: (self: DateValue, amount: number, rt: Runtime) => Value) => ({
  takes: ['Number'],
  gives: 'Date',
  call: (self: DateValue, args: readonly Value[], rt: Runtime) => move(self, countAt(args, 0) ?? 0, rt),
});

const months = (sign: 1 | -1) => mover((self, n, rt) => moveLocal(self, rt, (local) => plusMonths(local, sign * n)));
const days = (sign: 1 | -1) => mover((self, n, rt) => moveLocal(self, rt, (local) => local + sign * n * day));
const instants = (unit: number) => mover((self, n) => dateAt(self.time + n * unit));

const reader = (read: (at: ClockTime) => number, utc = false) => ({
  takes: [],
  gives: 'Number',
  call: (self: DateValue, _: readonly Value[], rt: Runtime) => read(clockTime(self.time, utc ? 'UTC' : rt.timeZone)),
});

const weekday = (at: ClockTime) => new Date(Date.UTC(at.year, at.month, at.day)).getUTCDay();

const readers = Object.fromEntries(
  [false, true].flatMap((utc) => {
    const prefix = utc ? 'getUTC' : 'get';
    return [
      [`${prefix}FullYear`, reader((at) => at.year, utc)],
      [`${prefix}Month`, reader((at) => at.month, utc)],
      [`${prefix}Date`, reader((at) => at.day, utc)],
      [`${prefix}Day`, reader(weekday, utc)],
      [`${prefix}Hours`, reader((at) => at.hour, utc)],
      [`${prefix}Minutes`, reader((at) => at.minute, utc)],
      [`${prefix}Seconds`, reader((at) => at.second, utc)],
      [`${prefix}Milliseconds`, reader((at) => at.millisecond, utc)],
    ];
  }),
) as Readonly<Record<string, ReturnType<typeof reader>>>;

/** Date: an instant, read on the clock of the person for whom the expression runs. */
export const dateTable = table<DateValue>({
  ...readers,
  getTime: { takes: [], gives: 'Number', call: (self) => self.time },
  getTimezoneOffset: { takes: [], gives: 'Number', call: (self, _, rt) => -offsetAt(self.time, rt.timeZone) / minute },
  toISOString: { takes: [], gives: 'String', call: (self) => new Date(self.time).toISOString() },
  toString: {
    takes: [],
    gives: 'String',
    call: (self: DateValue, _: readonly Value[], rt: Runtime) => formatRestDate(self.time, rt.timeZone),
  },
  toCalendarDate: {
    takes: [],
    gives: 'CalendarDate',
    call: (self, _, rt) => new CalendarDateValue(dayOf(self.time + offsetAt(self.time, rt.timeZone))),
  },
  toCalendarDateUTC: { takes: [], gives: 'CalendarDate', call: (self) => new CalendarDateValue(dayOf(self.time)) },
  plusMonths: months(1),
  minusMonths: months(-1),
  plusDays: days(1),
  minusDays: days(-1),
  plusHours: instants(60 * minute),
  minusHours: instants(-60 * minute),
  plusMinutes: instants(minute),
  minusMinutes: instants(-minute),
});

const utcOf = (self: CalendarDateValue) => Date.parse(`${self.day}T00:00:00Z`);

const dayMover = (move: (utc: number, amount: number) => number) => ({
  takes: ['Number'],
  gives: 'CalendarDate',
  call: (self: CalendarDateValue, args: readonly Value[]) =>
    new CalendarDateValue(dayOf(dateAt(move(utcOf(self), countAt(args, 0) ?? 0)).time)),
});

const dayReader = (read: (date: Date) => number) => ({
  takes: [],
  gives: 'Number',
  call: (self: CalendarDateValue) => read(new Date(utcOf(self))),
});

/** CalendarDate: a day, without time and zone. */
export const calendarDateTable = table<CalendarDateValue>({
  getDay: dayReader((date) => date.getUTCDay()),
  getDate: dayReader((date) => date.getUTCDate()),
  getMonth: dayReader((date) => date.getUTCMonth()),
  getFullYear: dayReader((date) => date.getUTCFullYear()),
  toISOString: { takes: [], gives: 'String', call: (self) => self.day },
  toString: { takes: [], gives: 'String', call: (self: CalendarDateValue) => self.day },
  plusMonths: dayMover((utc, n) => plusMonths(utc, n)),
  minusMonths: dayMover((utc, n) => plusMonths(utc, -n)),
  plusDays: dayMover((utc, n) => utc + n * day),
  minusDays: dayMover((utc, n) => utc - n * day),
});
