import type { BreachAnswer, Mode } from '../../domain/policy/policy';
import type { Closing, StatusMeaning } from '../../domain/policy/status-meaning';
import type { WorkClass } from '../../domain/policy/work-class';
import type { PreviewReason } from '../../domain/readiness/preview';
import type { Format } from '../format';
import { createSection } from '../section';

interface Name {
  readonly name: string;
}

interface Count {
  readonly count: number;
}

interface Choice {
  readonly name: string;
  readonly what: string;
}

/** The tab on people and rules: who accepts, how strict it is, for which work, and what Done means. */
export const settingsPeopleTexts = createSection('settingsPeople', {
  owner: {
    label: 'Product Owner',
    help: 'One person accepts or rejects what is delivered. Give them the permission to move work items.',
  },
  deputies: {
    title: 'Deputies',
    help: 'They may accept too, until the end of the day named, in UTC. The record says who it was.',
    label: ({ nth }: { readonly nth: number }) => `Deputy ${nth}`,
    until: 'Until',
    remove: 'Remove',
    removeWhom: ({ nth }: { readonly nth: number }) => `deputy ${nth}`,
    add: 'Add a deputy',
  },
  person: {
    search: 'Search by name',
    nobody: 'Nobody who can hold work here has such a name',
    failed: 'People cannot be searched just now. Try again in a moment.',
    inactive: ({ name }: Name) => `${name} (cannot sign in)`,
  },
  note: {
    notPerson: 'This is the account of an app or an agent: only people accept. Choose a person.',
    deactivated: 'This account is deactivated: nobody can accept with it. Choose somebody else.',
    unreachable:
      'Jira does not list this person among those who can hold work in this project: the licence or the project role may be missing.',
    choosePerson: 'Choose a person: this is the account of an app or an agent.',
    termOver: 'This term is over.',
  },
  ownWork: {
    name: 'Nobody accepts their own work',
    help: 'Who is the assignee cannot accept, Product Owner or not; a deputy can.',
  },
  mode: {
    title: 'Mode',
    choices: {
      off: { name: 'Off', what: 'Assay keeps out of the way: it checks nothing and stops nothing.' },
      warn: {
        name: 'Warn',
        what: 'Assay shows what is missing, and records who moved what to Done, but stops nothing. Good to begin with.',
      },
      block: {
        name: 'Block',
        what: 'Jira refuses to move a work item to Done unless its acceptance criteria are there, the Definition of Done holds and the Product Owner or a deputy moves it.',
      },
    } satisfies Readonly<Record<Mode, Choice>>,
  },
  preview: {
    start: 'What would Block have refused?',
    busy: ({ days }: { readonly days: number }, { plural }) =>
      plural(days, { one: 'Reading the last day', other: 'Reading the last # days' }),
    failed: 'The last days could not be read',
    counts: (
      { governed, refused, days }: { readonly governed: number; readonly refused: number; readonly days: number },
      { number, plural },
    ) =>
      `Of ${plural(governed, { one: '# governed work item', other: '# governed work items' })} that arrived in Done in the last ${number(days)} days, Block would have refused ${number(refused)}.`,
    onlyLatest: ({ most }: { readonly most: number }, { number }) => `Only the latest ${number(most)} were looked at.`,
    reason: {
      person: ({ count }: Count, { number }) => `${number(count)} moved by somebody who may not accept`,
      criteria: ({ count }: Count, { number }) => `${number(count)} without acceptance criteria`,
      check: ({ count }: Count, { number }) => `${number(count)} with a check that fails`,
      confirmation: ({ count }: Count, { number }) =>
        `${number(count)} with lines that nobody confirmed (Assay was perhaps not there yet)`,
    } satisfies Readonly<Record<PreviewReason['kind'], (values: Count, format: Format) => string>>,
    asNow:
      'Judged as they are now: what they were when they moved cannot be read. What has left Done since is not counted.',
    caption: 'What Block would have refused',
    columns: { item: 'Work item', moved: 'Moved', why: 'Why not' },
    moved: ({ at, by }: { readonly at: string; readonly by: string }, { day }) => `${day(at)} by ${by}`,
    movedByNobody: ({ at }: { readonly at: string }, { day }) => `${day(at)}, by whom is not known`,
    more: ({ count }: Count, { number }) => `and ${number(count)} more.`,
  },
  classes: {
    feature: { name: 'Feature', what: 'earns value for those who use the product' },
    enabler: { name: 'Enabler', what: 'makes later work possible or cheaper' },
    defect: { name: 'Defect', what: 'fixes a defect' },
    support: { name: 'Support', what: 'answers and services, with no product change' },
  } satisfies Readonly<Record<WorkClass, Choice>>,
  types: {
    title: 'Work types',
    help: 'Each class of work has its own Definition of Ready and of Done. What is not governed moves as it always did.',
    none: 'Not governed',
    choice: ({ name, what }: Choice) => `${name}: ${what}`,
    gone: ({ id }: { readonly id: string }) => `Work type ${id}, not in this project any more`,
    empty: 'No work type is governed, so nothing is checked.',
  },
  meaning: {
    title: 'What Done means here',
    help: 'Only what is delivered is accepted and counts as value. Closing asks for no criteria and no Definition of Done.',
    choices: { delivered: 'Delivered', closed: 'Closed without delivery' } satisfies Readonly<
      Record<StatusMeaning, string>
    >,
    proposed: 'Proposed by its name',
    resolutions: 'Resolutions that mean closed, whatever the status',
    closing: 'Who may close without delivery',
    closers: {
      accepters: {
        name: 'The Product Owner and deputies',
        what: 'Whoever else tries is refused, and told why.',
      },
      team: { name: 'Whoever may move it', what: 'Jira’s own permissions decide.' },
    } satisfies Readonly<Record<Closing, Choice>>,
  },
  rejected: {
    label: 'Rejected work goes to',
    help: 'When the workflow offers that move from where the work item is.',
    stays: 'It stays where it is',
    gone: 'A status that this project does not have',
  },
  breach: {
    title: 'When work reaches Done without acceptance',
    help: 'A move between projects, a change of work type, an import or an edited workflow can lead there without a transition, where no gate stands. Assay sees it afterwards.',
    choices: {
      record: { name: 'Record it', what: 'The record and the field Acceptance say so, nothing else.' },
      flag: { name: 'Record and show it', what: 'Readiness on cards, lists and in the panel says so too.' },
      return: {
        name: 'Send it back',
        what: 'It goes back once, with a comment that says why; where the workflow has no way back, or somebody moves it again, it is shown instead.',
      },
    } satisfies Readonly<Record<BreachAnswer, Choice>>,
  },
});
