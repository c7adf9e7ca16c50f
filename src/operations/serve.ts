import { contract, type Contract, type Input, type Name, type Output } from '../contract';
import type { Result } from '../domain/shared/result';
import type { AccessRequest } from './access';
import { answerCall } from './answer-call';
import { type Caller, parseCall } from './caller';
import { parseInput } from './parse-input';

export type Operations = { readonly [N in Name]: (input: Input<N>, caller: Caller) => Promise<Output<N>> };

interface Dependencies {
  readonly operations: Operations;
  /** @throws Failure `forbidden` */
  readonly allow: (requested: AccessRequest) => Promise<void>;
  readonly clock: () => string;
}

interface Invocation {
  readonly payload: unknown;
  readonly context: unknown;
}

/** The one gate of every call: who, may they, is it well formed, do it, check the answer. */
export const serve =
  ({ operations, allow, clock }: Dependencies) =>
  <N extends Name>(name: N) =>
  async ({ payload, context }: Invocation): Promise<Result<Output<N>>> => {
    const { access, input, output }: Contract[Name] = contract[name];
    return answerCall(name, async () => {
      const { caller, input: own } = parseCall(context, payload);
      await allow({ access, name, caller, now: clock() });
      const value = await operations[name](parseInput(input, own) as Input<N>, caller);
      return output.parse(value) as Output<N>;
    });
  };
