import type { Lack, StockItem } from './results';

/** How the text of the field `Readiness` names what is missing (`readinessLabel`). */
const words: readonly (readonly [RegExp, Lack])[] = [
  [/\bAC\b/, 'criteria'],
  [/\bestimate\b/i, 'estimate'],
  [/\bvalue\b/i, 'value'],
  [/\bunblocking\b/i, 'unblocking'],
];

/** What the badge counts without naming it: `+2`, or `Needs 3 things`. */
const unnamed = (label: string): number => {
  const more = /\+(\d+)$/.exec(label) ?? /^Needs (\d+) things?$/.exec(label);
  return more === null ? 0 : Number(more[1]);
};

const othersIn = (label: string, named: number): number => {
  if (!label.startsWith('Needs ')) return 0;
  const list = /^Needs \d+ things?$/.test(label)
    ? []
    : label
        .slice('Needs '.length)
        .replace(/ \+\d+$/, '')
        .split(', ');
  return Math.max(0, list.length - named);
};

/**
 * What an item lacks before it is ready stock: what its badge says, and an estimate in any case, since without points it fills nothing. A live
 * open blocker counts even where the badge is older. What the badge only counts is one `other` each.
 */
export const lacksOf = (item: Pick<StockItem, 'ready' | 'readiness' | 'points' | 'openBlockers'>): readonly Lack[] => {
  const label = item.ready ? '' : (item.readiness ?? '');
  const named = words.filter(([pattern]) => pattern.test(label)).map(([, lack]) => lack);
  const live: Lack[] = [
    ...((item.points ?? 0) > 0 ? [] : ['estimate' as const]),
    ...(item.ready || item.openBlockers.length === 0 ? [] : ['unblocking' as const]),
  ];
  const known = [...new Set([...named, ...live])];
  const others = othersIn(label, named.length) + unnamed(label);
  const nothingSaid = !item.ready && known.length === 0 && others === 0;
  return [...known, ...Array.from({ length: nothingSaid ? 1 : others }, () => 'other' as const)];
};
