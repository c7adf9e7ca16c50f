import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { proposeMeaning } from '../../src/domain/policy/propose-meaning';
import type { Policy } from '../../src/domain/policy/policy';
import type { PolicyDraft } from '../../src/domain/policy/policy-draft';
import { nextPolicy } from '../../src/domain/policy/next-policy';
import { policyProblems } from '../../src/domain/policy/policy-problems';
import { policyIn } from '../../src/domain/policy/read-policy';
import { guessClass } from '../../src/domain/policy/work-class';
import type { Messages } from '../../src/messages/create-messages';
import { policyTexts } from '../../src/messages/en/policy';
import { startingSetsTexts } from '../../src/messages/en/starting-sets';
import { sayCode } from '../../src/messages/section';
import { detect } from './detect';
import type { Loaded } from './load';

export type Draft = PolicyDraft;

/** Where a problem is, as a path such as `definitions.feature.done.2.text`, and what it is. */
export type Problems = Readonly<Record<string, string>>;

export const noProblems: Problems = {};

/** What the form starts from: the stored policy, or one that suits most projects, with the fields that were found. */
export const firstDraft = (loaded: Loaded, messages: Messages): Draft => {
  const { reading, project } = loaded;
  const stored = policyIn(reading);
  if (stored !== null) return stored;
  return defaultPolicy({
    productOwner: project.leadId ?? '',
    types: Object.fromEntries(
      project.workTypes.filter(({ level }) => level === 0).map(({ id, name }) => [id, guessClass(name)]),
    ),
    fields: detect(loaded).fields,
    lineTexts: messages.of(startingSetsTexts).line,
  });
};

/** What the names of the Done statuses say, as the page shows it: saved unless the admin chose otherwise. */
const proposedIn = (statuses: Loaded['statuses']): Policy['statuses'] =>
  Object.fromEntries(
    statuses.filter(({ category }) => category === 'done').map(({ id, name }) => [id, proposeMeaning(name)] as const),
  );

/** The policy to save, as the app makes it of this draft (`nextPolicy`): what is sent, and what problems are looked for in. */
export const toSave = (draft: Draft, before: Policy | null, { me, statuses }: Loaded, now: Date): Policy =>
  nextPolicy(
    { ...draft, statuses: { ...proposedIn(statuses), ...draft.statuses } },
    { before, there: draft.revision },
    { by: me, at: now.toISOString() },
  );

/** What has to be put right before it is saved, in the reader's words. */
export const problemsOf = (policy: Policy, messages: Messages): Problems => {
  const { problem } = messages.of(policyTexts);
  return Object.fromEntries(Object.entries(policyProblems(policy)).map(([at, one]) => [at, sayCode(problem, one)]));
};

/** The problem at a path, or at anything beneath it. */
export const problemAt = (problems: Problems, path: string): string | undefined =>
  problems[path] ?? Object.entries(problems).find(([at]) => at.startsWith(`${path}.`))?.[1];

export const moved = <T>(all: readonly T[], from: number, by: -1 | 1): readonly T[] => {
  const to = from + by;
  const one = all[from];
  const other = all[to];
  if (one === undefined || other === undefined) return all;
  return all.map((each, index) => (index === from ? other : index === to ? one : each));
};

export const without = <T>(all: readonly T[], index: number): readonly T[] => all.filter((_, at) => at !== index);

export const replaced = <T>(all: readonly T[], index: number, by: T): readonly T[] =>
  all.map((each, at) => (at === index ? by : each));

/** An id that survives a change of the text. */
export const newId = (): string => crypto.randomUUID().slice(0, 13);
