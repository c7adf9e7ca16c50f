import { asDoc, type AdfNode } from './adf';
import { findCriteria, isHeading } from './find';
import { fold } from './fold';
import { labelsOf } from './label';
import { trimmedName } from './label-text';
import { linesOf, type Line } from './lines';
import { isPlaceholder } from './placeholder';
import { isNeighbour } from './neighbours';

/** Signs that a name speaks of criteria, of what is accepted, or of when work is done, on folded text of any language. */
const related =
  /(?:^|[^\p{L}])(?:[ck]rit[eé]?r\p{L}*|kryteri\p{L}*|критери\p{L}*|accept\p{L}*|akc?ept\p{L}*|aksept\p{L}*|akzept\p{L}*|abnahme\p{L}*|acept\p{L}*|accett\p{L}*|aceit\p{L}*|godk\p{L}+|hyvaks\p{L}*|elfogad\p{L}*|kabul\p{L}*|прием\p{L}*|прийн\p{L}*|approv\p{L}*|sign-?off|satisf\p{L}*|verif\p{L}*|valid\p{L}*|done|definition|expectations?|must[- ]haves?|success\p{L}*|conditions?|bedingung\p{L}*|condici\p{L}*|condiz\p{L}*|condic\p{L}*|voorwaard\p{L}*|warunk\p{L}*|podmin\p{L}*|podmien\p{L}*|feltetel\p{L}*|villkor\p{L}*|vilkar\p{L}*|ehdot|tingimus\p{L}*|услови\p{L}*|умов\p{L}*|requirements?|anforderung\p{L}*|exigenc\p{L}*|requisit\p{L}*|wymagani\p{L}*|требовани\p{L}*)|条件|基準|標準|标准|要件|验收|驗收|조건|기준|기대/u;

/** At most this many are worth a look. */
const maxNames = 5;

const isLabelLike = (line: Line): boolean => {
  if (line.kind === 'code' || line.struck || line.depth > 0) return false;
  if (line.text.length > 60 || line.text.split(/\s+/).length > 6 || /[?？]$/.test(line.text)) return false;
  return isHeading(line) || /[:：]$/.test(line.text);
};

/** Whether anything is written below a line before the next one that looks like a label. */
const holdsItems = (lines: readonly Line[], at: number): boolean => {
  const next = lines[at + 1];
  return (
    next !== undefined &&
    !isLabelLike(next) &&
    (next.first || lines[at + 2]?.first === true) &&
    !isPlaceholder(next.text)
  );
};

/**
 * The headings of a text without criteria that look as if they announced some, in the order of the text, without signs around them:
 * those that speak of criteria or of acceptance, with a list below them. Empty where criteria are found. An admin may add such a name to the
 * project's words. `words` are the added ones so far.
 */
export const unknownLabels = (content: AdfNode | string | null, words: readonly string[]): readonly string[] => {
  if (findCriteria(content, words).present) return [];
  const lines = linesOf(asDoc(content));
  const labels = labelsOf(words);
  const names = lines.flatMap((line, n) => {
    if (!isLabelLike(line) || isNeighbour(line)) return [];
    if (labels.inHeading(line.text) !== null || !related.test(fold(line.text)) || !holdsItems(lines, n)) return [];
    return [trimmedName(line.text.replace(/[:：]\s*$/, ''))];
  });
  return [...new Set(names)].slice(0, maxNames);
};
