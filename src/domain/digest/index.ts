/*
 * Where a project stands, for those who do not open its backlog: a few searches give the facts, from them come the figures of the gadget (`overviewOf`)
 * and the digest of the last week (`digestOf`).
 */
export { type Digest, digestDays, digestOf } from './digest';
export type * from './facts';
export type * from './outlook';
export { type Overview, overviewOf, type PeriodScore } from './overview';
