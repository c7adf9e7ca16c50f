import { createSection } from '../section';

interface Name {
  readonly name: string;
}

/** The tab on fields: which hold value and points, where confirmations are stored, and whether people see them. */
export const settingsFieldsTexts = createSection('settingsFields', {
  none: 'None',
  gone: ({ id }: { readonly id: string }) => `${id}, not in this project`,
  option: ({ name, id }: Name & { readonly id: string }) => `${name} (${id})`,
  value: {
    label: 'Business value',
    hidden:
      'Assay’s own field “Business value” is not visible here. A Jira admin can add it to this project’s screens.',
    own: 'This is Assay’s own field.',
    ownAndOther: ({ name }: Name) =>
      `This is Assay’s own field. The site also has “${name}”: choose it and its values are kept and used.`,
    other: 'Its values are used where they are. Assay’s own field “Business value” is there too.',
  },
  points: {
    label: 'Story points',
    board: ({ board, field }: { readonly board: string; readonly field: string }) =>
      `The board “${board}” estimates with “${field}”.`,
    'by-name': ({ name }: Name) => `No board estimates with a field, so “${name}” was chosen by its name.`,
    'not-found': 'No board estimates with a field, and no number field looks like story points.',
  },
  ticks: {
    label: 'Where confirmations of the Definition of Done are stored',
    field: 'The read-only field “DoD ticks”',
    property: 'A property of the work item',
    fieldHelp: 'Only Assay can write there, after it checked who asks.',
    propertyHelp:
      'Anybody who may edit a work item can write its properties through Jira’s REST interface, and so forge a confirmation.',
  },
  screens: {
    title: 'On screens',
    help: ({ fields }: { readonly fields: readonly string[] }, { list }) =>
      `So that people see ${list(fields)} on the work item. Board cards and list columns take them too: Board → Configure → Card layout, and the columns of any list.`,
    helpNone:
      'So that people see the fields on the work item. Board cards and list columns take them too: Board → Configure → Card layout, and the columns of any list.',
    use: { create: 'create', edit: 'edit', view: 'view' },
    lack: ({ uses, fields }: { readonly uses: readonly string[]; readonly fields: readonly string[] }, { list }) =>
      `The screen to ${list(uses)}: ${list(fields)}`,
    byHand: 'In a team-managed project two clicks do it:',
    byHandOpen: 'Open Project settings → Work types and choose a work type.',
    byHandAdd: ({ fields }: { readonly fields: readonly string[] }, { list }) =>
      `Add ${list(fields)} from the list of fields on the right, and save.`,
    openSettings: 'Open the project settings',
    all: 'All of them are on the project’s screens.',
    missing: 'These are not there yet:',
    put: 'Put them on the screens',
    putting: 'Putting the fields on the screens',
    reading: 'Reading the screens',
    unreadable: 'The screens could not be read',
    partly: 'Not all of it was done',
    partlyWhat: ({ why }: { readonly why: string }) =>
      `${why} What was put on a screen before stays there; try again for the rest.`,
  },
});
