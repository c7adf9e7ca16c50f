import { findCriteria } from '../../../src/domain/criteria/find';
import { englishHeadings, type Field, linkWords, otherHeadings } from './heading-words';

/** What a column is for. `name` is its heading as the file has it, without "Custom field (…)" around it. */
export type Heading =
  | { readonly kind: 'field'; readonly field: Field; readonly name: string; readonly isEnglish: boolean }
  | { readonly kind: 'criteria'; readonly name: string }
  | { readonly kind: 'link'; readonly direction: 'outward' | 'inward'; readonly type: string }
  | { readonly kind: 'other'; readonly name: string };

/** Two spellings of one heading differ in case, blanks or underscores, and the form of accents and apostrophes. */
const normalized = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s_]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase();

const tableOf = (headings: Readonly<Partial<Record<Field, string>>>): ReadonlyMap<string, Field> =>
  new Map(
    Object.entries(headings).flatMap(([field, names]) =>
      // The keys of the tables are the fields; `Object.entries` forgets it.
      names.split('|').map((name): [string, Field] => [normalized(name), field as Field]),
    ),
  );

const english = tableOf(englishHeadings);
const other = tableOf(otherHeadings);

/** "Custom field (Story Points)" in any language: what stands before the brackets, and in them. */
const bracketed = /^([^()（）]+?)\s*[(（](.+)[)）]$/u;

const sample = (heading: string) => ({
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] },
    {
      type: 'bulletList',
      content: ['The fare is shown', 'The fare is in euros'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
  ],
});

/** Whether the app takes a section with this heading for acceptance criteria. */
export const announcesCriteria = (heading: string): boolean => findCriteria(sample(heading), []).present;

/** What a column is for, by its heading in any language of Jira's interface. */
export const headingOf = (text: string): Heading => {
  const whole = text.replace(/^\uFEFF/, '').trim();
  const direct = normalized(whole);
  const [, before = '', inner = ''] = bracketed.exec(whole) ?? [];
  const name = inner === '' ? whole : inner.trim();
  for (const candidate of [direct, normalized(name)]) {
    const field = english.get(candidate) ?? other.get(candidate);
    if (field !== undefined && (inner === '' || candidate === direct || isCustom(field)))
      return { kind: 'field', field, name, isEnglish: english.has(candidate) };
  }
  if (inner !== '')
    for (const direction of ['outward', 'inward'] as const)
      if (linkWords[direction].test(before)) return { kind: 'link', direction, type: name };
  return announcesCriteria(name) ? { kind: 'criteria', name } : { kind: 'other', name };
};

/** A site's own field may be named like one of Jira's, "Custom field (Status)", and is another one. */
const isCustom = (field: Field): boolean =>
  ['sprint', 'epicLink', 'epicName', 'points', 'estimate', 'value', 'rank', 'parent'].includes(field);

/** The field that a name means in any language, or null: for names that stand in JSON. */
export const fieldNamed = (name: string): Field | null => {
  const heading = headingOf(name);
  return heading.kind === 'field' ? heading.field : null;
};

/** How many cells of a line of text are known columns, whatever parts them. */
export const headingScore = (line: string): number =>
  line
    .split(/[,;\t|]/)
    .map((cell) => normalized(cell.replace(/^"|"$/g, '')))
    .filter((cell) => english.has(cell) || other.has(cell)).length;
