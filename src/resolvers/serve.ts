import { contract, type Contract, type Input, type Name, type Output } from '../contract';
import type { Result } from '../domain/result';
import { isConsentNeeded } from '../jira/consent';
import type { Asked } from './access';
import { type Caller, callFrom } from './caller';
import { asFailure } from './expose';
import { parseInput } from './parse-input';

export type Verbs = { readonly [N in Name]: (input: Input<N>, caller: Caller) => Promise<Output<N>> };

interface Needs {
  readonly verbs: Verbs;
  /** @throws Failure `forbidden` */
  readonly allow: (asked: Asked) => Promise<void>;
  readonly clock: () => string;
}

interface Invocation {
  readonly payload: unknown;
  readonly context: unknown;
}

/** The one gate of every call: who, may they, is it well formed, do it, check the answer. */
export const serve =
  ({ verbs, allow, clock }: Needs) =>
  <N extends Name>(name: N) =>
  async ({ payload, context }: Invocation): Promise<Result<Output<N>>> => {
    const { access, input, output }: Contract[Name] = contract[name];
    try {
      const { caller, input: own } = callFrom(context, payload);
      await allow({ access, caller, now: clock() });
      const value = await verbs[name](parseInput(input, own) as Input<N>, caller);
      return { ok: true, value: output.parse(value) as Output<N> };
    } catch (error) {
      if (isConsentNeeded(error)) throw error;
      return { ok: false, failure: asFailure(name, error) };
    }
  };
