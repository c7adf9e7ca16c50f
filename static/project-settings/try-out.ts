import { type Advice, advice } from '../../src/domain/criteria/advice';
import { type Criteria, findCriteria } from '../../src/domain/criteria/find';
import { matchesPattern } from '../../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { criteriaPlainText } from '../../src/domain/readiness/criteria-verdict';
import type { CriteriaRule } from '../../src/domain/policy/policy';
import { search } from '../../src/jira/search';
import { criteriaTextIn } from '../../src/jira/to-work-item';
import { jira } from '../ui/bridge';

/** A work item that can be chosen for the try-out. */
export interface Choice {
  readonly key: string;
  readonly summary: string;
}

/** What the two readers say of one work item: the panel by structure, the gate by its pattern. */
export interface Tried {
  readonly criteria: Criteria;
  readonly gate: boolean;
  readonly advice: Advice | null;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** By key, by words of the summary, or the latest. */
const clauseFor = (text: string): string => {
  const words = text.replace(/[^\p{L}\p{N}\s-]/gu, ' ').trim();
  if (/^[a-z][a-z0-9_]+-\d+$/i.test(words)) return ` AND key = ${quoted(words)}`;
  return words === '' ? '' : ` AND summary ~ ${quoted(`${words}*`)}`;
};

/** Work items of the project whose key or summary is meant. */
export const findChoices = async (projectId: string, text: string): Promise<readonly Choice[]> => {
  const jql = `project = ${projectId}${clauseFor(text)} ORDER BY updated DESC`;
  const found = await search(jira).first(jql, ['summary'], 20);
  return found.map(({ key, fields }) => ({
    key,
    summary: typeof fields['summary'] === 'string' ? fields['summary'] : '',
  }));
};

/** Judges a text with words that may not be saved yet. */
export const tryOn = (raw: unknown, rule: CriteriaRule): Tried => {
  const text = criteriaTextIn(raw);
  const criteria = findCriteria(text, rule.words);
  const gate = matchesPattern(criteriaPattern(rule.words, rule.language ?? null), criteriaPlainText(text));
  return { criteria, gate, advice: advice(criteria, gate) };
};

/** What stands where the draft looks for criteria. */
export const readText = async (key: string, rule: CriteriaRule): Promise<unknown> => {
  const field = rule.field ?? 'description';
  const [found] = await search(jira).first(`key = ${quoted(key)}`, [field], 1);
  return found?.fields[field] ?? null;
};
