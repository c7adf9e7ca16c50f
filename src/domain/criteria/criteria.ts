export type PlaceKind = 'heading' | 'label' | 'panel' | 'expand' | 'table' | 'scenario' | 'checklist';

/** Where criteria stand, and the heading or label as its writer has it. */
export interface Place {
  readonly kind: PlaceKind;
  readonly heading: string;
}

export interface Criteria {
  readonly present: boolean;
  /** The text of each criterion, as far as it is not struck through. */
  readonly items: readonly string[];
  readonly where: Place | null;
  /** Why there are none: nothing announces them, or what was announced is still to be written. */
  readonly reason?: 'none' | 'placeholder';
}
