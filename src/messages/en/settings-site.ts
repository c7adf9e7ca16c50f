import type { SiteCheck, SiteCheckCode } from '../../domain/shared/site-check';
import { createSection } from '../section';

type Then = Readonly<Record<SiteCheck['outcome'], string>>;

interface CheckTexts {
  /** What Assay asks of the site. */
  readonly question: string;
  /** What Assay does, by the answer. */
  readonly then: Then;
}

const needsWorkItem = 'It needs an open work item of a governed type: make one, and try again.';
const needsSettings = 'It needs saved settings and an open work item of a governed type.';

const checks = {
  syntax: {
    question: 'Does Jira parse every expression of Assay?',
    then: {
      expected: 'The gate can be installed.',
      other: 'The gate is not installed here: Assay asks the same before it changes a workflow.',
      unknown: 'It is asked again before any workflow is changed.',
    },
  },
  rules: {
    question: 'Can Jira evaluate each rule on a work item of this project, as if you moved it to Done?',
    then: {
      expected: 'These are the answers that the gate would give you. The gate can be installed.',
      other: 'The gate is not installed here: Assay asks the same before it changes a workflow.',
      unknown: needsWorkItem,
    },
  },
  'settings-in-rules': {
    question: 'Does a rule read the settings of this project?',
    then: {
      expected: 'The rules decide by these settings.',
      other: 'The rules find no settings and let everything pass: do not rely on Block here.',
      unknown: needsSettings,
    },
  },
  'ids-as-text': {
    question: 'Has the text form of a work type’s id digits only?',
    then: {
      expected: 'The rules find the work types that these settings govern.',
      other: 'The rules find no governed work type and let everything pass: do not rely on Block here.',
      unknown: needsWorkItem,
    },
  },
  'plain-text': {
    question: 'Is the plain text of a rich one laid out as Assay lays it out?',
    then: {
      expected: 'What the try-out says of words is what the gate sees.',
      other:
        'Criteria found by structure count all the same, with the text as this site gives it. Only where none are stored yet, the gate may see other ones than the try-out.',
      unknown: 'It needs a work item of this project in which criteria could be written.',
    },
  },
  'bulk-read': {
    question: 'Can a thousand work items be read in one call?',
    then: {
      expected: 'Assay reads by thousands.',
      other: 'Assay reads by hundreds: more calls, the same result.',
      unknown:
        'With a hundred work items or fewer on the site there is nothing to find out. Assay starts by thousands and goes on by hundreds.',
    },
  },
  'bulk-history': {
    question: 'Does the history of many work items carry moments that Assay reads?',
    then: {
      expected: 'Figures over time rest on these moments.',
      other: 'Figures over time would be wrong: please report this row.',
      unknown: 'None of the latest work items has moved yet. Texts and numbers are both read.',
    },
  },
  'projects-by-property': {
    question: 'Does a list of projects come with their settings? (An experimental call.)',
    then: {
      expected: 'The daily check and the page for Jira admins read all projects in a few calls.',
      other:
        'Where the call is refused, Assay reads each project’s own settings. Where it is answered without them, the daily check finds no projects: please report this row.',
      unknown: 'It needs saved settings. Where the call is refused, Assay reads each project’s own settings.',
    },
  },
  'people-in-bulk': {
    question: 'Can many people be read in one call? (An experimental call.)',
    then: {
      expected: 'Names are read together.',
      other: 'Assay reads people one by one: more calls, the same names.',
      unknown: 'Where it is refused, Assay reads people one by one.',
    },
  },
  events: {
    question: 'Do Jira’s events reach Assay?',
    then: {
      expected: 'Stored fields follow within minutes. Moments may be ten minutes late.',
      other: 'The daily check corrects what no event announced, so stored fields may be a day late.',
      unknown:
        'None was noted yet. Change the status of a work item, wait five minutes, and try again. Until then the daily check corrects what no event announced.',
    },
  },
  'app-in-project': {
    question: 'May Assay itself work in this project?',
    then: {
      expected: 'It records, counts and writes its fields here.',
      other:
        'What it may not do stays undone: give the project role atlassian-addons-project-access these permissions.',
      unknown: 'It is asked again each time Assay does something.',
    },
  },
  'app-workflows': {
    question: 'May Assay itself change the workflow? (It is sent back as it is, only to be judged.)',
    then: {
      expected: 'When Assay is uninstalled, it takes its rules out.',
      other:
        'Take the gate out by hand before Assay is uninstalled. Until then the daily check calls the gate unknown.',
      unknown: 'Take the gate out by hand before Assay is uninstalled.',
    },
  },
} satisfies Readonly<Record<SiteCheckCode, CheckTexts>>;

/** The tab that asks the site what Atlassian's documents leave open. */
export const settingsSiteTexts = createSection('settingsSite', {
  title: 'Try it on your site',
  help: 'Asks this site what documents leave open and sites differ in, about forty calls at most. It only reads. What was asked, what Jira answered, and what Assay does then stands in a row each.',
  start: 'Try it on your site',
  again: 'Try it again',
  busy: ({ done, all }: { readonly done: number; readonly all: number }, { number }) =>
    `Asked ${number(done)} of ${number(all)}`,
  failed: 'The site could not be tried',
  summary: {
    expected: ({ count }: { readonly count: number }, { plural }) =>
      plural(count, { one: '# answer as expected', other: '# answers as expected' }),
    other: ({ count }: { readonly count: number }, { plural }) =>
      plural(count, { one: '# answer otherwise', other: '# answers otherwise' }),
    unknown: ({ count }: { readonly count: number }, { number }) => `${number(count)} not known`,
  },
  outcome: { expected: 'As expected', other: 'Otherwise', unknown: 'Not known' } satisfies Then,
  columns: { asked: 'What was asked', said: 'What the site answered', then: 'What Assay does then' },
  caption: 'What was asked of this site',
  nothing: 'Nothing',
  expected: ({ text }: { readonly text: string }) => `Assay expected: ${text}`,
  seen: ({ what, at }: { readonly what: string; readonly at: string }, { moment }) => `${what}: ${moment(at)}`,
  calls: 'Calls',
  checks,
});
