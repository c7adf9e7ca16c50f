import { findCriteria } from '../criteria/find';
import { matchesPattern } from '../criteria/pattern';
import { gateText } from '../criteria/plain-text';
import type { Policy } from '../policy/policy';
import type { CustomFieldId } from '../shared/ids';
import type { Ticks, WorkItem } from '../shared/work-item';

/** What the gate's pattern is matched on: a text, or the text of a document. Other values of a field hold no criteria. */
export const criteriaPlainText = (content: WorkItem['criteriaText']): string =>
  typeof content === 'string' ? content : gateText(content);

/** How much of the end of a text goes into its print. Criteria usually stand there. */
export const printedCharacters = 500;

/**
 * A Jira expression that gives the print of a work item's text, and when the work item last changed, in milliseconds: `[print, updated]`. The
 * print is the length of Jira's own plain text and its end; the rule `criteria-present` computes it in the same words, so that nothing is
 * guessed about the layout of that text, which Atlassian does not document.
 */
export const printExpression = (field: CustomFieldId | null): string =>
  `[${field === null ? 'issue.description?.plainText' : `issue?.['${field}']`}]` +
  `.map(v => typeof v == 'Map' ? new RichText(v).plainText : v ?? '')` +
  `.map(t => [t.length + t.slice(-${printedCharacters}), issue.updated.getTime()])[0]`;

/** A verdict by structure, beside the print of the text that it was made from. */
export type StoredVerdict = { readonly [K in 'found' | 'criteria']?: NonNullable<Ticks[K]> };

const verdictOf = (print: string, { present, count }: { present: boolean; count: number }): StoredVerdict => ({
  found: { [print]: present },
  criteria: count,
});

/**
 * What is to be stored about the criteria of a work item: the structure's verdict, where Jira gave the print of the text; what lies there,
 * where it did not; nothing, where there is no field that only the app writes.
 */
export const verdictToStore = (
  { criteria, fields }: Pick<Policy, 'criteria' | 'fields'>,
  item: WorkItem,
): StoredVerdict => {
  const { criteriaPrint: print, stored } = item;
  if (fields.ticks === null) return {};
  if (typeof print === 'string') {
    const { present, items } = findCriteria(item.criteriaText, criteria.words);
    return verdictOf(print, { present, count: items.length });
  }
  const { found, criteria: count } = stored.ticks ?? {};
  return found === undefined || count === undefined ? {} : { found, criteria: count };
};

/** What is stored about this text; null where the text has changed since, or its print is not known. */
export const verdictFor = (ticks: Ticks | null, print: string | null): boolean | null =>
  print !== null && ticks?.found !== undefined && Object.hasOwn(ticks.found, print)
    ? (ticks.found[print] ?? null)
    : null;

/**
 * Whether acceptance criteria are there, as the gate says: what was found by structure while the text is the same, otherwise the pattern.
 * Where Jira was not asked for the print (lists), what is stored counts: it is renewed on every change of the text. Null: the pattern is needed
 * and cannot be matched.
 */
export const criteriaVerdict = (
  pattern: string | null,
  { criteriaText, criteriaPrint, stored: { ticks } }: Pick<WorkItem, 'criteriaText' | 'criteriaPrint' | 'stored'>,
): boolean | null => {
  const known = criteriaPrint === undefined ? Object.values(ticks?.found ?? {})[0] : verdictFor(ticks, criteriaPrint);
  return known ?? (pattern === null ? null : matchesPattern(pattern, criteriaPlainText(criteriaText)));
};

/** The same under a policy: only a field that nobody else can write is believed, so that without one the pattern alone decides. */
export const gateSeesCriteria = ({ criteria, fields }: Pick<Policy, 'criteria' | 'fields'>, item: WorkItem): boolean =>
  criteriaVerdict(
    criteria.pattern,
    fields.ticks === null ? { ...item, stored: { ...item.stored, ticks: null } } : item,
  ) === true;
