import { createSection } from '../section';

interface Count {
  readonly count: number;
}

interface Name {
  readonly name: string;
}

/** The page for Jira admins: all governed projects, and the way out before the app is uninstalled. */
export const adminTexts = createSection('admin', {
  loading: 'Reading the projects',
  unreadable: 'The projects could not be read',
  none: 'Assay is not set up in any project yet. A project admin begins under Project settings → Apps → Assay.',
  count: ({ count }: Count, { plural }) =>
    plural(count, { one: 'Assay is set up in # project', other: 'Assay is set up in # projects' }),
  caption: 'Projects that Assay governs',
  columns: { project: 'Project', mode: 'Mode', owner: 'Product Owner', health: 'Health' },
  mode: { off: 'Off', warn: 'Warn', block: 'Block', damaged: 'Damaged', newer: 'Newer version' },
  ownerUnreadable: 'not readable',
  unknownUser: 'Unknown user',
  ownerInactive: 'The Product Owner’s account is deactivated.',
  damaged: 'The settings are damaged: nothing can be accepted until a project admin saves them again.',
  health: {
    well: 'All is well',
    problems: ({ count }: Count, { plural }) => plural(count, { one: '# problem', other: '# problems' }),
    warnings: ({ count }: Count, { plural }) => plural(count, { one: '# warning', other: '# warnings' }),
    notKnown: 'Not known',
    notChecked: 'Not checked yet',
    checked: ({ at }: { readonly at: string }, { moment }) => `Checked ${moment(at)}.`,
    check: 'Check now',
    checkWhich: ({ name }: Name) => `project ${name}`,
    checking: 'Checking',
    failed: ({ why }: { readonly why: string }) => `It could not be checked. ${why}`,
  },
  used: {
    hidden: 'used by projects that you may not see',
    by: ({ count }: Count, { plural }) => plural(count, { one: 'used by # project', other: 'used by # projects' }),
    none: 'used by no project',
  },
  takeOutFirst: 'Take out first',
  workflowLine: ({ name, used }: Name & { readonly used: string }) => `“${name}”, ${used}`,
  removal: {
    title: 'Before you uninstall Assay',
    why: 'Jira refuses transitions whose rules belong to an app that is gone, to everyone. Take the rules out of all workflows first; you see the exact change before it is made. When Assay is uninstalled it tries to do the same within a minute, but Jira may not let it.',
    start: 'Take the gate out of all workflows…',
    looking: 'Reading the workflows of the site',
    planned: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# workflow carries rules of Assay. This is what changes',
        other: '# workflows carry rules of Assay. This is what changes',
      }),
    workflow: ({ name, used }: Name & { readonly used: string }) => `Workflow “${name}”, ${used}`,
    after:
      'Everything else in them stays as it is. After that whoever may move a work item can move it to Done, in every project.',
    now: 'Take it out now',
    running: ({ nth, all }: { readonly nth: number; readonly all: number }, { number }) =>
      `Workflow ${number(nth)} of ${number(all)}`,
    busy: 'Taking the gate out',
    nothing: 'No workflow carries a rule of Assay',
    nothingWhat: 'As far as workflows go, the app can be uninstalled.',
    leftUnknown: 'Whether anything is left could not be read: look again.',
    left: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# workflow still carries rules of Assay.',
        other: '# workflows still carry rules of Assay.',
      }),
    notAllowed: 'You may not read the workflows of the site; nothing was changed',
  },
});
