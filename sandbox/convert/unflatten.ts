/**
 * Puts the line breaks back into wiki markup whose breaks were replaced by spaces: two spaces were `\r\n`, one was `\n`.
 * A single space cannot be told from an ordinary one, so a break is assumed only where a list or a heading goes on.
 */
export const unflatten = (source: string): string =>
  source
    .replace(/ {2,}/g, '\n')
    .replace(/ (?=h[1-6]\. )/g, '\n')
    .split('\n')
    .flatMap((line) => (line.length > maxLine ? [line] : brokenLine(line)))
    .join('\n');

/** Longer lines are logs or code; looking for lists in them finds noise. */
const maxLine = 8_000;

const markers = ['-', '*', '#'] as const;

const brokenLine = (line: string): readonly string[] => {
  const marker = markers.find((m) => line.startsWith(`${m} `) || opensList(line, m));
  if (marker === undefined) return [line];
  const head = line.startsWith(`${marker} `) ? 0 : listStart(line, marker);
  const lead = line.slice(0, head).trimEnd();
  const items = splitItems(line.slice(head), marker);
  return lead === '' ? items : [lead, ...items];
};

/** `Label: - one - two`, `Acceptance Criteria # one # two`: a list that begins after its label. */
const opensList = (line: string, marker: string): boolean => listStart(line, marker) > 0;

const listStart = (line: string, marker: string): number => {
  const afterLabel = /^\S{1,12}(?: \S{1,12})? - (?=\S)/.exec(line);
  if (marker === '-' && afterLabel && line.split(' - ').length > 3) return afterLabel[0].length - 2;
  const afterColon = line.indexOf(`: ${marker} `);
  if (afterColon >= 0 && (marker !== '-' || line.indexOf(` ${marker} `, afterColon + 2) >= 0 || afterColon < 40))
    return afterColon + 2;
  if (marker === '-') return -1;
  const bare = line.indexOf(` ${marker} `);
  return bare > 0 && line.indexOf(` ${marker} `, bare + 2) > 0 ? bare + 1 : -1;
};

const opening = '([{';
const closing = ')]}';

/** Breaks before each further marker that stands outside of brackets and bold and begins an item like the first one. */
const splitItems = (list: string, marker: string): readonly string[] => {
  const items: string[] = [];
  const first = list.slice(marker.length + 1).trimStart();
  const small = /^[a-zà-ÿ]/.test(first);
  let depth = 0;
  let bold = false;
  let from = 0;
  for (let at = 1; at < list.length; at += 1) {
    const char = list.charAt(at);
    if (opening.includes(char)) depth += 1;
    else if (closing.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '*' && marker !== '*') bold = /\S/.test(list.charAt(at + 1)) && !bold;
    if (char !== ' ' || depth > 0 || bold) continue;
    const run = markerRun(list, at + 1, marker);
    if (run === 0 || list.charAt(at + 1 + run) !== ' ') continue;
    const next = list.charAt(at + 2 + run);
    if (run === 1 && marker === '-' && !small && /[a-z]/.test(next)) continue;
    items.push(list.slice(from, at));
    from = at + 1;
  }
  items.push(list.slice(from));
  return items;
};

const markerRun = (line: string, from: number, marker: string): number => {
  let length = 0;
  while (length < 4 && line.charAt(from + length) === marker) length += 1;
  return length;
};
