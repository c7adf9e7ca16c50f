import { alternation } from './trie';
import { defaultWords, ownWords } from './words';

/**
 * Letters of the scripts that are written in them: what is written after a label may be in any. Digits are none, since Jira may
 * number the items of a list. Where only our own words are told from their surroundings, the plain ones will do.
 */
const letters = 'a-zß-ῼぁ-힣';
const gap = '[^a-z]+';
const end = '(?![a-z])';

const words = (list: string): string => `(?:${list.replaceAll(' ', gap)})${end}`;

/** A word before the label that makes it a mention: `meet the acceptance criteria`. `DoD` and `ready`: a list of what to prepare. */
const mentioning = words(
  'the|an|of|for|with|by|to|in|on|from|and|or|our|your|their|its|this|these|those|all|any|each|my|without|missing|appropriate|clear|specific|meets?|satisfy|write|add|update|define|create|review|see|against|per|as|other|wcag|aa|die|der|den|las|los|les|dod|ready|checklist|todo',
);

/** Words after the label: it is but mentioned, nothing was written yet, or the next part of a template begins. */
const nothing = words(
  [
    'are|were|was|of|needs?|have|has|met|above|below|defined|written|agreed',
    'tb[acd]|todo(?!:)|to do|to be (?:defined|determined|done|added|completed|confirmed|discussed|decided|provided|refined)|n\\/a|none(?! of)|wip|coming soon|not (?:applicable|yet|defined)|see (?:above|below|description)|criterion|x+|offen|folgt|pendiente|por definir|geen|brak',
    'definition of (?:ready|done)|out of scope|open questions|how to test|steps to reproduce|(?:technical|implementation|additional|development|testing|qa|design|release) (?:notes?|details?|plan|context|info(?:rmation)?)|test (?:plan|steps|cases)|(?:acceptance|success) criteria',
  ].join('|'),
);

/** Headings of one word part the text only with their colon: `Notes are saved` is a criterion. */
const part = '(?:notes?|links?|designs?|tasks|questions|dependencies|references|resources|background|assumptions):';

/** What comes after a label: a word that is none of these, nor the label's own abbreviation, nor a template's `Given [context]`. */
const content = `[^${letters}]+(?!${nothing}|${part}|(?:acs?|dod|cos)\\)|given[^a-z]*[\\[<{])[${letters}]`;

/** Signs that Given/When/Then tells how a fault happens. */
const fault = words(
  'steps? to re(?:produce|plicate)|(?:actual|current|observed|expected|desired) (?:result|behaviou?r)s?',
);

const beforeGiven = words(
  'an?|the|is|are|be|was|were|been|any|for|each|every|of|by|at|as|if|has|have|not|in|on|to|with|from',
);

const beforeDone = words(
  `be|is|are|was|were|been|being|gets?|got|already|only|not|never|always|also|as|has|have|had|and|or|just|can|it|marked|[a-z]+[lt]y`,
);

const subject = `(?:^|[^a-z])${words('(?:task|story|issue|ticket|feature|item|work|this|it) (?:is|will be)')}${gap}`;

/** From here to the first `word` within a sentence and before the next `given`; the steps of a scenario may be sentences. */
const upTo = (word: string, group: number): string => {
  const sentenceEnd = `[a-z][.!?]${gap}(?=[a-z])(?!${words('given|when|then|and|but')})`;
  const found = `[^a-z]${word}${end}`;
  return `(?=([\\s\\S]*?)(?:${sentenceEnd}|[^a-z]given${end}|${found}))\\${group}${found}`;
};

/** The word before, if it is none of `stop` or ends its sentence, and what parts it from the next. */
const after = (stop: string): string => `(?:^[^a-z]*|(?:^|[^a-z])(?!${stop}(?![.:!?;]))[a-z]+${gap})`;

/**
 * One regular expression that says on a description's lower-cased plain text whether acceptance criteria are there. It looks at words,
 * and at signs that touch a word, never at what lies between blocks: whether Jira puts line breaks, spaces, bullets or numbers there,
 * the answer is the same. No flags, no look-behind, no repetition within a repetition; every part begins at a word and stops at the
 * next of its kind, so that the work is proportional to the text. Java and JavaScript read it alike.
 */
export const criteriaPattern = (added: readonly string[], _language: string | null = null): string => {
  const full = alternation([...defaultWords.full, ...ownWords(added)]);
  const labelled = `${after(mentioning)}${full}${end}(?:${gap}(?:acs?|dod|cos)\\))?`;
  const coloned = `(?:^|[^a-z0-9:._\\/@-])(?:${alternation(defaultWords.short)}|ac#?[0-9][0-9]?):(?![a-z0-9])`;
  const opened = `(?:${after(beforeDone)}|${subject})${alternation(defaultWords.opening)}${end}`;
  const scenario = `^(?![\\s\\S]*?${fault})[\\s\\S]*?${after(beforeGiven)}given${end}(?![^a-z]*[\\[<{])${upTo('when', 1)}${upTo('then', 2)}${gap}[a-z]`;
  return `(?:${labelled}|${coloned}|${opened})${content}|${scenario}`;
};

let latest: { readonly pattern: string; readonly regex: RegExp } | null = null;

/** What the gate's `text.toLowerCase().match(pattern)` says. The latest pattern stays compiled: a backlog is read with one. */
export const matchesPattern = (pattern: string, text: string): boolean => {
  if (latest?.pattern !== pattern) latest = { pattern, regex: new RegExp(pattern) };
  return latest.regex.test(text.toLowerCase());
};
