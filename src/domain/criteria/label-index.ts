import { fold, keyOf } from './fold';
import { openingIn, type Openings, type Part, parts } from './label-openings';
import { beginsAny, firstThree, plainBeginsAny, type Starts, startsOf } from './label-starts';
import { latinLabels } from './latin-labels';
import { createMending, longWord, placeOf } from './near-words';
import { entries } from './notation';
import { fromWords } from './scripts';

/** `weak`: a Definition of Done holds the criteria only where nothing else does. */
export type LabelKind = 'full' | 'short' | 'weak';

/** Which names are labels, whatever stands between their words. */
export interface LabelIndex {
  readonly kindOf: (key: string) => LabelKind | null;
  /** As `kindOf`, with long words put right that are one letter away from a word of a label. */
  readonly kindOfMistyped: (name: string) => LabelKind | null;
  /** How many of the words open a sentence that is itself a criterion, such as `This story is done when`; 0 where they open none. */
  readonly opening: (keys: readonly string[]) => number;
  /** Whether a full label may begin with this word. */
  readonly begins: (key: string) => boolean;
  /** Whether any label or opening may be in a line: most lines are done with here. */
  readonly mayHold: (text: string) => boolean;
}

interface BuiltIn {
  readonly kinds: ReadonlyMap<string, LabelKind>;
  readonly openings: Openings;
  readonly firstWords: ReadonlySet<string>;
  /** The first letters of every label and opening. */
  readonly starts: Starts;
  readonly three: Uint8Array;
  /** Long words of labels by their first letter and length. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

/** `~` marks a Definition of Done. */
const nameOf = (label: string): string => label.replace('~', '');

/** Beginnings of labels that nobody listed (`label-roots.ts`), and of questions for them, where no listed label begins so. */
const rareStarts = 'aktz,zufr,tevr,afro,toet,tilf,mott,mene,nous,vidu'.split(',');

const builtIn = fromWords((other): BuiltIn => {
  const all = { ...latinLabels, ...other?.labels };
  const kinds = new Map<string, LabelKind>();
  const openings = new Map<string, Map<string, Part>>();
  const firstWords = new Set<string>();
  const long = new Map<string, Set<string>>();
  for (const [language, notation] of Object.entries(all)) {
    const [full = [], short = [], ...opening] = notation.split(';').map(entries);
    for (const label of short) kinds.set(keyOf(label), label.startsWith('~') ? 'weak' : 'short');
    for (const [n, words] of opening.entries())
      for (const word of words) {
        const roles = openings.get(keyOf(word)) ?? new Map<string, Part>();
        openings.set(keyOf(word), roles.set(language, parts[n] ?? 'with'));
      }
    for (const label of full) {
      kinds.set(keyOf(label), label.startsWith('~') ? 'weak' : 'full');
      const words = fold(nameOf(label)).split(/[ ']/);
      firstWords.add(words[0] ?? '');
      for (const word of words.filter(({ length }) => length >= longWord)) {
        const place = placeOf(word, word.length);
        long.set(place, (long.get(place) ?? new Set()).add(word));
      }
    }
  }
  // An opening holds a word for finished.
  const starts = startsOf([
    ...Object.values(all).flatMap((words) => words.split(';').slice(0, 3).flatMap(entries)),
    ...rareStarts,
    ...(other?.roots.starts.split(',') ?? []),
  ]);
  return {
    kinds,
    openings,
    firstWords,
    starts,
    three: firstThree(starts),
    long: new Map([...long].map(([place, words]) => [place, [...words]])),
  };
});

let latest: { readonly added: string; readonly of: BuiltIn; readonly index: LabelIndex } | null = null;

/** An admin's words as they are compared. */
const ownKeys = (added: readonly string[]): readonly string[] => added.map(keyOf).filter((key) => /\p{L}/u.test(key));

/** The labels of every language and the admin's own. The latest index stays: a backlog is read with one set of words. */
export const labelIndex = (added: readonly string[]): LabelIndex => {
  const key = added.join('\n');
  const of = builtIn();
  if (latest?.added === key && latest.of === of) return latest.index;
  const { kinds, openings, firstWords, starts, three, long } = of;
  const own = new Set(ownKeys(added));
  const ownStarts = startsOf(added);
  const ownFirst = new Set(added.map((word) => keyOf(word.trim().split(/\s+/)[0] ?? '')));
  const kindOf = (name: string): LabelKind | null => (own.has(name) ? 'full' : (kinds.get(name) ?? null));
  const mended = createMending(long);
  const index: LabelIndex = {
    kindOf,
    kindOfMistyped: (name) => {
      const written = fold(name).split(/[\s'-]+/, 6);
      const words = written.map(mended);
      if (words.every((ways, n) => ways[0] === written[n])) return null;
      const names = words.reduce<readonly string[]>(
        (all, ways) => all.flatMap((one) => ways.map((way) => one + way)).slice(0, 9),
        [''],
      );
      return names.map((one) => kindOf(keyOf(one))).find((kind) => kind !== null) ?? null;
    },
    opening: (keys) => openingIn(openings, keys),
    begins: (name) => firstWords.has(name) || ownFirst.has(name),
    mayHold: (text) => {
      const hit = plainBeginsAny(text, starts, three) ?? beginsAny(fold(text), starts);
      if (hit || added.length === 0) return hit;
      return beginsAny(fold(text), ownStarts);
    },
  };
  latest = { added: key, of, index };
  return index;
};
