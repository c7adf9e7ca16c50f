import { richText } from './rich-text';
import { categoryOf, keyPattern, levelOf, type Incoming } from './incoming';

/** A row of Jira's CSV export by column name; a column that stands several times has several values. */
export type Cells = ReadonlyMap<string, readonly string[]>;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date in the form that Jira exports by default, `05/Mar/26 3:22 PM`, or any that JavaScript reads; null when it is none. */
export const csvTime = (text: string): number | null => {
  const parts = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2,4})(?:\s+(\d{1,2}):(\d{2})\s*(AM|PM)?)?$/i.exec(text.trim());
  if (!parts) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : at;
  }
  const [, day, month = '', year = '', hour = '0', minute = '0', half] = parts;
  const at = months.indexOf(month.toLowerCase());
  if (at < 0) return null;
  const clock = (Number(hour) % 12) + (half?.toUpperCase() === 'PM' ? 12 : 0);
  return Date.UTC(
    Number(year) + (year.length === 2 ? 2000 : 0),
    at,
    Number(day),
    half ? clock : Number(hour),
    Number(minute),
  );
};

const linkColumn = /^outward issue link \((.+)\)$/i;

const number = (text: string | undefined): number | null => {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
};

/** @throws Error with what is missing or wrong. */
export const fromCsv = (cells: Cells): Incoming => {
  const all = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => cells.get(name.toLowerCase()) ?? []).filter((text) => text.trim() !== '');
  const one = (...names: readonly string[]): string | undefined => all(...names)[0];
  const must = (...names: readonly [string, ...string[]]): string => {
    const found = one(...names);
    if (found === undefined) throw new Error(`"${names[0]}" is empty`);
    return found;
  };
  const key = must('Issue key', 'Key', 'Work item key');
  if (!keyPattern.test(key)) throw new Error(`"${key}" is not an issue key`);
  const created = csvTime(must('Created'));
  if (created === null) throw new Error(`"${one('Created') ?? ''}" is not a date`);
  const type = must('Issue Type', 'Work type', 'Type');
  const status = must('Status');
  const category = one('Status Category');
  const description = one('Description');
  const done = categoryOf(category ?? status);
  return {
    key,
    project: key.slice(0, key.lastIndexOf('-')),
    type,
    level: levelOf(type),
    summary: must('Summary'),
    description: description === undefined ? null : richText(description, 'jira-wiki'),
    status: { name: status, category: done },
    resolution: one('Resolution') ?? null,
    priority: one('Priority') ?? null,
    created,
    updated: csvTime(one('Updated') ?? ''),
    resolved: csvTime(one('Resolved') ?? ''),
    labels: all('Labels').flatMap((text) => text.split(/\s+/)),
    components: all('Components', 'Component/s'),
    fixVersions: all('Fix versions', 'Fix Version/s', 'Fix version'),
    sprints: all('Sprint').map((name) => ({ name, state: done === 'done' ? 'closed' : 'future' })),
    parent: one('Parent key', 'Custom field (Epic Link)', 'Custom field (Parent Link)') ?? null,
    links: [...cells].flatMap(([name, values]) => {
      const [, linkType] = linkColumn.exec(name) ?? [];
      return linkType === undefined
        ? []
        : values.filter((to) => keyPattern.test(to)).map((to) => ({ type: linkType, to }));
    }),
    points: number(one('Custom field (Story Points)', 'Custom field (Story point estimate)', 'Story Points')),
    value: number(one('Custom field (Business value)', 'Business value')),
    assignee: one('Assignee') ?? null,
    reporter: one('Reporter') ?? null,
    comments: [],
  };
};
