import { readFileSync } from 'node:fs';

/** A row of a Markdown table: its cells by the names of the columns. */
export type Row = Readonly<Record<string, string>>;

/** The tables of a Markdown file with one table a heading, each as its rows. */
export const tablesOf = (path: string): readonly (readonly Row[])[] =>
  readFileSync(path, 'utf8')
    .split(/\n(?=#)/)
    .flatMap((part) => {
      const [head, , ...body] = part
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        );
      return head ? [body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))] : [];
    });

/** Whom the columns of the tables name, by their name on the tests' site. */
export const actors = {
  PO: 'ana',
  deputy: 'dara',
  'former deputy': 'otto',
  developer: 'jonas',
  'project admin': 'pia',
  'Jira admin': 'ines',
  'the app': 'app',
  anonymous: 'nobody',
} as const;

/** Jira's answers in the words of a table with the columns `word` and `Jira's answer`; what has no word stays as it is. */
export const inWords = (messages: readonly string[], words: readonly Row[]): string =>
  [...new Set(messages)]
    .map((message) => {
      if (/^Can't move \(\S+\)\. You might not have permission/.test(message)) return 'hidden';
      return words.find((row) => row["Jira's answer"] === message)?.['word'] ?? message;
    })
    .join(' + ');
