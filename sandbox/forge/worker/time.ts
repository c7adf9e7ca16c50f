import { invocations } from './runtime';

const NativeDate = Date;

const now = (): number => NativeDate.now() + (invocations.getStore()?.clockOffset ?? 0);

/**
 * Functions read the time from the sandbox's clock, which the demo sets to the past: in Forge, too, a function's clock and
 * Jira's are the same. A proxy, since a subclass could not be called without `new`.
 */
export const followClock = (): void => {
  globalThis.Date = new Proxy(NativeDate, {
    construct: (target, args: readonly unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: (target) => new target(now()).toString(),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
};
