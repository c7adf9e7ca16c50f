import { createSection } from '../section';

/** The tab on how the settings came to be: who changed what, and copies. */
export const settingsChangesTexts = createSection('settingsChanges', {
  title: 'Changes',
  help: ({ most }: { readonly most: number }, { number }) =>
    `Each acceptance stores the number of the settings that it was judged by. The last ${number(most)} saves are listed here.`,
  none: 'No change is on record yet.',
  caption: 'The last changes of these settings',
  columns: { revision: 'No.', at: 'When', by: 'Who', what: 'What' },
  notKnown: 'not known',
  copies: {
    title: 'Copies',
    from: 'Copy from another project',
    fromHelp: 'Projects that you see and in which Assay is set up.',
    choose: 'Choose a project…',
    noProject: 'Assay is set up in no other project that you see',
    project: ({ name, key }: { readonly name: string; readonly key: string }) => `${name} (${key})`,
    file: 'Take from a file',
    chooseFile: 'Choose a file…',
    save: 'Save to a file',
    taken: 'Taken over; not saved yet',
    takenWithGaps: 'Taken over with gaps; not saved yet',
    takenWhat: 'People, the fields in use and the record stay this project’s own. Look through the tabs, then save.',
    dropped: 'Left out:',
    refused: 'Nothing was taken over',
    unreadable: 'Its settings cannot be read.',
  },
});
