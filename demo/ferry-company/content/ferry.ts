import { beginnings } from './ferry-beginnings';
import { boarding } from './ferry-boarding';
import { booking } from './ferry-booking';
import { defects } from './ferry-defects';
import { early } from './ferry-early';
import { enablers } from './ferry-enablers';
import { ideas } from './ferry-ideas';
import { payments } from './ferry-payments';
import type { DemoItem } from './item';

/** All of the ferry company's booking and boarding. */
export const ferry: readonly DemoItem[] = [
  ...beginnings,
  ...early,
  ...booking,
  ...boarding,
  ...payments,
  ...enablers,
  ...defects,
  ...ideas,
];
