import type { GateState, Help, WorkflowOutcome } from '../../workflow-gate/model';
import type { TransitionPurpose } from '../../workflow-gate/transition-purposes';
import { createSection } from '../section';

interface Name {
  readonly name: string;
}

interface Rules {
  /** Each with what it is, such as `validator “Acceptance criteria present”`. */
  readonly rules: readonly string[];
}

/** A change of a transition. */
interface Change extends Name {
  readonly changes: readonly string[];
}

const changed = ({ name, changes }: Change): string => `Transition “${name}”: ${changes.join('; ')}.`;

/** The same by what the transition is for. */
const changedFor = {
  deliver: ({ name, changes }: Change) => `Transition “${name}” (delivers): ${changes.join('; ')}.`,
  close: ({ name, changes }: Change) => `Transition “${name}” (closes without delivery): ${changes.join('; ')}.`,
  between: ({ name, changes }: Change) => `Transition “${name}” (moves what is delivered): ${changes.join('; ')}.`,
  start: ({ name, changes }: Change) => `Transition “${name}” (starts work): ${changes.join('; ')}.`,
} satisfies Readonly<Record<TransitionPurpose, (values: Change) => string>>;

/** The gate in workflows: what stands there, what a change does, and how it went. The page for Jira admins says it in the same words. */
export const settingsGateTexts = createSection('settingsGate', {
  reading: 'Reading the workflows',
  unreadable: 'The workflows could not be read',
  notAllowed: 'You may not read this project’s workflows',
  noWorkflow: 'No governed work type has a workflow here: choose work types under “People and rules”.',
  title: {
    none: 'The gate is not in the workflow yet',
    partial: 'Some transitions bypass the gate',
    whole: 'Every way into Done is protected',
  } satisfies Readonly<Record<GateState, string>>,
  /** Where the mode lets everything pass. */
  idleTitle: 'The gate is in the workflow and lets everything pass',
  what: {
    none: 'Anybody who may move work items can move them to Done. Installing adds Assay’s rules to each way into Done and changes nothing else.',
    partial:
      'Some transitions do not carry all of Assay’s rules. Installing adds what is missing and changes nothing else.',
    whole: 'Jira itself asks Assay’s rules whenever somebody moves a governed work item into Done.',
  } satisfies Readonly<Record<GateState, string>>,
  mode: {
    off: 'The mode is Off: until it is Block, the rules let everything pass.',
    warn: 'The mode is Warn: until it is Block, the rules let everything pass.',
  },
  unknownTypes: 'Some governed work types are not in this project any more: see “People and rules”.',
  stale: 'This may be out of date',
  staleWhat: ({ why }: { readonly why: string }) =>
    `${why} What stands here is how the workflows were before; “Look again” reads them anew.`,
  install: 'Install the gate…',
  remove: 'Remove the gate…',
  lookAgain: 'Look again',
  saveFirst: 'Save these settings first: the gate goes where the saved ones say.',
  stage: {
    planning: 'Working out the exact change',
    willInstall: 'This is what installing changes',
    willRemove: 'This is what removing changes',
    installNow: 'Install now',
    removeNow: 'Remove now',
    close: 'Close',
    installing: ({ nth, all }: { readonly nth: number; readonly all: number }, { number }) =>
      `Installing: workflow ${number(nth)} of ${number(all)}`,
    removing: ({ nth, all }: { readonly nth: number; readonly all: number }, { number }) =>
      `Removing: workflow ${number(nth)} of ${number(all)}`,
    trying: 'Asking Jira about every rule',
    failed: 'It was not done',
    failedWhat: ({ why }: { readonly why: string }) =>
      `${why} Each workflow is either as it was or changed as a whole; look again to see.`,
  },
  plan: {
    workflow: ({ name }: Name) => `Workflow “${name}”`,
    nothing: 'Nothing to change.',
    rest: 'Everything else in it stays as it is.',
    noticeNothing: 'Projects in which Assay is not set up notice nothing.',
  },
  /** What a change is about to do to a transition. */
  will: {
    transition: changed,
    purposed: changedFor,
    added: ({ rules }: Rules, { list }) => `adds the ${list(rules)}`,
    enabled: ({ rules }: Rules, { list }) => `switches on again the ${list(rules)}`,
    removed: ({ rules }: Rules, { list }) => `takes out the ${list(rules)}`,
  },
  /** What a change did to a transition. */
  did: {
    transition: changed,
    purposed: changedFor,
    added: ({ rules }: Rules, { list }) => `now carries the ${list(rules)}`,
    enabled: ({ rules }: Rules, { list }) => `has on again the ${list(rules)}`,
    removed: ({ rules }: Rules, { list }) => `no longer carries the ${list(rules)}`,
  },
  rule: {
    condition: ({ name }: Name) => `condition “${name}”`,
    validator: ({ name }: Name) => `validator “${name}”`,
  },
  shared: {
    unknown: 'Jira does not say which other projects use it.',
    none: 'No other project uses it.',
    some: ({ count, projects }: { readonly count: number; readonly projects: readonly string[] }, { plural, list }) =>
      `${plural(count, { one: '# other project uses', other: '# other projects use' })} it too (${list(projects)}).`,
    more: ({ count }: { readonly count: number }, { number }) => `${number(count)} more`,
    hidden: ({ count }: { readonly count: number }, { number }) => `${number(count)} that you may not see`,
  },
  outcome: {
    changed: ({ name }: Name) => `“${name}” was changed`,
    unchanged: ({ name }: Name) => `“${name}” was as it should be; nothing was changed`,
    'not-editable': ({ name }: Name) => `“${name}” may not be edited; nothing was changed`,
    'not-allowed': ({ name }: Name) =>
      name === ''
        ? 'You may not edit a workflow; nothing was changed'
        : `You may not edit “${name}”; nothing was changed`,
    refused: ({ name }: Name) => `Jira refused the change to “${name}”; nothing was changed`,
    busy: ({ name }: Name) => `“${name}” could not be changed just now`,
  } satisfies Readonly<Record<WorkflowOutcome['state'], (values: Name) => string>>,
  noReason: 'It gave no reason.',
  tryAgain: ({ why }: { readonly why: string }) => `${why} Try again in a moment.`,
  preflight: {
    refusedBefore: 'Jira does not take these rules: nothing was installed',
    refusedAfter: 'A rule does not work on this site',
    refusedBeforeWhat:
      'Each rule was tried before any workflow was changed. Rules that Jira cannot read would stop everybody. Jira says:',
    refusedAfterWhat: 'The rules are in the workflow. Take the gate out again until this is put right. Jira says:',
    problem: ({ name, message }: Name & { readonly message: string }) => `${name}: ${message}`,
    noAnswer: 'It gave neither yes, no nor a text.',
    passed: 'Jira reads and evaluates every rule on this site',
    noIssue: 'There is no open work item of a governed type to try them on; Jira has parsed them.',
    tried: ({ key }: { readonly key: string }) =>
      `Tried on ${key}, as if you moved it to Done, and for Ready as if you started it:`,
    lets: ({ name }: Name) => `${name}: would let it pass`,
    refuses: ({ name }: Name) => `${name}: would refuse it`,
    refusesWith: ({ name, words }: Name & { readonly words: string }) => `${name}: would refuse it: “${words}”`,
  },
  help: {
    who: {
      'jira-admin': 'Who can: a Jira administrator. Send them this text, with the link.',
      'project-admin': 'Who can: an administrator of this project. Send them this text, with the link.',
    } satisfies Readonly<Record<Help['who'], string>>,
    link: 'Open this in Jira',
    label: 'Text to send',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'The browser did not allow it: select the text and copy it yourself.',
  },
  drawing: {
    label: ({ name, state }: Name & { readonly state: string }) =>
      `The workflow ${name}. ${state}; the table below names each.`,
    state: {
      none: 'No way into Done is protected',
      partial: 'Some ways that the gate should guard are open',
      whole: 'Every way into Done is protected',
    } satisfies Readonly<Record<GateState, string>>,
    any: 'Any status',
    protected: 'protected way',
    open: 'open way (dashed)',
    purpose: {
      deliver: 'delivers',
      close: 'closes without delivery (arrow against a bar)',
      between: 'moves what is delivered (double arrow)',
      start: 'starts work (small arrow)',
    } satisfies Readonly<Record<TransitionPurpose, string>>,
  },
  ways: {
    caption: ({ name }: Name) => `Ways that the gate guards in the workflow ${name}`,
    columns: { transition: 'Transition', leads: 'Leads', purpose: 'What it does', gate: 'Gate' },
    purpose: {
      deliver: 'Delivers',
      close: 'Closes without delivery',
      between: 'Moves what is delivered',
      start: 'Starts work',
    } satisfies Readonly<Record<TransitionPurpose, string>>,
    created: ({ to }: { readonly to: readonly string[] }, { list }) => `created in ${list(to)}`,
    global: ({ to }: { readonly to: readonly string[] }, { list }) => `any status → ${list(to)}`,
    looped: ({ from }: { readonly from: readonly string[] }, { list }) => `stays in ${list(from)}`,
    directed: ({ from, to }: { readonly from: readonly string[]; readonly to: readonly string[] }, { list }) =>
      `${list(from)} → ${list(to)}`,
    protected: 'Protected',
    idle: 'Rules in place',
    open: 'Open',
    none: 'It carries none of Assay’s rules.',
    off: ({ name }: Name) => `switched off: ${name}`,
    missing: ({ name }: Name) => `missing: ${name}`,
  },
  workflow: {
    label: ({ name }: Name) => `Workflow ${name}`,
    types: ({ names }: { readonly names: readonly string[] }, { list }) => `For ${list(names)}.`,
    ownProject: 'It belongs to this project alone.',
    notEditable: 'Jira does not let this workflow be edited; a copy of it can be.',
    misplaced:
      'Assay’s rules also stand on transitions where they have nothing to guard: they do no harm, and removing the gate takes them along.',
  },
});
