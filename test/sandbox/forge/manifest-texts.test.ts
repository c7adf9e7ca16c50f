import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withTexts } from '../../../sandbox/forge/manifest/texts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'manifest-texts-'));
  writeFileSync(join(dir, 'en.json'), JSON.stringify({ page: { title: 'A page' } }));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const translations = { resources: [{ key: 'en-US', path: 'en.json' }], fallback: { default: 'en-US' } };

test('a text that is named by its key comes out of the file of the default locale', () => {
  const modules = { page: [{ key: 'p', title: { i18n: 'page.title' }, other: { i18n: 1 } }] };
  expect(withTexts({ modules, translations }, dir)).toEqual({
    modules: { page: [{ key: 'p', title: 'A page', other: { i18n: 1 } }] },
    translations,
  });
});

test.each([
  [
    'a key that the file does not have',
    { title: { i18n: 'page.name' }, translations },
    /no text for the key page.name/,
  ],
  [
    'a default locale without a file',
    { title: 'x', translations: { ...translations, fallback: { default: 'de-DE' } } },
    /no file for its default locale de-DE/,
  ],
])('%s is named', (_what, manifest, message) => {
  expect(() => withTexts(manifest, dir)).toThrow(message);
});

test('a manifest without translations is as it was', () => {
  const manifest = { title: { i18n: 'page.title' } };
  expect(withTexts(manifest, dir)).toBe(manifest);
});
