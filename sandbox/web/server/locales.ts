import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Manifest } from '../../forge/manifest/read-manifest';

const Translations = z.looseObject({
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  fallback: z.record(z.string(), z.unknown()).default({}),
});

/** The files that a deployment makes of the manifest's `translations`, by name, beside each resource's own. */
export const localeFiles = ({ file }: Manifest, appDir: string): ReadonlyMap<string, string> => {
  if (file['translations'] === undefined) return new Map();
  const { resources, fallback } = Translations.parse(file['translations']);
  const info = JSON.stringify({ config: { locales: resources.map(({ key }) => key), fallback } });
  return new Map([
    ['i18n-info.json', info],
    ...resources.map(({ key, path }) => [`${key}.json`, readFileSync(join(appDir, path), 'utf8')] as const),
  ]);
};
