import { createSection } from '../section';

/** The record as a file: what it is for, and how it is checked. */
export const recordExportTexts = createSection('recordExport', {
  title: 'The record as a file',
  about:
    'Every answer and confirmation, each tied to the one before it, so that nobody can change, remove or move one unseen. “npm run verify-record” of Assay checks the file without asking anybody.',
  scope: 'Of',
  wholeProject: 'this project',
  lines: 'Download to check (JSON lines)',
  page: 'Download to read (web page)',
  reading: ({ done, all }: { readonly done: number; readonly all: number }, { number }) =>
    `${number(done)} of ${number(all)} work items read`,
  made: ({ items, entries }: { readonly items: number; readonly entries: number }, { plural }) =>
    `${plural(entries, { one: '# entry', other: '# entries' })} of ${plural(items, { one: '# work item', other: '# work items' })} in the file.`,
  failed: 'The record was not written',
  missing: ({ count }: { readonly count: number }, { plural }) =>
    plural(count, {
      one: '# work item is left out, because you may not see it any more.',
      other: '# work items are left out, because you may not see them any more.',
    }),
  readable: {
    title: ({ name }: { readonly name: string }) => `Record of ${name}`,
    made: ({ when }: { readonly when: string }) => `Written on ${when}.`,
    item: ({ key, summary }: { readonly key: string; readonly summary: string }) => `${key} · ${summary}`,
    end: ({ length, hash }: { readonly length: number; readonly hash: string }, { plural }) =>
      `${plural(length, { one: '# entry', other: '# entries' })}; the last one’s hash is ${hash}.`,
    old: 'written before entries were tied together',
    withheld: 'An entry that you may not read yet.',
    unknown: ({ kind }: { readonly kind: string }) =>
      `An entry of the kind “${kind}”, which this version does not know.`,
  },
});
