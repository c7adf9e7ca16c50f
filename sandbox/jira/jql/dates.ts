import { timestamp } from '../serializers/time';
import type { JqlContext } from './context';

type When = Pick<JqlContext, 'now' | 'timeZone' | 'locale'>;

/** A wall clock, kept in the UTC fields of a Date. */
type Local = Date;

const minute = 60_000;
const periods = { m: minute, h: 60 * minute, d: 24 * 60 * minute, w: 7 * 24 * 60 * minute } as const;

const offset = (ms: number, timeZone: string): number => {
  const text = timestamp(ms, timeZone).slice(-5);
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3));
  return (text.startsWith('-') ? -minutes : minutes) * minute;
};

const toLocal = (ms: number, timeZone: string): Local => new Date(ms + offset(ms, timeZone));

/** The instant of a wall clock; asked twice, since the first guess may lie across a change of the clocks. */
const toInstant = (local: Local, timeZone: string): number => {
  const guess = local.getTime() - offset(local.getTime(), timeZone);
  return local.getTime() - offset(guess, timeZone);
};

const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;

const fromAbsolute = (match: RegExpExecArray, timeZone: string): number | null => {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part || 0));
  const local = new Date(Date.UTC(year, month - 1, day, hours, minutes));
  const real = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hours < 24 && minutes < 60;
  return real ? toInstant(local, timeZone) : null;
};

const fromPeriod = (text: string, now: number): number | null => {
  if (!/^[+-]?\d+[wdhm](\s+\d+[wdhm])*$/.test(text)) return null;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([wdhm])/g))
    sum += Number(count) * periods[unit as keyof typeof periods];
  return now + (text.startsWith('-') ? -sum : sum);
};

/** A date as JQL writes it, in the caller's time zone: a day, a minute, or a period from now. Null: it is none. */
export const instantOf = (text: string, { now, timeZone }: When): number | null => {
  const match = absolute.exec(text.trim());
  if (match) return fromAbsolute(match, timeZone);
  if (/^\d{10,}$/.test(text)) return Number(text);
  return fromPeriod(text.trim(), now);
};

/** Whether a date names a whole day, so that `ON` means all of it. */
export const isDay = (text: string): boolean => /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text.trim());

export type Unit = 'Day' | 'Week' | 'Month' | 'Year';

const naturalUnit = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' } as const;

const shift = (local: Local, count: number, unit: string): void => {
  if (unit === 'y') local.setUTCFullYear(local.getUTCFullYear() + count);
  else if (unit === 'M') {
    const day = local.getUTCDate();
    local.setUTCDate(1);
    local.setUTCMonth(local.getUTCMonth() + count);
    const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
    local.setUTCDate(Math.min(day, last));
  } else local.setTime(local.getTime() + count * periods[unit as keyof typeof periods]);
};

/** Where weeks begin on Sunday; everywhere else the sandbox takes Monday. */
const sundayFirst = new Set(['en_US', 'en_CA', 'pt_BR', 'ja_JP', 'ko_KR', 'zh_TW', 'he_IL']);

const truncate = (local: Local, unit: Unit, locale: string): void => {
  local.setUTCHours(0, 0, 0, 0);
  if (unit === 'Week') {
    const first = sundayFirst.has(locale) ? 0 : 1;
    local.setUTCDate(local.getUTCDate() - ((local.getUTCDay() - first + 7) % 7));
  }
  if (unit === 'Month' || unit === 'Year') local.setUTCDate(1);
  if (unit === 'Year') local.setUTCMonth(0);
};

/** The start of a unit around now, moved by an increment such as `-1`, `"+2w"`. Null: that is no increment. */
export const boundary = (unit: Unit, end: boolean, increment: string | undefined, when: When): number | null => {
  const match = /^([+-]?\d+)([yMwdhm]?)$/.exec(increment ?? '0');
  if (!match) return null;
  const local = toLocal(when.now, when.timeZone);
  shift(local, Number(match[1]), match[2] || naturalUnit[unit]);
  truncate(local, unit, when.locale);
  if (!end) return toInstant(local, when.timeZone);
  shift(local, 1, naturalUnit[unit]);
  return toInstant(local, when.timeZone) - 1;
};

/** Beginning and end of the day of an instant, for the caller. */
export const dayAround = (ms: number, { timeZone, locale }: When): readonly [number, number] => {
  const when = { now: ms, timeZone, locale };
  return [boundary('Day', false, undefined, when) ?? ms, boundary('Day', true, undefined, when) ?? ms];
};
