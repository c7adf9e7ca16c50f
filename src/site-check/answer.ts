import { longestAnswer, mostAnswers, type SiteCheck, type SiteCheckCode } from '../domain/shared/site-check';
import { Failure } from '../domain/shared/result';

const cut = (text: string): string => (text.length > longestAnswer ? `${text.slice(0, longestAnswer - 1)}…` : text);

/** What a check found: it can only say so much. */
export interface Answer {
  readonly outcome: SiteCheck['outcome'];
  readonly said: readonly string[];
  readonly expected?: string;
  readonly seen?: SiteCheck['seen'];
}

const toCheck = (
  code: SiteCheckCode,
  asked: readonly string[],
  { outcome, said, expected, seen }: Answer,
): SiteCheck => ({
  code,
  outcome,
  asked: asked.map(cut),
  said: said.slice(0, mostAnswers).map(cut),
  ...(expected === undefined ? {} : { expected: cut(expected) }),
  ...(seen === undefined ? {} : { seen }),
});

/** Something to ask of the site. It never fails: what could not be asked is an answer too. */
export interface Check {
  readonly code: SiteCheckCode;
  readonly run: () => Promise<SiteCheck>;
}

/** Jira's own words in a failure, else what Assay says of it. */
const wordsIn = ({ messages, message }: Failure): readonly string[] => (messages.length > 0 ? messages : [message]);

/**
 * A check whose refusal means that the site answers otherwise than expected. A failure that says nothing of the site (Jira is busy, the caller may
 * not) leaves it unknown.
 */
export const check = (
  code: SiteCheckCode,
  asked: readonly string[],
  work: () => Promise<Answer>,
  { forbidden = 'unknown' }: { readonly forbidden?: SiteCheck['outcome'] } = {},
): Check => ({
  code,
  run: async () => {
    try {
      return toCheck(code, asked, await work());
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const isRefused = error.code === 'invalid-input' || error.code === 'not-found' || error.code === 'internal';
      const outcome = error.code === 'forbidden' ? forbidden : isRefused ? 'other' : 'unknown';
      return toCheck(code, asked, { outcome, said: wordsIn(error) });
    }
  },
});

/** A value as JSON, for an answer in the site's own words; what is absent is null. */
export const quoted = (name: string, value: unknown): string => `"${name}": ${JSON.stringify(value ?? null)}`;
