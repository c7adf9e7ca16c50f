import { halfNamed, monthNamed } from './month-names';

export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** Three numbers whose order is not known yet, as in `05/03/2025`. */
export interface NumericDate {
  readonly separator: '/' | '-' | '.';
  readonly numbers: readonly [string, string, string];
  readonly time: number;
}

/** What a text says of a moment: the moment, or numbers whose order must be decided. Null when it is no date. */
export type DateParts = { readonly at: number } | { readonly numeric: NumericDate } | null;

const minute = 60_000;

/** Milliseconds since midnight in UTC, from `9:15 AM`, `16:40:10`, `午後 3:22`, `12:00:00.000+0100`; null when it is no time. */
const timeOf = (text: string): number | null => {
  const rest = text.trim();
  if (rest === '') return 0;
  const parts =
    /^(?:([^\d\s]+)\s*)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([^\d+-][^\d+]*?)?\s*(z|(?:utc|gmt)?([+-])(\d{2}):?(\d{2})|utc|gmt)?$/iu.exec(
      rest,
    );
  if (!parts) return null;
  const [, before, hours, minutes, seconds = '0', fraction = '', after, zone, sign, zoneHours, zoneMinutes] = parts;
  const isZone = after !== undefined && /^(z|utc|gmt)$/i.test(after.trim());
  const mark = before ?? (isZone ? undefined : after);
  const half = mark === undefined ? null : halfNamed(mark);
  if (mark !== undefined && half === null) return null;
  const hour = half === null ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const offset = zone !== undefined && sign !== undefined ? Number(zoneHours) * 60 + Number(zoneMinutes) : 0;
  const milliseconds = Number(`0.${fraction === '' ? '0' : fraction}`) * 1000;
  return (
    (hour * 60 + Number(minutes) - (sign === '-' ? -offset : offset)) * minute +
    Number(seconds) * 1000 +
    Math.floor(milliseconds)
  );
};

const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

/** Epoch milliseconds of a calendar day; null when there is no such day, or the year is not one of a work item. */
const dayAt = (year: string, month: number, day: string): number | null => {
  const full = fullYear(year);
  const at = Date.UTC(full, month, Number(day));
  const read = new Date(at);
  return full < 1980 || full > 2100 || read.getUTCMonth() !== month || read.getUTCDate() !== Number(day) ? null : at;
};

const join = (day: number | null, time: number | null): DateParts =>
  day === null || time === null ? null : { at: day + time };

const named = (year: string, month: string, day: string, time: string): DateParts => {
  const index = monthNamed(month);
  return index === null ? null : join(dayAt(year, index, day), timeOf(time));
};

/** Numbers alone are taken for a moment only where it may be one of a work item. */
const withinYears = (at: number): DateParts => (at > Date.UTC(1990) && at < Date.UTC(2100) ? { at } : null);

const month = String.raw`(\p{L}[\p{L}\p{M}]*\.?|\d{1,2}[月월])`;
const gap = String.raw`(?:\s+de\s+|[\s/.,-]+)`;
const time = String.raw`(?:[\s,]+(?:(?:à|at|um|alle|ore|om|kl\.?|klo|o|в|о|às|as|a las)\s+)?(.*?)(?:\s+[Uu]hr)?)?`;
const withNames: readonly (readonly [RegExp, (...parts: readonly string[]) => DateParts])[] = [
  [
    new RegExp(`^(\\d{1,2})\\.?${gap}${month}${gap}(\\d{4}|\\d{2})${time}$`, 'u'),
    (d = '', m = '', y = '', t = '') => named(y, m, d, t),
  ],
  [
    new RegExp(`^${month}${gap}(\\d{1,2})${gap}(\\d{4}|\\d{2})${time}$`, 'u'),
    (m = '', d = '', y = '', t = '') => named(y, m, d, t),
  ],
  [
    new RegExp(`^(\\d{4})\\.?${gap}${month}${gap}(\\d{1,2})\\.?${time}$`, 'u'),
    (y = '', m = '', d = '', t = '') => named(y, m, d, t),
  ],
  [
    // What Java and JavaScript make of a date without being told how.
    new RegExp(`^\\p{L}{2,}\\.? ${month} (\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2})(?: (?:UTC|GMT|Z))? (\\d{4})$`, 'u'),
    (m = '', d = '', t = '', y = '') => named(y, m, d, t),
  ],
  [
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?Z?)?$/,
    (y = '', m = '', d = '', hours = '00', minutes = '00', seconds = '00') =>
      join(dayAt(y, Number(m) - 1, d), timeOf(`${hours}:${minutes}:${seconds}`)),
  ],
  [/^(\d{13})$/, (at = '') => withinYears(Number(at))],
  [/^(\d{10})$/, (at = '') => withinYears(Number(at) * 1000)],
  [
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]\s*(.*)$/u,
    (y = '', m = '', d = '', t = '') => join(dayAt(y, Number(m) - 1, d), timeOf(t)),
  ],
];

const numericPattern = /^(\d{1,4})(\s*[/.-]\s*)(\d{1,2})\s*[/.-]\s*(\d{1,4})\.?(?:\s*г\.?)?(?:[T\s,]+(.*))?$/u;

const numericOf = (text: string): DateParts => {
  const [, first = '', between = '', second = '', third = '', rest = ''] = numericPattern.exec(text) ?? [];
  if (first === '') return null;
  const at = timeOf(rest);
  if (at === null) return null;
  if (first.length === 4) return third.length > 2 ? null : join(dayAt(first, Number(second) - 1, third), at);
  if (first.length > 2 || third.length === 3) return null;
  const separator = between.trim() as NumericDate['separator'];
  return { numeric: { separator, numbers: [first, second, third], time: at } };
};

/** Reads a date, in the forms that Jira and spreadsheets write in the languages of Jira's interface. */
export const datePartsOf = (text: string): DateParts => {
  const clean = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\p{L}{2,}\.?,\s+/u, '')
    .trim();
  const numeric = numericOf(clean);
  if (numeric !== null) return numeric;
  for (const [pattern, read] of withNames) {
    const [whole, ...parts] = pattern.exec(clean) ?? [];
    const found = whole === undefined ? null : read(...parts);
    if (found !== null) return found;
  }
  return null;
};

/** The moment that three numbers mean in an order; null when there is no such day. */
export const inOrder = ({ numbers: [a, b, c], time: at }: NumericDate, order: DateOrder): number | null => {
  const day =
    order === 'year-first'
      ? a.length === 2 && c.length <= 2
        ? dayAt(a, Number(b) - 1, c)
        : null
      : c.length === 1
        ? null
        : order === 'day-first'
          ? dayAt(c, Number(b) - 1, a)
          : dayAt(c, Number(a) - 1, b);
  return day === null ? null : day + at;
};
