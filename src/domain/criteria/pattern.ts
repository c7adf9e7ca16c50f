import { alternation } from './trie';
import { defaultWords } from './words';

/** Letters of the scripts that are written in them; digits are none, since Jira may number the items of a list. */
const letters = 'a-zß-ῼぁ-힣';
const letter = `[${letters}]`;
const other = `[^${letters}]`;
const end = `(?!${letter})`;

const words = (list: string): string => `(?:${list.replaceAll(' ', '[^a-z]+')})${end}`;

/** A word before the label that makes it a mention: `meet the acceptance criteria`. */
const mentioning = words(
  'the|a|an|of|for|with|by|to|in|on|from|and|or|our|your|their|its|this|these|those|all|any|each|no|my|meets?|satisf(?:y|ies)|fulfil|write|add|update|define|create|review|see|against|per|as|more|other|wcag|aa|level|der|die|das|den|los|las|les|el|la|de|dod',
);

/** Words after the label that make it a mention, a placeholder, or the next part of a template. */
const nothing = [
  'are|were|was|of|from|needs?|have|has|met|satisfied|fulfilled|above|below|needed|missing|defined|written|agreed|documented',
  'tb[acd]|todo(?!:)|to do|to be (?:defined|determined|done|added|completed|confirmed|discussed|decided|written|provided|refined|specified|filled|announced)|n\\W?a|none(?! of)|wip|coming soon|not (?:applicable|yet|defined)|see (?:above|below|description|parent|epic|title)|as above|criterion|x+|noch offen|offen|folgt|keine|pendiente|por definir|a definir|à définir|geen|da definire|brak',
  'definition of ready|out of scope|open questions|how to test|steps to (?:reproduce|test)|(?:technical|implementation|additional|dev|developer|development|testing|qa|design|release) (?:notes?|details?|plan|context|information|considerations)|test (?:plan|steps|cases|instructions)|relevant links|(?:acceptance|success) criteria|definition of done',
].map(words);

/** Headings of one word part the text only with their colon: `Notes are saved` is a criterion. */
const part =
  '(?:notes?|links?|designs?|tasks|questions|dependencies|references|resources|screenshots|testing|background|assumptions|qa|scope|environment):';

const content = `${other}+(?!${nothing.join('|')}|${part}|given${other}*[\\[<{])${letter}`;

/** Signs that Given/When/Then tells how a fault happens. */
const fault = words(
  'steps? to re(?:produce|plicate)|(?:actual|current|observed|expected|desired) (?:result|behaviou?r)s?',
);

/** From here to the first `word`, within a sentence and before the next `given`; steps of a scenario may be sentences. */
const upTo = (word: string, group: number): string => {
  const sentenceEnd = `${letter}[.!?]${other}+(?=${letter})(?!(?:given|when|then|and|but)${end})`;
  const found = `${other}${word}${end}`;
  return `(?=([\\s\\S]*?)(?:${sentenceEnd}|${other}given${end}|${found}))\\${group}(?=${found})${other}${word}`;
};

const beforeGiven = words(
  'a|an|the|is|are|be|was|were|been|being|any|for|each|every|of|by|at|as|if|has|have|not|in|on|to|with|from',
);

const beforeDone = words(
  `be|is|are|was|were|been|being|gets?|got|already|only|not|never|always|also|as|has|have|had|and|or|just|can|it|marked|${letter}+ly|property`,
);

/**
 * One regular expression that says on a description's lower-cased plain text whether acceptance criteria are there. It looks at words,
 * and at signs that touch a word, never at what lies between blocks: whether Jira puts line breaks, spaces, bullets or numbers there,
 * the answer is the same. No flags, no look-behind, no repetition within a repetition; every part begins at a word and stops at the
 * next of its kind, so that the work is proportional to the text. Java and JavaScript read it alike.
 */
export const criteriaPattern = (added: readonly string[]): string => {
  const own = added
    .map((word) =>
      word
        .trim()
        .toLowerCase()
        .replace(/[:\s]+$/, ''),
    )
    .filter((word) => word !== '');
  const full = alternation([...defaultWords.full, ...own]);
  const short = alternation(defaultWords.short);
  const opening = alternation(defaultWords.opening);
  const after = (stop: string): string => `(?:^${other}*|(?:^|${other})(?!${stop})${letter}+${other}+)`;
  const labelled = `${after(mentioning)}${full}${end}(?:${other}+(?:acs?|cos|dod)${end})?`;
  const coloned = `(?:^|[^${letters}0-9:])${short}:(?=[^${letters}0-9])`;
  const opened = `${after(beforeDone)}${opening}${end}`;
  const scenario = `${after(beforeGiven)}given${end}${upTo('when', 1)}${end}${upTo('then', 2)}${content}`;
  return `(?:${labelled}|${coloned}|${opened})${content}|^(?![\\s\\S]*?${fault})[\\s\\S]*?${scenario}`;
};

/** What the gate's `text.toLowerCase().match(pattern)` says. */
export const matchesPattern = (pattern: string, text: string): boolean => new RegExp(pattern).test(text.toLowerCase());
