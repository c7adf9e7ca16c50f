import type { ByUnit } from '../by-unit';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Keys {
  readonly keys: readonly string[];
}

/** Where a project stands, for those who do not open its backlog: an automation rule posts it. */
export const digestTexts = createSection('digest', {
  title: ({ project, from, to }: { readonly project: string; readonly from: string; readonly to: string }) =>
    `${project}: ${from} to ${to}`,
  accepted: (
    { count, value, points }: Count & { readonly value: number; readonly points: number },
    { number, plural },
  ) =>
    `Delivered and accepted: ${plural(count, { one: '# work item', other: '# work items' })}, value ${number(value)}, ${plural(points, { one: '# point', other: '# points' })}.`,
  score: ({ score }: { readonly score: number }, { number }) => `A point bought ${number(score)} of value.`,
  nothingAccepted: 'Nothing was accepted.',
  waiting: ({ count, who, value }: Count & { readonly who: string; readonly value: number }, { number, plural }) =>
    plural(count, {
      one: `# delivered work item waits for ${who}, value ${number(value)}.`,
      other: `# delivered work items wait for ${who}, value ${number(value)}.`,
    }),
  longest: ({ wait, keys }: { readonly wait: string } & Keys, { list }) =>
    `The longest wait is ${wait}: ${list(keys)}.`,
  nothingWaits: 'Nothing delivered waits for an answer.',
  owner: 'the Product Owner',
  either: ({ one, other }: { readonly one: string; readonly other: string }) => `${one} or ${other}`,
  late: ({ version, release }: { readonly version: string; readonly release: string }) =>
    `${version} is late against the forecast: its release date is ${release}.`,
  likely: ({ date }: { readonly date: string }) => `85% sure is ${date}.`,
  never: { sprint: 'It is not within sixty sprints.', week: 'It is not within sixty weeks.' },
  leaves: ({ count, value }: Count & { readonly value: number }, { number, plural }) =>
    plural(count, {
      one: `The release date leaves # work item out, value ${number(value)}.`,
      other: `The release date leaves # work items out, value ${number(value)}.`,
    }),
  moreLate: ({ count }: Count, { plural }) =>
    plural(count, { one: '# more version is late.', other: '# more versions are late.' }),
  nothingLate: 'No version is late against the forecast.',
  sprintLeft: ({ name, count, keys }: { readonly name: string } & Count & Keys, { plural, list }) =>
    plural(count, {
      one: `# work item of ${name} will more likely than not be open at its end: ${list(keys)}.`,
      other: `# work items of ${name} will more likely than not be open at its end, such as ${list(keys)}.`,
    }),
  tooFew: {
    sprint: ({ count, needed }, { number, plural }) =>
      `There is no forecast: it needs ${number(needed)} closed sprints with accepted work, and there ${plural(count, { one: 'is #', other: 'are #' })}.`,
    week: ({ count, needed }, { number, plural }) =>
      `There is no forecast: it needs ${number(needed)} weeks with accepted work, and there ${plural(count, { one: 'is #', other: 'are #' })}.`,
  } satisfies ByUnit<Count & { readonly needed: number }>,
  tooMany: 'Dates are on the project page under Forecast: too much is open to give them here.',
  breaches: ({ count, keys }: Count & Keys, { plural, list }) =>
    plural(count, {
      one: `# work item went past the Product Owner: ${list(keys)}.`,
      other: `# work items went past the Product Owner, the last of them ${list(keys)}.`,
    }),
  manyBreaches: ({ count, keys }: Count & Keys, { number, list }) =>
    `More than ${number(count)} work items went past the Product Owner, the last of them ${list(keys)}.`,
  noBreaches: 'Nothing went past the Product Owner.',
  questions: ({ count, wait }: Count & { readonly wait: string }, { plural }) =>
    plural(count, {
      one: `# question to the Product Owner has had no answer for ${wait}.`,
      other: `# questions to the Product Owner have no answer, the oldest for ${wait}.`,
    }),
  noQuestions: 'No question is without answer.',
  partly: ({ count }: Count, { plural }) =>
    plural(count, {
      one: 'Only the first # open work item was looked at.',
      other: 'Only the first # open work items were looked at.',
    }),
  cut: ({ text }: { readonly text: string }) => `${text}…`,
  action: {
    project: 'Project',
    projectHint: ({ example }: { readonly example: string }) => `Its key, or a smart value such as ${example}.`,
    outputs: ({ name }: { readonly name: string }) => `Later parts of the rule use it as ${name}.`,
    empty: 'Say which project.',
    consent:
      'Whoever the rule runs as has to open Assay in Jira once and allow it to read in their name: a digest holds what they may see.',
    noProject: ({ project }: { readonly project: string }) =>
      `There is no project ${project} here, or whoever the rule runs as may not see it.`,
    notSetUp: ({ project }: { readonly project: string }) =>
      `Assay is not set up in ${project}: a project admin does that in the project settings, under Assay.`,
  },
});
