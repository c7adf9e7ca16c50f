import type { Change } from '../../src/domain/acceptance/change';
import type { JiraId } from '../../src/domain/shared/ids';

/** Histories as they are kept: each as a text, since most visits look at none of them. */
export type HistoryTexts = ReadonlyMap<JiraId, string>;

export const toHistoryText = (changes: readonly Change[]): string => JSON.stringify(changes);

export const fromHistoryText = (text: string): readonly Change[] => JSON.parse(text) as readonly Change[];

/** The histories that were read, each made of its text when it is first looked at. */
export interface Histories {
  readonly texts: HistoryTexts;
  readonly size: number;
  readonly has: (id: JiraId) => boolean;
  readonly get: (id: JiraId) => readonly Change[] | undefined;
}

export const historiesOf = (texts: HistoryTexts): Histories => {
  const read = new Map<JiraId, readonly Change[]>();
  return {
    texts,
    size: texts.size,
    has: (id) => texts.has(id),
    get: (id) => {
      const known = read.get(id);
      const text = texts.get(id);
      if (known !== undefined || text === undefined) return known;
      const changes = fromHistoryText(text);
      read.set(id, changes);
      return changes;
    },
  };
};

const separator = '\n';

/** Many of them as one text, for the way from a worker and into the browser's store. JSON has no line breaks of its own. */
export const packHistories = (histories: Iterable<readonly [JiraId, string]>): string =>
  Array.from(histories, ([id, text]) => `${id} ${text}`).join(separator);

export const unpackHistories = (packed: string): readonly (readonly [JiraId, string])[] =>
  packed === ''
    ? []
    : packed.split(separator).map((line) => {
        const end = line.indexOf(' ');
        return [line.slice(0, end), line.slice(end + 1)] as const;
      });
