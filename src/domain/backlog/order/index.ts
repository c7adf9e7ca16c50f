export { valueOrder } from './order';
export type * from './types';
