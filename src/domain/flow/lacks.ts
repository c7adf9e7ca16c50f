import { storedLacks } from '../readiness/stored-badge';
import type { BadgeLack } from '../shared/badge';
import type { Lack, StockItem } from './results';

const named: Readonly<Record<BadgeLack['code'], Lack>> = {
  'no-criteria': 'criteria',
  'no-estimate': 'estimate',
  'no-value': 'value',
  blocked: 'unblocking',
  'no-version': 'other',
  line: 'other',
};

/**
 * What an item lacks before it is ready stock: what is stored of it, and an estimate in any case, since without points it fills nothing. A live
 * open blocker counts even where what is stored is older. What has no name here is one `other` each.
 */
export const lacksOf = (item: Pick<StockItem, 'ready' | 'readiness' | 'points' | 'openBlockers'>): readonly Lack[] => {
  const stored = storedLacks(item.readiness).map(({ code }) => named[code]);
  const live: Lack[] = [
    ...((item.points ?? 0) > 0 ? [] : ['estimate' as const]),
    ...(item.ready || item.openBlockers.length === 0 ? [] : ['unblocking' as const]),
  ];
  const known = [...new Set([...stored.filter((lack) => lack !== 'other'), ...live])];
  const others = stored.filter((lack) => lack === 'other');
  const nothingSaid = !item.ready && known.length === 0 && others.length === 0;
  return [...known, ...(nothingSaid ? ['other' as const] : others)];
};
