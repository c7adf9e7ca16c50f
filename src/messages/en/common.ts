import { createSection } from '../section';

/** What every surface shares: buttons, waiting, and a page that does not start. */
export const commonTexts = createSection('common', {
  tryAgain: 'Try again',
  loading: 'Loading',
  save: 'Save',
  cancel: 'Cancel',
  none: 'none',
  nothingChanged: ({ why }: { readonly why: string }) => `${why} Nothing was changed.`,
  start: {
    failed: 'Assay could not start',
    failedDetail: 'The page did not load completely. Your work items are as they were.',
  },
  line: { holds: 'Holds:', missing: 'Missing:' },
  number: {
    notANumber: 'Enter a number, such as 8 or 2.5.',
    negative: 'Enter 0 or more.',
    save: ({ label }: { readonly label: string }) => `Save ${label}`,
    cancel: ({ label }: { readonly label: string }) => `Cancel editing ${label}`,
    edit: ({ label, value }: { readonly label: string; readonly value: string }) => `${label}: ${value}. Edit`,
    editNone: ({ label }: { readonly label: string }) => `${label}: none. Edit`,
  },
});
