import type { UnsizedPlace } from '../../domain/order';
import { createSection } from '../section';

/** What the proposed order keeps in mind: loads once somebody looks there. */
export const orderSettingsTexts = createSection('orderSettings', {
  unsized: 'Without value or points',
  place: { keep: 'keep their place', top: 'go to the top', bottom: 'go to the bottom' } satisfies Readonly<
    Record<UnsizedPlace, string>
  >,
  band: 'Risky work goes before what is worth up to so many percent more per point',
  labels: 'Labels that say risky (with commas)',
  save: 'Save',
  saved: 'Saved',
});
