import { findCriteria } from '../criteria/find';
import { matchesPattern } from '../criteria/matches-pattern';
import { gateText } from '../criteria/plain-text';
import type { Policy } from '../policy/policy';
import type { Ticks, WorkItem } from '../shared/work-item';

/** What the gate's pattern is matched on: a text, or the text of a document. Other values of a field hold no criteria. */
export const criteriaPlainText = (content: WorkItem['criteriaText']): string =>
  typeof content === 'string' ? content : gateText(content);

/** A verdict by structure, beside the print of the text that it was made from. */
export type StoredVerdict = { readonly [K in 'found' | 'criteria']?: NonNullable<Ticks[K]> };

/**
 * What is to be stored about the criteria of a work item: the structure's verdict with the print of the text, where the gate's pattern would say
 * otherwise; nothing, where both agree or there is no field that only the app writes; what lies there, where Jira did not give the print.
 */
export const verdictToStore = (
  { criteria, fields }: Pick<Policy, 'criteria' | 'fields'>,
  item: WorkItem,
): StoredVerdict => {
  const { criteriaPrint, stored } = item;
  if (fields.ticks === null) return {};
  if (criteriaPrint != null) {
    const { present, items } = findCriteria(item.criteriaText, criteria.words);
    if (present === patternSays(criteria.pattern, item)) return {};
    return { found: { [criteriaPrint.print]: present }, criteria: items.length };
  }
  const { found, criteria: count } = stored.ticks ?? {};
  return found === undefined || count === undefined ? {} : { found, criteria: count };
};

/** Whether the gate may find criteria in this text where its structure has none, or the reverse, as far as is known without Jira. */
export const isDoubtful = (
  { criteria: { pattern, words } }: Pick<Policy, 'criteria'>,
  { criteriaText, stored }: Pick<WorkItem, 'criteriaText' | 'stored'>,
): boolean =>
  stored.ticks?.found !== undefined ||
  findCriteria(criteriaText, words).present !== matchesPattern(pattern, criteriaPlainText(criteriaText));

type Texts = Pick<WorkItem, 'criteriaText' | 'criteriaPrint'>;

/** What the pattern says of a text: as Jira matched it, where it was asked, else on the text as the app lays it out. */
const patternSays = (pattern: string, { criteriaText, criteriaPrint }: Texts): boolean =>
  criteriaPrint?.matches ?? matchesPattern(pattern, criteriaPlainText(criteriaText));

/** What is stored about this text; null where the text has changed since, or its print is not known. */
const verdictFor = (ticks: Ticks | null, print: string | null): boolean | null =>
  print !== null && ticks?.found !== undefined && Object.hasOwn(ticks.found, print)
    ? (ticks.found[print] ?? null)
    : null;

/**
 * Whether acceptance criteria are there, as the gate says: what was found by structure while the text is the same, otherwise the pattern.
 * Where Jira was not asked for the print (lists), what is stored counts: it is renewed on every change of the text. Null: the pattern is needed
 * and cannot be matched.
 */
export const criteriaVerdict = (pattern: string | null, item: Texts & Pick<WorkItem, 'stored'>): boolean | null => {
  const { criteriaPrint } = item;
  const { ticks } = item.stored;
  const known =
    criteriaPrint === undefined
      ? Object.values(ticks?.found ?? {})[0]
      : verdictFor(ticks, criteriaPrint?.print ?? null);
  return known ?? (pattern === null ? null : patternSays(pattern, item));
};

/** The same under a policy: only a field that nobody else can write is believed, so that without one the pattern alone decides. */
export const gateSeesCriteria = ({ criteria, fields }: Pick<Policy, 'criteria' | 'fields'>, item: WorkItem): boolean =>
  criteriaVerdict(
    criteria.pattern,
    fields.ticks === null ? { ...item, stored: { ...item.stored, ticks: null } } : item,
  ) === true;
