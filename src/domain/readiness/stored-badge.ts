import type { Badge, BadgeLack } from '../shared/badge';

/**
 * How a badge lies in the field `Readiness`, a text that JQL and bulk reads reach, and that the field's formatter in `manifest.yml` turns into
 * words: `ready`, `accepted`, `unaccepted`, `closed`, `escaped`, `not-ready` and what is missing (`not-ready|no-criteria|line=Design seen`), or a stage of
 * work that has begun, with what is missing if anything is: `in-progress=3/6`, `awaiting`, `rejected|no-estimate`.
 */
const separator = '|';
const ofLine = 'line';

/** Jira takes 255 characters in a field of one line. */
const longest = 255;

const textsOf = (lacks: readonly BadgeLack[]): readonly string[] =>
  lacks.map((lack) => (lack.code === 'line' && lack.text !== null ? `${ofLine}=${lack.text}` : lack.code));

/** Texts of lines are left out from the end until it fits: what comes late is counted on a card, not named. */
export const writeBadge = (badge: Badge | null): string | null => {
  if (badge === null) return null;
  if (!('lacks' in badge)) return badge.state;
  const state = badge.state === 'in-progress' ? `${badge.state}=${badge.met}/${badge.of}` : badge.state;
  const parts: string[] = [state, ...textsOf(badge.lacks)];
  for (let index = parts.length - 1; index > 0 && parts.join(separator).length > longest; index -= 1)
    if (parts[index]?.startsWith(`${ofLine}=`)) parts[index] = ofLine;
  return parts.join(separator);
};

const readLack = (part: string): BadgeLack | null => {
  switch (part) {
    case 'no-criteria':
    case 'no-estimate':
    case 'no-value':
    case 'no-version':
    case 'blocked':
      return { code: part };
    case ofLine:
      return { code: 'line', text: null };
    default:
      return part.startsWith(`${ofLine}=`) ? { code: 'line', text: part.slice(ofLine.length + 1) } : null;
  }
};

/**
 * `unknown` is anything that `writeBadge` does not write, such as the English labels that an earlier version stored: nothing is read into it,
 * and the next reconcile replaces it.
 */
export const readBadge = (raw: unknown): Badge | 'unknown' | null => {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw !== 'string') return 'unknown';
  const [state = '', ...parts] = raw.split(separator);
  const lacks = parts.map(readLack).filter((lack) => lack !== null);
  if (lacks.length < parts.length) return 'unknown';
  switch (state) {
    case 'ready':
    case 'accepted':
    case 'unaccepted':
    case 'closed':
    case 'escaped':
      return lacks.length === 0 ? { state } : 'unknown';
    case 'not-ready':
      return lacks.length > 0 ? { state, lacks } : 'unknown';
    case 'awaiting':
    case 'rejected':
      return { state, lacks };
    default: {
      const [, met, of] = /^in-progress=(\d{1,3})\/(\d{1,3})$/.exec(state) ?? [];
      return met === undefined ? 'unknown' : { state: 'in-progress', met: Number(met), of: Number(of), lacks };
    }
  }
};

/** What is missing by what is stored; nothing where that is unknown. */
export const storedLacks = (badge: Badge | 'unknown' | null): readonly BadgeLack[] =>
  badge !== null && badge !== 'unknown' && 'lacks' in badge ? badge.lacks : [];

/** Whether Ready lacks nothing by what is stored; false for work that is in Done, or of which nothing is known. */
export const isStoredReady = (badge: Badge | 'unknown' | null): boolean =>
  badge !== null && badge !== 'unknown' && (badge.state === 'ready' || ('lacks' in badge && badge.lacks.length === 0));
