import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Translations = z.looseObject({
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
  fallback: z.looseObject({ default: z.string() }),
});
const Translated = z.looseObject({ translations: Translations });
const TextRef = z.strictObject({ i18n: z.string() });

const textAt = (texts: unknown, key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((node, name) => z.record(z.string(), z.unknown()).safeParse(node).data?.[name], texts);
  if (typeof found !== 'string') throw new Error(`the locale file has no text for the key ${key}`);
  return found;
};

const replaced = (node: unknown, texts: unknown): unknown => {
  const ref = TextRef.safeParse(node).data;
  if (ref) return textAt(texts, ref.i18n);
  if (Array.isArray(node)) return node.map((inner) => replaced(inner, texts));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, replaced(inner, texts)]));
};

/**
 * A manifest with the texts of its default locale in place of `{ i18n: key }`, as Jira shows them to a reader in that language.
 * @throws Error where a key has no text.
 */
export const withTexts = (manifest: unknown, appDir: string): unknown => {
  const { data } = Translated.safeParse(manifest);
  if (data === undefined) return manifest;
  const { resources, fallback } = data.translations;
  const path = resources.find(({ key }) => key === fallback.default)?.path;
  if (path === undefined) throw new Error(`translations has no file for its default locale ${fallback.default}`);
  return replaced(manifest, JSON.parse(readFileSync(join(appDir, path), 'utf8')));
};
