import { createHash } from 'node:crypto';
import { badRequest } from '../../errors';

/** Where a page ended. The last item is in the token as well, so that what leaves the list in between does not shift the rest. */
export interface Position {
  readonly offset: number;
  readonly lastId: string;
}

const week = 7 * 86_400_000;

const digest = (question: string): string => createHash('sha256').update(question).digest('base64url').slice(0, 16);

const refused = (): Error => badRequest('The provided nextPageToken is invalid or has expired.');

/** A token for the next page of the answer to one question (the query and who asks it). */
const tokenAfter = (question: string, { offset, lastId }: Position, now: number): string =>
  Buffer.from(JSON.stringify([digest(question), offset, lastId, now + week])).toString('base64url');

const contents = (token: string): unknown => {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** @throws JiraError 400 for a token that was not given for this question, or more than seven days ago. */
const positionIn = (question: string, token: string, now: number): Position => {
  const parts = contents(token);
  if (!Array.isArray(parts)) throw refused();
  const [questionHash, offset, lastId, expires] = parts as readonly unknown[];
  if (questionHash !== digest(question) || typeof offset !== 'number' || typeof lastId !== 'string') throw refused();
  if (typeof expires !== 'number' || expires < now) throw refused();
  return { offset, lastId };
};

interface Paging {
  /** What the page answers: a token is good for the same question only. */
  readonly question: string;
  readonly token: string | undefined;
  readonly size: number;
  readonly now: number;
  /** Where the list goes on after an item that has left it. */
  readonly resume?: (lastId: string) => number | undefined;
}

/** The page after a position, and the token for the one that follows it. */
export const pageAfter = <T extends { readonly id: string }>(
  items: readonly T[],
  { question, token, size, now, resume }: Paging,
): { readonly items: readonly T[]; readonly nextPageToken: string | undefined } => {
  let start = 0;
  if (token !== undefined && token !== '') {
    const { offset, lastId } = positionIn(question, token, now);
    const at = items.findIndex(({ id }) => id === lastId);
    start = at === -1 ? (resume?.(lastId) ?? offset) : at + 1;
  }
  const page = items.slice(start, start + size);
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < items.length;
  return {
    items: page,
    nextPageToken: more ? tokenAfter(question, { offset: start + page.length, lastId: last.id }, now) : undefined,
  };
};
