import { isPlaceholder } from './placeholder';
import { tellsOfFault } from './fault';
import type { Line } from './lines';

const given =
  /^\W*(?:given|angenommen|gegeben(?: sei| ist)?|dado|dada|dados|étant donné|etant donné|soit|gegeven|dato|data|zakładając|mając)\b/i;
const when = /^\W*(?:when|wenn|cuando|quand|lorsque|als|wanneer|quando|gdy|kiedy|jeśli)\b/i;
const then = /^\W*(?:then|dann|entonces|alors|dan|então|entao|allora|wtedy|then)\b/i;
const title =
  /^\W*(?:scenario|szenario|escenario|scénario|cenário|scenariusz)(?:\s+(?:outline|template))?\s*(?:#?\d{1,3})?\s*(?:[:：.–-]|$)/i;
const step = new RegExp(
  [given, when, then, title, /^\W*(?:and|but|und|y|et|en|e|i|oraz)\b/].map(({ source }) => source).join('|'),
  'i',
);
const oneLine = /(?:^|[.:;(])\W{0,4}given\b.{3,600}?\bwhen\b.{3,600}?\bthen\b/i;

/** Given/When/Then that nobody labelled, as far as it tells of wanted behaviour. */
export const scenarios = (lines: readonly Line[]): readonly string[] => {
  if (tellsOfFault(lines)) return [];
  const texts = lines.map(({ text }) => text);
  const whole = texts.filter((text) => oneLine.test(text) && !isPlaceholder(text));
  if (whole.length > 0) return whole;
  return texts.some((text) => given.test(text)) && texts.some((text) => when.test(text)) ? blocksIn(texts) : [];
};

/** The scenarios of a labelled section: `Scenario:` blocks or runs of Given/When/Then lines. Whole ones in a line are items. */
export const scenariosIn = (lines: readonly Line[], rest: string): readonly string[] => {
  const texts = [...(rest === '' ? [] : [rest]), ...lines.map(({ text }) => text)];
  if (texts.some((text) => oneLine.test(text))) return [];
  const steps = texts.filter((text) => step.test(text)).length;
  return texts.some((text) => given.test(text)) || steps * 5 >= texts.length * 4 ? blocksIn(texts) : [];
};

const blocksIn = (texts: readonly string[]): readonly string[] => {
  const starts = texts
    .map((text, n) => (given.test(text) || (when.test(text) && !inScenario(texts, n)) ? n : -1))
    .filter((n) => n >= 0);
  if (!texts.some((text) => then.test(text)) || starts.length === 0) return [];
  const titled = texts.map((text, n) => (title.test(text) ? n : -1)).filter((n) => n >= 0);
  return blocksFrom(texts, titled.length > 0 ? titled : runsOf(texts, starts));
};

/** Is a `When` the continuation of a scenario that an earlier line began? */
const inScenario = (texts: readonly string[], at: number): boolean => {
  for (let n = at - 1; n >= 0 && n >= at - 12; n -= 1) {
    const text = texts[n] ?? '';
    if (then.test(text)) return false;
    if (given.test(text)) return true;
  }
  return false;
};

/** A second `Given` in a row goes on with the first. */
const runsOf = (texts: readonly string[], starts: readonly number[]): readonly number[] =>
  starts.filter((n, k) => {
    const before = starts[k - 1];
    return before === undefined || texts.slice(before, n).some((text) => then.test(text));
  });

const blocksFrom = (texts: readonly string[], starts: readonly number[]): readonly string[] =>
  starts
    .map((from, k) => texts.slice(from, starts[k + 1] ?? texts.length))
    .filter((block) => block.some((text) => then.test(text) && !isPlaceholder(text)))
    .map((block) => block.slice(0, lastThen(block)).join(' '));

const lastThen = (block: readonly string[]): number => {
  let end = block.findIndex((text) => then.test(text)) + 1;
  while (/^\W*(?:and|but|und|y|et|en|e|i)\b/i.test(block[end] ?? '')) end += 1;
  return end;
};
