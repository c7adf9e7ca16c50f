import { clarityWords } from './clarity-words';
import { fold } from './fold';
import { createGrammars, type Grammar, isConditional } from './clarity-grammar';
import { languagesIn } from './clarity-language';
import { languageOfTag } from './language-tag';
import type { Language } from './languages';
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

/** Scripts without spaces: a word is found wherever it stands. */
const unspaced: ReadonlySet<Language> = new Set(['ja', 'zh', 'ko']);

interface Words {
  readonly vague: RegExp;
  readonly open: RegExp;
}

const wordsOf = (language: Language): Words | null => {
  const [vague, open] = clarityWords[language]?.split(';') ?? [];
  if (vague === undefined || open === undefined) return null;
  const edge = (inner: string): RegExp =>
    new RegExp(unspaced.has(language) ? inner : `(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'u');
  return { vague: edge(vague), open: edge(open) };
};

const words = new Map<Language, Words | null>();
let grammars: Partial<Record<Language, Grammar>> | null = null;

const knownWords = (language: Language): Words | null => {
  const known = words.get(language);
  if (known !== undefined) return known;
  const built = wordsOf(language);
  words.set(language, built);
  return built;
};

/** A criterion as the rules look at it. */
interface Looked {
  readonly text: string;
  readonly folded: string;
  readonly languages: readonly Language[];
}

/** The piece of a text that a folded match stands for; folding seldom changes lengths, and then the folded piece has to do. */
const asWritten = ({ text, folded }: Looked, found: RegExpExecArray): string =>
  text.length === folded.length ? text.slice(found.index, found.index + found[0].length) : found[0];

const firstIn = (looked: Looked, of: keyof Words): RegExpExecArray | null => {
  for (const language of looked.languages) {
    const found = knownWords(language)?.[of].exec(looked.folded) ?? null;
    if (found !== null) return found;
  }
  return null;
};

const measured = /\d|%|[<>≤≥]/;
const andSoOn = /^(?:etc|usw|enz|m\.?m|itd|itp|atd|apod|osv|stb|ecc|jne|vb|vs|и т|тощо|など|等々|等等|등등)/;

const vagueIn = (looked: Looked): ClarityHint | null => {
  const found = firstIn(looked, 'vague');
  // A number says what the word leaves open: “fast: under 2 seconds”.
  if (found === null || (measured.test(looked.folded) && !andSoOn.test(found[0]))) return null;
  return { code: 'vague', word: asWritten(looked, found) };
};

const openIn = (looked: Looked): ClarityHint | null => {
  if ((/[?？]\s*$/.test(looked.text) && !/https?:\S*$/.test(looked.text)) || /\?{2,}/.test(looked.text))
    return { code: 'open-question', sign: '?' };
  const found = firstIn(looked, 'open');
  return found === null ? null : { code: 'open-question', sign: asWritten(looked, found) };
};

/** English orders and things: the only language in which a thing without a verb is told from a statement. */
const order =
  /^(?:add|create|update|write|implement|fix|investigate|test|research|change|build|document|refactor|discuss|review|migrate|merge|deploy|improve|rename|upgrade|install|configure|prepare|design|draft|decide|set up|clean up|look into|think about|work on|talk to)\b/;
const english = /\b(?:the|is|are|and|to|of|for|with|an|new|all|page|button|list|user|users)\b/;
const verb =
  /\b(?:is|are|was|were|be|been|can|cannot|can't|may|must|mustn't|should|shouldn't|shall|will|won't|has|have|does|do|doesn't|don't|not|only|when|if|then|\p{L}{2,}(?:s|ed|en)|shown|sent|kept)\b/u;

/** A thing at a place can be seen there. */
const where = /\b(?:at|in|on|under|below|above|to|next)\b/;

const englishLacksOutcome = (folded: string): boolean => {
  if (order.test(folded)) return !/\b(?:so that|then|must|should|shall|will|sees?|shows?|is|are)\b/.test(folded);
  return english.test(folded) && folded.split(' ').length <= 5 && !verb.test(folded) && !where.test(folded);
};

const lacksOutcome = ({ folded, languages }: Looked): boolean => {
  if (languages.includes('en') || languages.length === 0) return englishLacksOutcome(folded);
  grammars ??= createGrammars();
  const bare = folded.replace(/[.!。]\s*$/, '');
  return languages.every((language) => {
    const grammar = grammars?.[language];
    return grammar !== undefined && grammar.order.test(bare) && !grammar.states.test(bare);
  });
};

const joint = /^(.{12,}?)(?:,? and (?:also |then )?|; ?(?:and )?|\. )(.{12,})$/;
const elsewhereJoint = /^(.{12,}?)(?:,? (?:und|et|y|e|ed|en|og|och|es|és) |; ?|\. )(.{12,})$/iu;
const statement =
  /\b(?:is|are|can|cannot|may|must|should|shall|will|has|have|gets?|sees?|receives?|shows?|opens?|closes?|appears?)\b/;
const ownSubject =
  /^(?:the|an?|each|every|all|no|any|its?|they|their|there|users?|admins?|customers?|nobody|everyone)\b|^\p{Lu}\p{Ll}+ (?!\p{Lu})/u;

const twoIn = ({ text, folded, languages }: Looked): ClarityHint | null => {
  // The steps of a scenario belong together. Shorter keywords are articles elsewhere.
  if (readings(text).some(({ length }) => length > 3) || isConditional(folded, languages)) return null;
  if (/https?:|e\.g|i\.e|["“”„«»(]/i.test(text)) return null;
  const bare = text.replace(/[.!]\s*$/, '');
  return languages.length === 0 || languages.includes('en') ? twoInEnglish(bare) : twoElsewhere(bare, languages);
};

const twoInEnglish = (text: string): ClarityHint | null => {
  const [, first = '', second = ''] = joint.exec(text) ?? [];
  if (!statement.test(fold(first)) || !statement.test(fold(second))) return null;
  // “… and is sorted by name”: without a subject of its own it is one thing seen twice.
  if (!ownSubject.test(second)) return null;
  return { code: 'two-in-one', parts: [first.trim(), second.trim()] };
};

/** Only where the second statement shows a subject of its own by its article. */
const twoElsewhere = (text: string, languages: readonly Language[]): ClarityHint | null => {
  const [, first = '', second = ''] = elsewhereJoint.exec(text) ?? [];
  if (second === '') return null;
  grammars ??= createGrammars();
  const [one, other] = [fold(first), fold(second)];
  const isTwo = languages.every((language) => {
    const { states, second: begins } = grammars?.[language] ?? {};
    return begins !== undefined && states !== undefined && begins.test(other) && states.test(one) && states.test(other);
  });
  return isTwo ? { code: 'two-in-one', parts: [first.trim(), second.trim()] } : null;
};

/**
 * What a reader may check in one criterion, at most one hint of each kind, in a fixed order; empty where it reads clearly. The same text
 * always gives the same hints. They are never part of the gate. `project` is the project's language, for criteria that show none of their own.
 * A rule looks only at words of the language in which the criterion is written; which rule knows which language is in docs/limits.md.
 */
export const clarityHints = (criterion: string, project: Language | null = null): readonly ClarityHint[] => {
  const text = criterion.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > maxCriterion) return [];
  const folded = fold(text);
  const languages = languagesIn(text.toLowerCase(), folded.split(/[^\p{L}\p{M}']+/u), project);
  const looked: Looked = { text, folded, languages };
  const hints = [
    vagueIn(looked),
    lacksOutcome(looked) ? ({ code: 'no-outcome' } as const) : null,
    twoIn(looked),
    openIn(looked),
  ];
  return hints.filter((hint) => hint !== null);
};

/** The language of a project's language tag, as far as there are words for hints in it. */
export const hintLanguage = (tag: string | undefined): Language | null => languageOfTag(tag ?? null, clarityWords);

/** How many hints a list of criteria has: what the backlog shows beside them. */
export const countClarityHints = (criteria: readonly string[], project: Language | null = null): number =>
  criteria.reduce((sum, criterion) => sum + clarityHints(criterion, project).length, 0);
