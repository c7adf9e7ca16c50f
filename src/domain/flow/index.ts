/*
 * The figures of the project page: first each work item's life (`timelineOf`) from what it is now and its changelog, then the periods (`sprintFigures`,
 * or `weekFigures` where there are no sprints), then the results that are computed from them.
 */
export { cumulativeValue } from './cumulative';
export { stateAt } from './history';
export { readyStock } from './ready-stock';
export type * from './results';
export { sprintFigures } from './sprint-figures';
export { stockHistory } from './stock-history';
export { proposedMeanings } from './meanings';
export { flowPolicy, timelineOf } from './timeline';
export { trend, valueTrend } from './trend';
export type * from './types';
export { valueEffort } from './value-effort';
export { velocity } from './velocity';
export { waiting } from './waiting';
export { weekFigures } from './week-figures';
