import type { Store } from '../../sandbox/store/store';

const firstId = 10_000;

/** Ids of a sequence without asking the store for each: `done` says how far it was used. */
export const reserve = (store: Store, sequence: string): { readonly next: () => string; readonly done: () => void } => {
  const meta = store.collection('meta');
  const last = meta.get(`sequence:${sequence}`);
  let at = typeof last === 'number' ? last : firstId - 1;
  return {
    next: () => {
      at += 1;
      return String(at);
    },
    done: () => meta.put(`sequence:${sequence}`, at),
  };
};
