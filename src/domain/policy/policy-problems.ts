import type * as z from 'zod/mini';

import { workClasses } from './definition-of';
import { Policy, policyMaxLength } from './policy';
import { toStoredPolicy } from './stored-policy';

/** How long a policy is as Jira stores it: characters of JSON. */
export const policyLength = (policy: Policy): number => JSON.stringify(toStoredPolicy(policy)).length;

/** What to say of a wrong value, by where it is: the schema knows what is wrong, not how to put it right. */
const words: readonly (readonly [where: RegExp, message: string])[] = [
  [/^mode$/, 'Choose Off, Warn or Block.'],
  [/^productOwner$/, 'Choose the Product Owner.'],
  [/^deputies$/, 'Name at most 10 deputies.'],
  [/^deputies\.\d+\.accountId$/, 'Choose the deputy.'],
  [/^deputies\.\d+\.until$/, 'Give the last day of the term, as in 2026-12-24.'],
  [/^types/, 'Say for each work type which class of work it is.'],
  [/^criteria\.field$/, 'Choose the description or a text field.'],
  [/^criteria\.words$/, 'Add at most 20 words.'],
  [/^criteria\.words\.\d+$/, 'A word has 2 to 60 characters.'],
  [/^criteria\.pattern$/, 'The words are too long to be searched for; take some away.'],
  [/^definitions\.\w+\.(ready|done)$/, 'A definition has at most 20 items.'],
  [/^definitions\.\w+\.(ready|done)\.\d+\.text$/, 'Say what has to hold, in 1 to 120 characters.'],
  [/^definitions\.\w+\.(ready|done)\.\d+\.field$/, 'Choose a field.'],
  [/^definitions\.\w+\.(ready|done)\.\d+/, 'This kind of item is not known.'],
  [/^definitions/, 'Say what this class of work needs.'],
  [/^fields\./, 'Choose a custom field, or none.'],
  [/^rejectedTo$/, 'Choose a status, or none.'],
  [/^(noSelfAcceptance|hidesTransitions)$/, 'Choose yes or no.'],
  [/^statuses/, 'Say for each status of category Done whether it means delivered or closed.'],
  [/^closingResolutions/, 'Choose at most 30 resolutions.'],
  [/^closing$/, 'Choose who may close without delivery.'],
  [/^criteria\.language$/, 'Choose a language, or none.'],
  [/^breach$/, 'Choose what follows.'],
];

const isOurs = (message: string): boolean => /^(Two items|At most|The same deputy)/.test(message);

const messageFor = (path: string, { message }: z.core.$ZodIssue): string =>
  isOurs(message)
    ? `${message}.`
    : (words.find(([where]) => where.test(path))?.[1] ?? 'This is not in a form that Assay reads.');

/** Ready and Done of one class share their ticks, so their ids must differ between them too. */
const sharedIds = ({ definitions }: Policy): readonly (readonly [string, string])[] =>
  workClasses.flatMap((name) =>
    definitions[name].done.flatMap(({ id }, index) =>
      definitions[name].ready.some((item) => item.id === id)
        ? [[`definitions.${name}.done.${index}.id`, 'An item of the Definition of Ready has the same id.'] as const]
        : [],
    ),
  );

const tooLong = (policy: Policy): readonly (readonly [string, string])[] => {
  const length = policyLength(policy);
  return length <= policyMaxLength
    ? []
    : [
        [
          '',
          `These settings are ${length} characters long; Jira keeps at most ${policyMaxLength}. Shorten or remove some items.`,
        ],
      ];
};

/**
 * What is wrong with a policy before it is saved: a message by path, such as `deputies.0.until` or `definitions.feature.done.2.text`, and under the empty path what concerns
 * the whole. Nothing wrong is an empty object.
 */
export const policyProblems = (raw: unknown): Readonly<Record<string, string>> => {
  const read = Policy.safeParse(raw);
  if (read.success) return Object.fromEntries([...sharedIds(read.data), ...tooLong(read.data)]);
  const problems = new Map<string, string>();
  for (const issue of read.error.issues) {
    const path = issue.path.map(String).join('.');
    if (!problems.has(path)) problems.set(path, messageFor(path, issue));
  }
  return Object.fromEntries(problems);
};
