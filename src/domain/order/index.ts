export { proposeOrder } from './propose';
export { mostRanked, type RankCall, rankCalls } from './rank-calls';
export type * from './types';
export { unsizedPlaces } from './types';
export { compareOwn, orderCost, type OwnOrder } from './order-cost';
export { afterCall, callsBetween, common, isOwnWork, isSameOrder, RankJournal, stoppedAt } from './rank-run';
export { OrderSettings, orderSettingsKey, readOrderSettings } from './settings';
