import type { DoneItem, ReadyItem } from '../../domain/policy/policy';
import { createSection } from '../section';

interface Name {
  readonly name: string;
}

interface Line {
  readonly title: string;
  readonly nth: number;
}

/** The tab on the Definitions of Ready and Done. Names of presets are also the first text of the line that they make. */
export const settingsDefinitionsTexts = createSection('settingsDefinitions', {
  class: 'Class of work',
  noType: 'no work type',
  hasProblem: '(has a problem)',
  ready: {
    title: 'Definition of Ready',
    help: 'What a work item needs before the team begins. It is shown on cards and in the panel, and stops nobody unless you choose that below it.',
  },
  /** Whether the gate asks for Ready when work is started. */
  start: {
    title: 'Starting work that is not ready',
    choices: {
      free: { name: 'Allowed', what: 'What is missing is shown, and the team decides.' },
      ready: {
        name: 'Refused',
        what: 'Jira lets nobody move it from To Do to In Progress, and says what is missing: for a sprint that runs, only ready work comes into it.',
      },
    },
    install:
      'Afterwards install the gate again: it puts four rules on each way from To Do to In Progress, and asks nobody else.',
    ways: 'Not asked: what is added to a sprint, what comes back from Done, and what is created in In Progress.',
    mode: 'The mode is not Block: until then nothing is refused.',
    questions: 'Jira cannot see open questions: that line is shown and stops nobody.',
  },
  done: {
    title: 'Definition of Done',
    help: ({ most }: { readonly most: number }, { plural }) =>
      `What must hold before the Product Owner accepts. ${plural(most, { one: 'At most # line can look at a field.', other: 'At most # lines can look at a field.' })}`,
  },
  needs: {
    title: 'What it needs',
    criteria: {
      name: 'Done asks for acceptance criteria',
      help: 'They are looked for where the tab Acceptance criteria says.',
    },
    needsValue: { name: 'Ready asks for a business value', help: 'Its value per point then counts in the figures.' },
    needsPoints: { name: 'Ready asks for an estimate', help: 'In the field that the tab Fields names.' },
    noValue: 'No field for value is chosen, so it is not asked for.',
    noPoints: 'No field for story points is chosen, so it is not asked for.',
  },
  set: {
    label: 'Begin with a set',
    help: 'Ready-made lines, to be changed as you like.',
    placeholder: 'Choose a set…',
    ready: ({ text }: { readonly text: string }) => `Ready: ${text}`,
    done: ({ text }: { readonly text: string }) => `Done: ${text}`,
    use: 'Put these in place of the lines below',
    used: 'They are below now. Nothing is saved yet.',
  },
  line: {
    label: ({ title, nth }: Line) => `${title}, line ${nth}`,
    unnamed: ({ nth }: { readonly nth: number }) => `line ${nth}`,
    placeholder: 'What must be so, such as “Reviewed by someone else”',
    up: ({ name }: Name) => `Move ${name} up`,
    down: ({ name }: Name) => `Move ${name} down`,
    remove: 'Remove',
    empty: 'There are no lines yet: it always holds.',
    addLabel: ({ title }: { readonly title: string }) => `Add a line to the ${title}`,
    add: 'Add a line…',
    field: 'Field that must be filled',
    fixVersions: 'Fix versions',
    fieldGone: ({ name }: Name) => `${name}, not in this project`,
  },
  kind: {
    tick: 'A person confirms it',
    field: 'Holds when this field is filled',
    subtasks: 'Automatic: no sub-task is open',
    blockers: 'Automatic: no linked blocker is open',
    separate: 'Automatic: nobody accepts their own work',
    tests: 'Automatic: the pipeline says that each criterion passed',
    criteria: 'Automatic: acceptance criteria are found',
    questions: 'Automatic: no question to the Product Owner is open',
  } satisfies Readonly<Record<(DoneItem | ReadyItem)['kind'], string>>,
  preset: {
    tick: 'Something a person confirms',
    points: 'Estimate is set',
    value: 'Business value is set',
    version: 'Fix version is set',
    otherField: 'Another field is filled',
    blockers: 'Nothing blocks it',
    subtasks: 'All sub-tasks are done',
    separate: 'Who accepts is not the assignee',
    tests: 'Every criterion has a passing test',
    criteria: 'Acceptance criteria are there',
    questions: 'No question to the Product Owner is open',
  },
  rule: {
    by: ({ name }: Name) => `Who confirms ${name}`,
    team: 'Whoever may edit the work item',
    accepters: 'The Product Owner or a deputy',
    waivable: 'May be “not applicable”, with a reason',
  },
});
