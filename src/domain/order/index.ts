/*
 *   valueOrder(items: readonly OrderItem[]): Order
 */
export type * from './types';
