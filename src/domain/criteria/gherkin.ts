import type { Criterion, ExampleTable } from './criterion';
import { fold } from './fold';
import { isFurther, isTitle, readings, type StepKind } from './steps';

/** A work item whose criteria go into a feature file. */
export interface FeatureItem {
  readonly key: string;
  readonly summary: string;
  readonly criteria: readonly Criterion[];
}

/** English steps keep their keyword; a keyword of another language stays in the text, behind the one that every language has. */
const english: Readonly<Record<string, string>> = {
  given: 'Given',
  when: 'When',
  then: 'Then',
  and: 'And',
  but: 'But',
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const stepLine = (line: string): string => {
  const plain = oneLine(line.replace(/^[^\p{L}\p{M}\p{N}<"']+/u, ''));
  const [first = '', ...rest] = plain.split(' ');
  const keyword = english[fold(first).replace(/[^a-z]/g, '')];
  const said = rest.join(' ');
  return keyword === undefined || said === '' ? `* ${plain}` : `${keyword} ${said}`;
};

/** A scenario that is told in one line, step by step; English alone parts it by words. */
const clauses = (text: string): readonly string[] => {
  const steps = text.split(/[,;]?\s+(?=(?:when|then)\b)|[,;]\s+(?=(?:and|but)\b)/iu);
  const isTold = /^\P{L}*given\b/iu.test(steps[0] ?? '') && steps.some((step) => /^then\b/iu.test(step));
  return isTold ? steps.map((step) => step.replace(/[.,;\s]+$/u, '')) : [text];
};

interface Scenario {
  readonly name: string;
  readonly steps: readonly string[];
}

const kindOf = (line: string): 'title' | StepKind | 'further' | null => {
  if (isTitle(line)) return 'title';
  return readings(line)[0]?.kind ?? (isFurther(line) ? 'further' : null);
};

const titleText = (line: string): string => oneLine(line.replace(/^[^:：]*[:：]/u, ''));

/** The scenarios in these lines, each begun by a title or by a new first step after an outcome. Lines between belong to the step before. */
const scenariosIn = (lines: readonly string[], name: string): readonly Scenario[] => {
  const found: { name: string; steps: string[]; hasOutcome: boolean }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = found.at(-1);
    if (kind === 'title') found.push({ name: titleText(line) || name, steps: [], hasOutcome: false });
    else if (last === undefined || (last.hasOutcome && kind === 'given'))
      found.push({ name, steps: [line], hasOutcome: kind === 'then' });
    else if (kind === null && last.steps.length > 0) last.steps.push(`${last.steps.pop() ?? ''} ${line}`);
    else {
      last.steps.push(line);
      last.hasOutcome ||= kind === 'then';
    }
  }
  return found;
};

/** The scenarios of a criterion: its own lines, else the steps beneath it, else its sentence alone, for developers to fill in. */
const scenariosOf = ({ text, steps }: Criterion): readonly Scenario[] => {
  const lines = text.split('\n');
  const whole = oneLine(text);
  if (lines.length > 1 && lines.some((line) => kindOf(line) !== null)) {
    const told = scenariosIn(lines, oneLine(lines[0] ?? ''));
    return told.length > 0 ? told : [{ name: whole, steps: [] }];
  }
  if (steps.length > 0) return scenariosIn(steps, whole);
  const parts = clauses(whole);
  return [{ name: whole, steps: parts.length > 1 ? parts : [] }];
};

const cellText = (cell: string): string => oneLine(cell).replaceAll('\\', '\\\\').replaceAll('|', '\\|');

const tableLines = ({ columns, rows }: ExampleTable): readonly string[] => [
  'Examples:',
  ...[columns, ...rows].map((row) => `  | ${row.map(cellText).join(' | ')} |`),
];

const indented = (by: number, lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

const scenarioLines = (key: string, criterion: Criterion): readonly string[] =>
  scenariosOf(criterion).flatMap(({ name, steps }, n) => {
    // Rows belong to the first of several scenarios: Gherkin has no place between them.
    const tables = n === 0 ? criterion.examples : [];
    return [
      '',
      `@${key} @${key}-ac${criterion.number}`,
      `${tables.length > 0 ? 'Scenario Outline' : 'Scenario'}: ${name}`,
      ...indented(2, [...steps.map(stepLine), ...tables.flatMap((table) => ['', ...tableLines(table)])]),
    ];
  });

const itemLines = ({ key, criteria }: FeatureItem): readonly string[] =>
  criteria.flatMap((criterion) => scenarioLines(key, criterion));

/**
 * The criteria of a work item as a Gherkin feature file: a scenario for each, with the tags `@KEY @KEY-acN`, its steps and its example rows.
 * Read by any Cucumber.
 */
export const featureOfItem = (item: FeatureItem): string =>
  `${[`Feature: ${item.key} ${oneLine(item.summary)}`, ...indented(2, itemLines(item))].join('\n')}\n`;

/** The same of several, each work item a rule of the feature; those without criteria are left out. */
export const featureOfItems = (name: string, items: readonly FeatureItem[]): string => {
  const rules = items
    .filter(({ criteria }) => criteria.length > 0)
    .flatMap((item) => ['', `Rule: ${item.key} ${oneLine(item.summary)}`, ...indented(2, itemLines(item))]);
  return `${[`Feature: ${oneLine(name)}`, ...indented(2, rules)].join('\n')}\n`;
};
