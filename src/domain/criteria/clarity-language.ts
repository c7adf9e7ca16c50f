import type { Language } from './languages';

/** Short words by which a sentence shows its language, folded. Written down by us. */
const common: Partial<Record<Language, string>> = {
  en: 'the is are and of to for with be must should can will when by from not an a new',
  de: 'der die das und ist wird nicht werden mit den eine ein im auf kann muss sind bei zu dem',
  fr: 'le la les des est et une un du dans pour sur sont doit peut avec pas au',
  es: 'el la los las es un una del que se con para por debe puede son en y al',
  pt: 'o a os as um uma do da no na que com para deve pode e sao nao em ao',
  it: 'il lo la gli le un una del della che con per deve puo e sono non di in viene',
  nl: 'de het een is wordt en van met kan moet niet in op worden zijn bij te',
  pl: 'jest sie na do nie i w z oraz moze musi po przy jako lub dla',
  cs: 'je se na v a s do lze po pri pro nebo jsou neni byt musi',
  sk: 'je sa na v a s do mozno po pri pre alebo su nie byt musi',
  da: 'er og det den en et pa af til kan skal med ikke for ved som vises i',
  no: 'er og det den en et pa av til kan skal med ikke for ved som vises i',
  sv: 'ar och det den en ett pa av till kan ska med inte for vid som visas i',
  fi: 'on ja ei voi kun tai se pitaa taytyy olla ovat mukaan',
  et: 'on ja ei saab kui voi see peab olema',
  hu: 'a az es egy nem van kell lehet is hogy meg ha',
  ro: 'este si un o in la cu de nu poate trebuie sunt pe din care se',
  tr: 've bir ile icin bu olarak degil her veya gibi kadar sonra',
  is: 'er og ad i a ekki sem med til vid verdur skal ef birtist',
};

let languagesOf: ReadonlyMap<string, readonly Language[]> | null = null;

const build = (): ReadonlyMap<string, readonly Language[]> => {
  const found = new Map<string, Language[]>();
  for (const [language, words] of Object.entries(common))
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), language as Language]);
  return found;
};

/** What a script says of the language on its own. */
const byScript = (text: string): readonly Language[] | null => {
  if (/[ぁ-ヿ]/.test(text)) return ['ja'];
  if (/[가-힣]/.test(text)) return ['ko'];
  if (/[㐀-鿿]/.test(text)) return ['zh'];
  if (/[а-яі-ґ]/.test(text)) return /[іїєґ]/.test(text) ? ['uk'] : ['ru'];
  return null;
};

/**
 * The languages that a short text may be written in: those of whose most common words it holds most, several where they tie, none where it
 * shows none. `project` is the project's own language, which wins a tie and counts where nothing shows. `text` is in lower case, `words` are
 * its folded words.
 */
export const languagesIn = (text: string, words: readonly string[], project: Language | null): readonly Language[] => {
  const told = byScript(text);
  if (told !== null) return told;
  languagesOf ??= build();
  const seen = new Map<Language, number>();
  for (const word of words) for (const one of languagesOf.get(word) ?? []) seen.set(one, (seen.get(one) ?? 0) + 1);
  const most = Math.max(0, ...seen.values());
  if (most === 0) return project === null ? [] : [project];
  // English is written without accents.
  const isPlain = !/[^\0-\x7f‘’“”–—…]/.test(text);
  const best = [...seen]
    .filter(([language, count]) => count === most && (isPlain || language !== 'en'))
    .map(([language]) => language);
  if (project !== null && best.includes(project)) return [project];
  return best.length > 2 && best.includes('en') ? ['en'] : best;
};
