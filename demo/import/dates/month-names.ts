/** The languages of Jira's interface. */
const locales = [
  ...['en-US', 'en-GB', 'cs', 'da', 'nl', 'et', 'fi', 'fr', 'de', 'hu', 'is', 'it', 'ja', 'ko', 'nb', 'pl', 'pt-BR'],
  ...['pt-PT', 'ro', 'ru', 'sk', 'es', 'sv', 'tr', 'zh-CN', 'zh-TW', 'uk'],
];

/** Short forms that Java, and so Jira, writes and this computer's own tables do not. January first; `|` parts spellings. */
const javaForms = [
  'Jan Feb Mrz|Mär Apr Mai Jun Jul Aug Sep|Sept Okt Nov Dez',
  'led úno bře dub kvě čvn čvc srp zář říj lis pro',
  'jan feb mar apr máj jún júl aug sep okt nov dec',
  'jan fév|fev mar avr mai juin juil aoû sep oct nov déc',
  'ene feb mar abr may jun jul ago sep|set oct nov dic',
  'jan fev mar abr mai jun jul ago set out nov dez',
  'янв фев мар апр май|мая июн июл авг сен|сент окт ноя|нояб дек',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  'jan febr márc ápr máj jún júl aug szept okt nov dec',
  'ian feb mar apr mai iun iul aug sep|sept oct noi|noiem dec',
  'січ лют бер кві|квіт тра|трав чер|черв лип сер|серп вер жов|жовт лис|лист гру|груд',
];

/** Without dots and in small letters, as names are looked up. */
const normalized = (name: string): string => name.toLowerCase().normalize('NFC').replace(/\.+$/, '').trim();

const intlForms = function* (locale: string): Generator<readonly [string, number]> {
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2025, month, 5));
    for (const style of ['short', 'long'] as const)
      for (const day of [{}, { day: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC', ...day });
        const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        yield [normalized(name), month];
      }
  }
};

const build = (): ReadonlyMap<string, number> => {
  const months = new Map<string, number | null>();
  const add = (name: string, month: number): void => {
    // A name that is another month in another language says nothing.
    const other = months.get(name);
    if (/\p{L}/u.test(name)) months.set(name, other === undefined || other === month ? month : null);
  };
  for (const locale of locales) for (const [name, month] of intlForms(locale)) add(name, month);
  for (const forms of javaForms)
    forms.split(' ').forEach((names, month) => {
      for (const name of names.split('|')) add(normalized(name), month);
    });
  return new Map([...months].flatMap(([name, month]) => (month === null ? [] : [[name, month] as const])));
};

let known: ReadonlyMap<string, number> | null = null;

/** The month, 0 to 11, that a name means in any language of Jira's interface; null when it is none or differs between languages. */
export const monthNamed = (name: string): number | null => {
  const numbered = /^(\d{1,2})[月월]$/.exec(name);
  if (numbered) return Number(numbered[1]) - 1;
  known ??= build();
  return known.get(normalized(name)) ?? null;
};

const halves: readonly (readonly ['am' | 'pm', RegExp])[] = [
  ['am', /^(am|vorm|午前|上午|오전|öö|dop|de|fm|f\.?\s?m|ap|дп)$/u],
  ['pm', /^(pm|nachm|午後|下午|오후|ös|odp|du|em|e\.?\s?m|ip|пп)$/u],
];

/** Which half of the day a mark such as `PM`, `p. m.` or `午後` means; null when it is none. */
export const halfNamed = (mark: string): 'am' | 'pm' | null => {
  const bare = mark.toLowerCase().replace(/[.\s\u00a0\u202f]/g, '');
  return halves.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
};
