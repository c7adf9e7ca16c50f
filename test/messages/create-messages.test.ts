import { type Catalogue, createLanguage } from '../../src/messages/create-language';
import { createMessages, englishMessages, type Messages } from '../../src/messages/create-messages';
import { english } from '../../src/messages/en';
import { loadMessages } from '../../src/messages/load-messages';
import { language as pseudo } from '../../src/messages/pseudo';
import { type ByCode, createSection, sayCode } from '../../src/messages/section';

const ferry = createSection('ferry', {
  title: 'Departures',
  cabin: { inside: 'Inside cabin', outside: 'Outside cabin' },
  boarded: ({ count }: { readonly count: number }, { plural }) =>
    `${plural(count, { one: '# passenger is', other: '# passengers are' })} aboard`,
  late: ({ ship, by, since }: { readonly ship: string; readonly by: number; readonly since: string }, format) =>
    `${ship} is ${format.unit(by, 'hour')} late since ${format.day(since)}`,
  ports: ({ names }: { readonly names: readonly string[] }, { list }) => `Calls at ${list(names)}`,
});

type Fault = { readonly code: 'storm' } | { readonly code: 'full'; readonly waiting: number };

const faults = createSection('faults', {
  why: {
    storm: 'There is a storm',
    full: ({ waiting }: { readonly waiting: number }, { plural }) =>
      plural(waiting, { one: '# car waits', other: '# cars wait' }),
  } satisfies ByCode<Fault>,
});

type English = typeof english;

/** The catalogue without the names of its sections, as a language has it. */
const allOf = (sections: English) =>
  Object.fromEntries(Object.entries(sections).map(([name, { texts: own }]) => [name, own])) as {
    readonly [N in keyof English]: English[N]['texts'];
  };

const texts = (messages: Messages) => messages.of(ferry);

test('a text without values is itself, in records too', () => {
  expect(texts(englishMessages).title).toBe('Departures');
  expect(texts(englishMessages).cabin.outside).toBe('Outside cabin');
});

test.each([
  [0, '0 passengers are aboard'],
  [1, '1 passenger is aboard'],
  [1_500, '1,500 passengers are aboard'],
])('%i in words is "%s"', (count, sentence) => {
  expect(texts(englishMessages).boarded({ count })).toBe(sentence);
});

test('figures and dates follow the locale of the reader, plurals the language of the text', () => {
  const german = texts(createMessages('de-DE'));
  expect(german.boarded({ count: 1_500 })).toBe('1.500 passengers are aboard');
  const japanese = texts(createMessages('ja-JP'));
  expect(japanese.boarded({ count: 1 })).toBe('1 passenger is aboard');
  const late = { ship: 'Aurora', by: 1, since: '2026-11-21T10:00:00.000Z' };
  expect(texts(createMessages('en-GB')).late(late)).toBe('Aurora is 1 hour late since 21 Nov 2026');
  expect(texts(createMessages('en-US')).late(late)).toBe('Aurora is 1 hour late since Nov 21, 2026');
});

test('a list is one of the language, not of commas', () => {
  expect(texts(englishMessages).ports({ names: ['Visby', 'Turku', 'Riga'] })).toBe('Calls at Visby, Turku, and Riga');
});

test('what is no moment has no date', () => {
  expect(englishMessages.format.day('soon')).toBe('');
  expect(englishMessages.format.moment('')).toBe('');
});

test('a code is said with its own values', () => {
  const { why } = englishMessages.of(faults);
  const all: readonly Fault[] = [{ code: 'storm' }, { code: 'full', waiting: 2 }];
  expect(all.map((fault) => sayCode(why, fault))).toEqual(['There is a storm', '2 cars wait']);
});

test('what lacks a key or a value, or has one too many, does not compile', () => {
  const { boarded, cabin } = texts(englishMessages);
  const { common } = { common: english.common.texts };
  const wrong = [
    // @ts-expect-error: the value is missing
    () => boarded({}),
    // @ts-expect-error: there is no such text
    (): unknown => cabin.balcony,
    // @ts-expect-error: a section is missing
    () => createLanguage('de', {}),
    // @ts-expect-error: a key is missing
    () => createLanguage('de', { ...allOf(english), common: { save: 'Sichern' } }),
    // @ts-expect-error: the English text takes no such value
    () => createLanguage('de', { ...allOf(english), common: { ...common, save: (of: { to: string }) => of.to } }),
    // @ts-expect-error: a code has no sentence
    (): ByCode<Fault> => ({ storm: 'There is a storm' }),
  ];
  expect(wrong).toHaveLength(6);
});

test('the texts of a section are made once', () => {
  const messages = createMessages('fr-FR');
  expect(messages.of(ferry)).toBe(messages.of(ferry));
});

test('a language in a file of its own answers by the name of the section, and falls back to English for what tests make up', () => {
  const catalogue: Catalogue = {
    ...allOf(english),
    common: { ...english.common.texts, save: 'Sichern' },
  };
  const german = createMessages('de-DE', createLanguage('de', catalogue));
  expect(german.of(english.common)).toMatchObject({ save: 'Sichern', cancel: 'Cancel' });
  expect(german.of(ferry).title).toBe('Departures');
});

describe('the language of the tests', () => {
  const messages = createMessages('en-x-pseudo', pseudo);

  test('leaves no plain letter of a text, and 40 % more of it', () => {
    const { title, cabin } = messages.of(ferry);
    for (const [english, shown] of [
      ['Departures', title],
      ['Outside cabin', cabin.outside],
    ] as const) {
      expect(shown).not.toMatch(/[a-z]/i);
      expect(shown.length).toBeGreaterThanOrEqual(Math.floor(english.length * 1.35));
    }
  });

  test('leaves values as they are, in lists too, and never its own marks', () => {
    const { late, ports, boarded } = messages.of(ferry);
    const said = late({ ship: 'Aurora', by: 3, since: '2026-11-21T10:00:00.000Z' });
    expect(said).toContain('Aurora');
    expect(said.replace('Aurora', '')).not.toMatch(/[a-z]/i);
    expect(said).toContain('21');
    expect(ports({ names: ['Visby', 'Riga'] })).toMatch(/Visby .+ Riga/);
    expect(boarded({ count: 12 })).toContain('12');
    expect([said, ports({ names: ['Visby'] })].join('')).not.toMatch(/[\uE000-\uF8FF]/);
  });

  test('is loaded for its tag, and no other locale gets it', async () => {
    expect((await loadMessages('en-x-pseudo')).of(ferry).title).not.toBe('Departures');
    for (const locale of ['en-US', 'de-AT', 'x', '', 'not a locale'])
      expect((await loadMessages(locale)).of(ferry).title).toBe('Departures');
  });
});
