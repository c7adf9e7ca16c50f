import type { Criteria, PlaceKind } from './criteria';

/** What a writer should change where the structure of a text and the gate's pattern differ. */
export type Advice =
  /** The criteria stand there, and the gate does not see them. */
  | { readonly code: PlaceKind }
  /** The gate takes what stands below the heading for criteria, and it is a placeholder. */
  | { readonly code: 'placeholder'; readonly heading: string }
  /** The gate takes a mention in the text for criteria. */
  | { readonly code: 'mention' };

/** Null where both agree. The gate is the one that decides, so the advice is for the writer, not an excuse. */
export const advice = (criteria: Criteria, gateSays: boolean): Advice | null => {
  if (criteria.present === gateSays) return null;
  if (criteria.present) return { code: criteria.where?.kind ?? 'label' };
  return criteria.reason === 'placeholder'
    ? { code: 'placeholder', heading: shortened(criteria.where?.heading ?? '') }
    : { code: 'mention' };
};

const shortened = (heading: string): string => (heading.length > 60 ? `${heading.slice(0, 59)}…` : heading);
