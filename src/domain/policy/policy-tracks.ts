import type { PolicyHistory } from './history';
import type { Policy } from './policy';

/** A part of a policy as one entry of its history holds it, without the instant. */
type Entry<K extends keyof PolicyHistory> = Omit<PolicyHistory[K][number], 'from'>;

const byId = (ids: readonly string[]): string[] => [...ids].sort();

/** Each part of a policy that its history follows, in the order of ids so that equal parts are equal text. */
export const tracked: { readonly [K in keyof PolicyHistory]: (policy: Policy) => Entry<K> } = {
  modes: ({ mode }) => ({ mode }),
  owners: ({ productOwner, deputies }) => ({
    productOwner,
    deputies: [...deputies].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
  }),
  meanings: ({ statuses, closingResolutions, closing }) => ({
    closed: byId(Object.keys(statuses).filter((id) => statuses[id] === 'closed')),
    resolutions: byId(closingResolutions),
    closing,
  }),
  revisions: ({ revision }) => ({ revision }),
};

const values = (entry: object): string =>
  JSON.stringify(
    Object.entries(entry).filter(([key]) => key !== 'from'),
    (_key, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort())
        : one,
  );

/** Whether two entries have the same values, apart from when they began. Both come from `tracked` or from a history that it made. */
export const isSameEntry = (a: object, b: object): boolean => values(a) === values(b);
