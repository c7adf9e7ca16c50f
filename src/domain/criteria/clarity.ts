import { clarityWords } from './clarity-words';
import { fold } from './fold';
import { labelWords, type Language } from './languages';
import { readings } from './steps';

/** What a reader may check in a criterion, as a code with what it was seen by. The words of the hint are the surface's. */
export type ClarityHint =
  /** A word that two readers measure differently, as it stands in the text: `fast`, `etc.` */
  | { readonly code: 'vague'; readonly word: string }
  /** It names what to do, or a thing, and not what one will see. */
  | { readonly code: 'no-outcome' }
  /** Two statements, each of which may hold without the other. */
  | { readonly code: 'two-in-one'; readonly parts: readonly [string, string] }
  /** A question, or a place that was left open, as it stands in the text. */
  | { readonly code: 'open-question'; readonly sign: string };

/** Longer texts are tables or logs. */
const maxCriterion = 1_000;

const build = (): { readonly vague: RegExp; readonly open: RegExp } => {
  const languages = Object.keys(labelWords) as readonly Language[];
  const all = (n: number): string =>
    languages
      .map((language) => clarityWords[language]?.split(';')[n] ?? '')
      .filter((part) => part !== '')
      .join('|');
  const edge = (inner: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'u');
  return { vague: edge(all(0)), open: edge(all(1)) };
};

let words: ReturnType<typeof build> | null = null;

/** Scripts without spaces: a word is found wherever it stands. */
const unspacedVague = /など|等々|適切に|素早く|使いやすい|すぐに|等等|友好|快速|适当|適當|易用/u;

/** The piece of a text that a folded match stands for; folding seldom changes lengths, and then the folded piece has to do. */
const asWritten = (text: string, folded: string, found: RegExpExecArray): string =>
  text.length === folded.length ? text.slice(found.index, found.index + found[0].length) : found[0];

const measured = /\d|%|[<>≤≥]/;

const vagueIn = (text: string, folded: string): ClarityHint | null => {
  const found = words?.vague.exec(folded) ?? unspacedVague.exec(folded);
  // A number says what the word leaves open: “fast: under 2 seconds”.
  if (found === null || (measured.test(folded) && !/^(?:etc|usw|enz|m\.?m|itd|atd|и т)/.test(found[0]))) return null;
  return { code: 'vague', word: asWritten(text, folded, found) };
};

const openIn = (text: string, folded: string): ClarityHint | null => {
  if (/[?？]\s*$/.test(text) || /\?{2,}/.test(text)) return { code: 'open-question', sign: '?' };
  const found = words?.open.exec(folded) ?? /未定|待定|미정/u.exec(folded);
  return found == null ? null : { code: 'open-question', sign: asWritten(text, folded, found) };
};

/** English statements alone: in other languages a verb is not told from a noun by a short list. */
const order =
  /^(?:add|create|update|write|implement|fix|make|investigate|test|research|change|build|document|refactor|discuss|review|migrate|merge|deploy|improve|rename|upgrade|install|configure|prepare|design|draft|decide|set up|clean up|look into|think about|work on|talk to)\b/;
const english = /\b(?:the|is|are|and|to|of|for|with|a|an|new|all|page|button|list|user|users)\b/;
const verb =
  /\b(?:is|are|was|were|be|been|can|cannot|can't|may|must|mustn't|should|shouldn't|shall|will|won't|has|have|does|do|doesn't|don't|not|only|when|if|then|\p{L}{2,}(?:s|ed|en)|shown|sent|kept)\b/u;

const lacksOutcome = (folded: string): boolean => {
  if (order.test(folded)) return !/\b(?:so that|then|must|should|shall|will|sees?|shows?|is|are)\b/.test(folded);
  return english.test(folded) && folded.split(' ').length <= 5 && !verb.test(folded);
};

const joint = /^(.{12,}?)(?:,? and (?:also |then )?|; ?(?:and )?|\. )(.{12,})$/;
const statement =
  /\b(?:is|are|can|cannot|may|must|should|shall|will|has|have|gets?|sees?|receives?|shows?|opens?|closes?|appears?)\b/;

const twoIn = (text: string): ClarityHint | null => {
  // The steps of a scenario belong together.
  if (readings(text).length > 0 || /\b(?:when|if|given)\b/i.test(text)) return null;
  const [, first = '', second = ''] = joint.exec(text.replace(/[.!]\s*$/, '')) ?? [];
  if (!statement.test(fold(first)) || !statement.test(fold(second))) return null;
  // “… and is sorted by name”: a second verb of the same subject is one thing seen twice.
  if (/^(?:is|are|can|may|must|should|shall|will|has|have)\b/i.test(second)) return null;
  return { code: 'two-in-one', parts: [first.trim(), second.trim()] };
};

/**
 * What a reader may check in one criterion, at most one hint of each kind, in a fixed order; empty where it reads clearly. The same text
 * always gives the same hints. They are never part of the gate. Vague words and open questions are known in the languages of the labels,
 * the other two kinds in English.
 */
export const clarityHints = (criterion: string): readonly ClarityHint[] => {
  const text = criterion.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > maxCriterion) return [];
  words ??= build();
  const folded = fold(text);
  const hints = [
    vagueIn(text, folded),
    lacksOutcome(folded) ? ({ code: 'no-outcome' } as const) : null,
    twoIn(text),
    openIn(text, folded),
  ];
  return hints.filter((hint) => hint !== null);
};
