import type { Store } from '../../store/store';

export const seedSite = (store: Store): void => {
  if (store.collection('meta').has('seeded')) return;
};
