export { type Counted, inTurn, sprintsAhead } from './ahead';
export { leftOf, runningOf, type Sprints, sprintsUntil, timeAfter } from './dates';
export { hitRate } from './hit-rate';
export { type Outlook, type OutlookInput, outlookOf, type Typical } from './outlook';
export * from './release';
export { type Past, samplesOf } from './samples';
export { fewest, type Running, simulate, type Simulation } from './simulate';
export type * from './types';
export { levels } from './types';
