import type { JiraId } from '../shared/ids';
import { groupedBy } from './grouped';
import { alike, corpusOf, wordsOf } from './words';

/** What has to be known of a question to find it again. */
export interface Asked {
  readonly id: JiraId;
  readonly summary: string;
  /** Ids of Jira's components. */
  readonly components: readonly JiraId[];
}

/** From here on two questions count as the same: about half of what they say, weighed by how rare it is. A choice, tried on a few dozen sentences only. */
const same = 0.5;
/** What is shown while somebody types may be less alike: they look themselves. */
const near = 0.25;
const mostShown = 5;

/** The questions that are most like what was typed, most alike first. */
export const similarTo = <Q extends Asked>(typed: string, questions: readonly Q[]): readonly Q[] => {
  const words = wordsOf(typed);
  const all = questions.map((question) => ({ question, words: wordsOf(question.summary) }));
  const corpus = corpusOf(all.map((one) => one.words));
  return all
    .map((one) => ({ ...one, score: alike(words, one.words, corpus) }))
    .filter(({ score }) => score >= near)
    .sort((a, b) => b.score - a.score || a.question.id.localeCompare(b.question.id))
    .slice(0, mostShown)
    .map(({ question }) => question);
};

const shareComponent = (a: Asked, b: Asked): boolean =>
  a.components.length === 0 ? b.components.length === 0 : a.components.some((id) => b.components.includes(id));

/** Follows each to whom it was found to be like, up to the first of its group. */
const firstOf = (leads: readonly number[], at: number): number => {
  let first = at;
  for (let next = leads[first] ?? first; next !== first; next = leads[first] ?? first) first = next;
  return first;
};

/**
 * The questions that came again: groups of two and more with the same words and the same component (or none of them has one). The largest group is first;
 * within a group they stay in the order in which they were given.
 */
export const cameAgain = <Q extends Asked>(questions: readonly Q[]): readonly (readonly Q[])[] => {
  const words = questions.map(({ summary }) => wordsOf(summary));
  const corpus = corpusOf(words);
  const leads = questions.map((_, at) => at);
  questions.forEach((one, at) => {
    for (let before = 0; before < at; before += 1) {
      const other = questions[before];
      if (other === undefined || !shareComponent(one, other)) continue;
      if (alike(words[at] ?? [], words[before] ?? [], corpus) < same) continue;
      const [a, b] = [firstOf(leads, at), firstOf(leads, before)];
      leads[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const groups = groupedBy(questions, (_, at) => firstOf(leads, at));
  return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
};
