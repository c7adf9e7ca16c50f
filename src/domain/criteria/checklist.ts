import { tellsOfFault } from './fault';
import { fold } from './fold';
import { isPlaceholder } from './placeholder';
import { either, fromWords } from './scripts';
import type { Line } from './lines';

export interface Outcomes {
  readonly heading: string;
  readonly items: readonly string[];
}

/** Lists about the work, not about its result. */
const process = fromWords(
  (other) =>
    new RegExp(
      either(
        '\\b(?:ready|checklist|tasks?|to-?dos?|steps?|plan|process|requirements?|before|stages?|todo|dci|scope|review|release|rollout|deploy\\w*|smoke|platforms?|browsers?|devices?|audit|labels?|links?|questions?|participants?|personas|experiments|mobile|discussion|workflow|goals?|flags?|type)\\b|check-?list|lista de|liste de|kontroll|tarkist|ellenorz|seznam|zoznam|tjekliste|sjekkliste|gatlisti|aufgabe|vor dem|vor der|avant|antes|prima di|voor de|inden|for vi|innan|ennen|enne|przed|pred|elott|inainte|oncesi',
        other?.aboutWork,
      ),
      'i',
    ),
);

/** What must be true of the finished thing. A plain `is` will not do: lists of faults are written so too. */
const outcome =
  /\b(?:should|shouldn't|must|mustn't|shall|will|won't|(?:users?|admins?|customers?|visitors?|members?|they|he|she|you|we|one|nobody|everyone|anyone|owners?|people) (?:can|cannot|can't|may|sees?|gets?|is able|are able)|(?:is|are) (?:not )?able to|no longer)\b|^(?:the|an?|each|every|all|any)(?: [\w-]+){1,3} (?:can|cannot|can't|may not|sees?|gets?|receives?|stays?|remains?|appears?)\b|^[a-z]+ (?:can|cannot|can't)\b/i;

/** The same in other languages, on folded text: modal verbs, and endings where they are endings. Orders and tasks have neither. */
const elsewhere = fromWords((other) => {
  const modal = either(
    'kan|kann|konnen|muss|mussen|darf|durfen|soll|sollen|peut|peuvent|doit|doivent|puede|pueden|debe|deben|deve|devem|podem|puo|possono|devono|moeten|kunnen|mogen|skal|maste|musza|moze|moga|musi|powinn\\p{L}+|muze|mohou|moze|mozu|musia|lehet|kell|poate|pot|trebuie|voi|voivat|taytyy|saab|peab|peavad|saavad|getur|geta|verdur',
    other?.modal,
  );
  const end = either(
    '\\p{L}{2}(?:meli(?:dir)?|mali(?:dir)?|ebilir|abilir|ebilmeli|abilmeli|mamali|memeli)[.。]?$',
    other?.outcome,
  );
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${modal})(?![\\p{L}\\p{M}])|${end}`, 'u');
});

/** An order to somebody, or a person's sign-off: a task, whatever else it says. */
const task =
  /^\W*(?:@|add|create|update|write|remove|implement|fix|make|investigate|check|verify|ensure|test|research|move|change|set|build|document|refactor|discuss|ask|review|migrate|merge|deploy|open|close|find|get|run|use|put|define|design|draft|decide|improve|replace|delete|rename|confirm|schedule|assign|enable|disable|upgrade|install|configure|announce|prepare|identify|see|read|follow|if|when|please|apply|include|share|send|publish|have you|did you|i have|i've|i am|we have|do we|is there|are there|does this|is this|has this|will this)\b/i;

/** Where words are not parted, so many signs say as much as four words. */
const enough = (text: string): boolean => text.split(/\s+/).length >= 4 || /[ぁ-퟿].{8}/.test(text);

const isOutcome = (text: string): boolean =>
  enough(text) && !task.test(text) && (outcome.test(text) || elsewhere().test(fold(text)));

/** Checkboxes without a label that state what is true of the finished thing. */
export const checklist = (lines: readonly Line[]): Outcomes | null => {
  if (!lines.some(({ kind }) => kind === 'task') || tellsOfFault(lines)) return null;
  let heading = '';
  let group: Line[] = [];
  const groups: { readonly heading: string; readonly lines: readonly Line[] }[] = [];
  const flush = () => {
    if (group.length > 0) groups.push({ heading, lines: group });
    group = [];
  };
  for (const line of lines) {
    if (line.kind === 'task') {
      if (line.first && line.depth === 1) group.push(line);
      continue;
    }
    flush();
    if (line.depth === 0) heading = line.text;
  }
  flush();
  for (const found of groups) {
    const stated = found.lines.filter(({ struck, text }) => !struck && !isPlaceholder(text));
    const outcomes = stated.filter(({ text }) => isOutcome(text) && !/[?？]$/.test(text));
    if (
      stated.length >= 2 &&
      outcomes.length * 4 >= stated.length * 3 &&
      !(found.heading.length < 120 && process().test(fold(found.heading)))
    )
      return { heading: found.heading, items: stated.map(({ text }) => text) };
  }
  return null;
};
