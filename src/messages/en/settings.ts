import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** The settings of a project as a whole: tabs, steps, what to know first, and how a save ended. */
export const settingsTexts = createSection('settings', {
  loading: 'Loading the settings',
  unreadable: 'The settings could not be read',
  /** The button of a choice that empties it. */
  clearChoice: 'Clear the choice',
  removeChoice: ({ name }: { readonly name: string }) => `Remove ${name}`,
  tabs: {
    people: 'People and rules',
    definitions: 'Ready and Done',
    criteria: 'Acceptance criteria',
    value: 'Value',
    gate: 'Gate',
    tests: 'Tests',
    fields: 'Fields',
    site: 'Your site',
    changes: 'Changes and copies',
  },
  tabWithProblems: ({ name, count }: { readonly name: string } & Count, { plural }) =>
    `${name} (${plural(count, { one: '# problem', other: '# problems' })})`,
  unknownUser: 'Unknown user',
  steps: {
    title: 'Set up Assay in three steps',
    owner: 'Name the Product Owner',
    gate: 'Install the gate',
    fields: 'Put the fields on the screens',
    done: 'Done',
    next: 'Next',
    later: 'Later',
    unknown: 'Not known: a Jira admin can look',
    open: ({ name }: { readonly name: string }) => `Open the tab ${name}`,
  },
  notice: {
    readOnly: 'You can read these settings, not change them',
    readOnlyNew: 'Assay is not set up in this project yet; below is what it would start with.',
    readOnlyWhy: 'Jira lets people change them who hold the permission Administer projects here.',
    none: 'Assay is not set up in this project yet',
    noneWhat: 'Below is what suits most teams. Look it over and save; nothing is stopped until you choose Block.',
    newer: 'The stored settings were saved by a newer version of the app',
    newerWhat: ({ why }: { readonly why: string }) => `${why} They cannot be changed here.`,
    damaged: 'The stored settings are damaged',
    damagedWhat: ({ why }: { readonly why: string }) =>
      `${why} Below are fresh ones; saving them replaces what is stored.`,
    repaired: 'Some settings were not readable and have their defaults below',
  },
  health: {
    title: ({ count }: Count, { plural }) => plural(count, { one: '# finding', other: '# findings' }),
    titleProblems: ({ count }: Count, { plural }) => plural(count, { one: '# problem', other: '# problems' }),
    show: 'Show',
    showTab: ({ name }: { readonly name: string }) => `the tab ${name}`,
  },
  stored: {
    running: 'The stored fields are being computed again',
    older: 'The stored fields are older than these settings',
    olderWhat: 'Readiness, value per point and counts follow within a day, or now.',
    failed: 'It did not begin',
    start: 'Compute the stored fields again',
  },
  length: ({ length, most }: { readonly length: number; readonly most: number }, { number }) =>
    `${number(length)} of the ${number(most)} characters that Jira stores.`,
  lengthNear: ({ length, most }: { readonly length: number; readonly most: number }, { number }) =>
    `${number(length)} of the ${number(most)} characters that Jira stores: shorten or remove lines before it is too long to save.`,
  discard: 'Discard changes',
  unsaved: 'There are unsaved changes.',
  outcome: {
    resumed: 'These are your unsaved changes from before',
    resumedWhat: 'You left this page without saving. Save them, or discard them.',
    saved: 'Saved',
    savedWhat: ({ revision }: { readonly revision: number }) => `These settings (no. ${revision}) apply from now on.`,
    savedLater: 'Saved, but not in force yet',
    savedLaterWhat: ({ revision }: { readonly revision: number }) =>
      `Jira did not answer, so the settings from before may still apply. Assay puts these (no. ${revision}) in force within a few minutes.`,
    refused: 'Not saved yet',
    refusedWhat: ({ count }: Count, { plural }) =>
      plural(count, {
        one: 'One entry needs another look; it says why. All that you typed is here still.',
        other: '# entries need another look; each says why. All that you typed is here still.',
      }),
    unsure: 'It is not known whether this was saved',
    unsureWhat: ({ why }: { readonly why: string }) =>
      `${why} All that you typed is here still. Press Save again to find out: nothing is saved twice.`,
    failed: 'Nothing was saved',
    failedWhat: ({ why }: { readonly why: string }) => `${why} All that you typed is here still.`,
    overtaken: 'Somebody else saved meanwhile',
    overtakenWhat: ({ revision }: { readonly revision: number }) =>
      `Nothing of yours was lost or saved. They saved settings no. ${revision}:`,
    theirsUnreadable: 'What they saved cannot be read.',
    theirsSame: 'the same as before.',
    keepMine: 'Keep mine, replacing theirs',
    takeTheirs: 'Take theirs, dropping mine',
    back: 'Back to editing',
  },
});
