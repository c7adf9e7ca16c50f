import type * as z from 'zod/mini';

import type { Result } from '../domain/shared/result';
import { contract } from './index';
import { onDemandContract } from './on-demand';

/** Every call about a work item, as functions serve them. */
export const wholeContract = { ...contract, ...onDemandContract };

export type WholeContract = typeof wholeContract;
export type WholeName = keyof WholeContract;
export type WholeInput<N extends WholeName> = z.infer<WholeContract[N]['input']>;
export type WholeOutput<N extends WholeName> = z.infer<WholeContract[N]['output']>;

/** The shape both Forge helpers take (`makeResolver`, `makeInvoke`), so that the two sides agree by construction. */
export type WholeDefinitions = {
  [N in WholeName]: (input: z.input<WholeContract[N]['input']>) => Result<WholeOutput<N>>;
};
