import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const root = join(__dirname, '../../static');

const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && !file.startsWith('dist'),
);

/** Classes that a stylesheet styles by themselves, wherever they stand. */
const classesIn = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  const selectors = [...text.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return selectors.flatMap((one) => /^\s*\.([a-z][\w-]*)(?:[:[]\S*)?\s*$/.exec(one)?.[1] ?? []);
};

/** The pages are built together, so that a stylesheet of one surface may be there while another is shown. */
test('a class belongs to one stylesheet: only print changes what others style, and what all surfaces share is one family', () => {
  const ownersOf = new Map<string, Set<string>>();
  for (const file of sheets.filter((one) => !one.endsWith('print.css'))) {
    const owner = file.startsWith(`ui${sep}`) ? 'ui' : file;
    for (const name of classesIn(file)) ownersOf.set(name, (ownersOf.get(name) ?? new Set()).add(owner));
  }
  expect(ownersOf.size).toBeGreaterThan(100);
  expect([...ownersOf].filter(([, owners]) => owners.size > 1).map(([name, owners]) => [name, ...owners])).toEqual([]);
});
