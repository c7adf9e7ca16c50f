import {
  wholeContract,
  type WholeContract,
  type WholeInput,
  type WholeName,
  type WholeOutput,
} from '../contract/whole';
import type { Result } from '../domain/shared/result';
import type { AccessRequest } from './access';
import { answerCall } from './answer-call';
import { type Caller, parseCall } from './caller';
import { parseInput } from './parse-input';

export type Operations = {
  readonly [N in WholeName]: (input: WholeInput<N>, caller: Caller) => Promise<WholeOutput<N>>;
};

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
  <N extends WholeName>(name: N) =>
  async ({ payload, context }: Invocation): Promise<Result<WholeOutput<N>>> => {
    const { access, input, output }: WholeContract[WholeName] = wholeContract[name];
    return answerCall(name, async () => {
      const { caller, input: own } = parseCall(context, payload);
      await allow({ access, name, caller, now: clock() });
      const value = await operations[name](parseInput(input, own) as WholeInput<N>, caller);
      return output.parse(value) as WholeOutput<N>;
    });
  };
