import type { Policy } from '../policy/policy';
import type { WorkItem } from '../shared/work-item';

/**
 * Whether every criterion is proven by a test as the gate sees it, or what it says; null where nothing is known of the text as it is now. Only a
 * field that nobody else can write is believed. Where Jira was not asked for the print, what is stored counts.
 */
export const provenNow = (
  { fields }: { readonly fields: Pick<Policy['fields'], 'ticks'> },
  { criteriaPrint, stored }: WorkItem,
): true | string | null => {
  const proven = fields.ticks === null ? {} : (stored.ticks?.proven ?? {});
  if (criteriaPrint == null) return Object.values(proven)[0] ?? null;
  const { print } = criteriaPrint;
  return Object.hasOwn(proven, print) ? (proven[print] ?? null) : null;
};

/** The numbers of the criteria that it names. */
export const unprovenNumbers = (said: string): readonly number[] =>
  [...said.matchAll(/AC(\d+)/g)].map(([, number]) => Number(number));
