/**
 * Words that announce acceptance criteria, lower case. Teams write in their own language and keep the English ones beside it.
 * A `full` label says on its own what follows. A `short` one is an everyday word or an abbreviation too, so it must stand alone
 * in its line or before a colon. An `opening` begins a sentence that is itself the criterion. Accents may be missing in a text.
 */
export interface LabelWords {
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly opening: readonly string[];
}

const english = [
  ...['criteria', 'criterias', 'criterion', 'conditions', 'requirements', 'checklist'].map(
    (word) => `acceptance ${word}`,
  ),
  ...['success', 'completion', 'exit', 'done', 'test', 'testing', 'verification', 'validation'].map(
    (word) => `${word} criteria`,
  ),
  ...['criteria for acceptance', 'criteria of acceptance', 'conditions of acceptance', 'conditions of satisfaction'],
  'definition of done',
];

const german = ['akzeptanzkriterien', 'akzeptanzkriterium', 'abnahmekriterien'];
const spanish = [
  'criterios de aceptación',
  'criterio de aceptación',
  'condiciones de aceptación',
  'definición de hecho',
];
const french = ["critères d'acceptation", "critère d'acceptation", "conditions d'acceptation"];
const dutch = ['acceptatiecriteria', 'acceptatie criteria', 'acceptatiecriterium'];
const portuguese = ['critérios de aceitação', 'critério de aceitação', 'critérios de aceite'];
const italian = ['criteri di accettazione', 'criterio di accettazione'];
const polish = ['kryteria akceptacji', 'kryterium akceptacji', 'kryteria odbioru'];

export const defaultWords: LabelWords = {
  full: [...english, ...german, ...spanish, ...french, ...dutch, ...portuguese, ...italian, ...polish],
  short: ['ac', 'acs', 'uac', 'cos', 'dod', 'acceptance', 'acceptance test', 'acceptance tests', 'ak', 'akzeptanz'],
  opening: [
    ...['done when', 'done means', 'fertig wenn', 'erledigt wenn', 'hecho cuando', 'terminado cuando'],
    ...[
      'terminé quand',
      'terminé lorsque',
      'klaar als',
      'klaar wanneer',
      'pronto quando',
      'fatto quando',
      'gotowe gdy',
    ],
  ],
};

/** An admin's words as they are compared: lower case, without the colon. */
export const ownWords = (added: readonly string[]): readonly string[] =>
  added
    .map((word) =>
      word
        .toLowerCase()
        .replace(/[:\s]+$/, '')
        .trim(),
    )
    .filter((word) => /\p{L}/u.test(word));

const folded: Readonly<Record<string, string>> = {
  "'": "['’]",
  á: '[aá]',
  à: '[aà]',
  ã: '[aã]',
  ç: '[cç]',
  é: '[eé]',
  è: '[eè]',
  í: '[ií]',
  ó: '[oó]',
  ú: '[uú]',
};

/** A character of a label as a regular expression reads it, in Java as in JavaScript. */
export const signOf = (char: string): string => {
  if (/\s/.test(char)) return '[^a-z]+';
  return folded[char] ?? (/[.*+?^${}()|[\]\\/]/.test(char) ? `\\${char}` : char);
};
