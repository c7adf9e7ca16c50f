export { hitRate } from './hit-rate';
export * from './release';
export { samplesOf } from './samples';
export { fewest, simulate, type Simulation } from './simulate';
export * from './types';
