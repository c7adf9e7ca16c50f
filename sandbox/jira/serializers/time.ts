const hour = 3_600_000;
const offsets = new Map<string, string>();

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, known);
  return known;
};

/** `+0100`, and how many minutes that is. Zones change on full or quarter hours; quarters are remembered. */
const offsetAt = (ms: number, timeZone: string): string => {
  if (timeZone === 'UTC') return '+0000';
  const bucket = `${timeZone}${Math.floor((ms * 4) / hour)}`;
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  const name =
    formatter(timeZone)
      .formatToParts(ms)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = name === 'GMT' ? '+0000' : name.replace('GMT', '').replace(':', '');
  offsets.set(bucket, offset);
  return offset;
};

/** Jira's way of writing an instant: `2026-09-25T22:42:39.399-0300`, in the time zone of the site. */
export const timestamp = (ms: number, timeZone: string): string => {
  const offset = offsetAt(ms, timeZone);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  const local = new Date(ms + (offset.startsWith('-') ? -1 : 1) * minutes * 60_000);
  return local.toISOString().replace('Z', offset);
};

/** The agile API writes instants in UTC with a `Z`. */
export const instant = (ms: number): string => new Date(ms).toISOString();

/** The calendar date of an instant in a time zone, `YYYY-MM-DD`. */
export const dateIn = (ms: number, timeZone: string): string => timestamp(ms, timeZone).slice(0, 10);
