/** The fields of an instant on a clock in some zone. Months from 0, days of the week from Sunday = 0, as in JavaScript. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const date = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, date);
  return date;
};

/** Milliseconds that the zone is ahead of UTC at an instant. */
export const offsetAt = (time: number, timeZone: string): number => {
  if (timeZone === 'UTC') return 0;
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(time)
      .map((part) => [part.type, Number(part.value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return local - Math.floor(time / 1000) * 1000;
};

export const clockTime = (time: number, timeZone: string): ClockTime => {
  const local = new Date(time + offsetAt(time, timeZone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
};

/** The instant at which a clock in the zone shows a time. */
export const instantAt = (localTime: number, timeZone: string): number => {
  const guess = localTime - offsetAt(localTime, timeZone);
  return localTime - offsetAt(guess, timeZone);
};

/** Moves by whole months and keeps the day inside the target month, as Jira's dates do: 31 January + 1 = 28 February. */
export const plusMonths = (utc: number, months: number): number => {
  const date = new Date(utc);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
};

export const dayOf = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** `2026-06-29T22:16:37.471+1000`, the form of dates in Jira's REST answers. */
export const formatRestDate = (time: number, timeZone: string): string => {
  const offset = Math.round(offsetAt(time, timeZone) / 60_000);
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
  return new Date(time + offset * 60_000).toISOString().replace('Z', zone);
};

const pad = (n: number) => String(n).padStart(2, '0');

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const humanPattern = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2}) (\d{1,2}):(\d{2}) (AM|PM)$/;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads ISO 8601, Jira's REST form and its human form (`29/Jun/18 10:16 PM`); null when it is none of them. */
export const parseInstant = (text: string, timeZone: string): number | null => {
  const iso = isoPattern.exec(text);
  if (iso) {
    const part = (i: number) => Number(iso[i] ?? 0);
    const millisecond = Math.floor(Number(`0.${iso[7] ?? '0'}`) * 1000);
    const local = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6), millisecond);
    if (!isDay(text.slice(0, 10)) || part(4) > 23 || part(5) > 59 || part(6) > 59) return null;
    return iso[8] === undefined ? instantAt(local, timeZone) : local - zoneMinutes(iso[8]) * 60_000;
  }
  const human = humanPattern.exec(text);
  const month = human ? monthNames.indexOf((human[2] ?? '').toLowerCase()) : -1;
  if (!human || month < 0) return null;
  const hour = (Number(human[4]) % 12) + (human[6] === 'PM' ? 12 : 0);
  return instantAt(Date.UTC(2000 + Number(human[3]), month, Number(human[1]), hour, Number(human[5])), timeZone);
};

const zoneMinutes = (zone: string): number => {
  if (zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  return (digits.startsWith('-') ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5)));
};

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
};
