import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { englishMessages } from '../../src/messages/create-messages';
import { english } from '../../src/messages/en';
import type { Section, Text, Texts } from '../../src/messages/section';

const folder = join(__dirname, '../../src/messages/en');

/** Every text of the catalogue with its path. */
const leaves = (texts: Texts, path: string): readonly (readonly [string, Text])[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object' ? leaves(text, `${path}.${key}`) : [[`${path}.${key}`, text] as const],
  );

const all = Object.values(english).flatMap(({ name, texts }: { name: string; texts: Texts }) => leaves(texts, name));

test('every file of the catalogue is a section that languages have to fill, by its name', () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.ts');
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(files.sort()).toEqual(
    Object.keys(english)
      .map((name) => `${kebab(name)}.ts`)
      .sort(),
  );
  for (const [key, { name }] of Object.entries(english)) expect(name).toBe(key);
});

test('no text is empty, has blanks at an end, or ends in two full stops', () => {
  const plain = all.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string');
  expect(plain.length).toBeGreaterThan(10);
  expect(plain.filter(([, text]) => text === '' || text !== text.trim() || text.endsWith('..'))).toEqual([]);
});

test('every section can be bound, and says the same as the catalogue', () => {
  const sections: readonly Section<string, Texts>[] = Object.values(english);
  for (const section of sections) {
    const bound = englishMessages.of(section);
    expect(Object.keys(bound)).toEqual(Object.keys(section.texts));
  }
});

/** The names of the values in a function's source: `({ count, name }) =>`. */
const asked = (text: (...values: never[]) => unknown): readonly string[] =>
  (/^\(\s*\{([^}]*)\}/.exec(text.toString())?.[1] ?? '')
    .split(',')
    .map((name) => (name.split(':')[0] ?? '').trim())
    .filter((name) => name !== '');

test('a text that asks for a value uses it', () => {
  const functions = all.filter(
    (entry): entry is readonly [string, Exclude<Text, string>] => typeof entry[1] === 'function',
  );
  const unused = functions.flatMap(([path, text]) => {
    const [, body = ''] = /^\([^]*?\)\s*=>([^]*)$/.exec(text.toString()) ?? [];
    return asked(text)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(body))
      .map((name) => `${path}: ${name}`);
  });
  expect(unused).toEqual([]);
});
