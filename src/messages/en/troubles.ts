import type { Trouble } from '../../domain/shared/trouble';
import { type ByCode, createSection } from '../section';

/** What the admin page says of things that went wrong where nobody was present. */
export const troublesTexts = createSection('troubles', {
  title: 'What went wrong lately',
  none: 'Nothing went wrong lately.',
  repair: 'Make the fields of this project anew',
  repairing: 'The fields are being made anew from the record and from Jira. The project’s settings show how far it is.',
  cleared: 'Cleared. What goes wrong again is listed again.',
  clear: 'Clear these',
  failed: ({ why }: { readonly why: string }) => `Not repaired: ${why}`,
  wholeSite: 'Not about one project',
  otherProject: ({ id }: { readonly id: string }) => `Project ${id}`,
  last: ({ at }: { readonly at: string }) => `Last on ${at}.`,
  unreadable: 'What went wrong lately cannot be read',
  what: {
    'expression-failed': ({ count, rule, workflow, why }, { plural }) =>
      plural(count, {
        one: `The rule ${rule} in the workflow ${workflow} failed once and refused the move. Jira says: ${why}`,
        other: `The rule ${rule} in the workflow ${workflow} failed # times and refused each move. Jira says: ${why}`,
      }),
    'work-lost': ({ count, subject, why }, { plural }) =>
      plural(count, {
        one: `Something that Assay had to look at (${subject}) failed for good: ${why} The daily check corrects what it left.`,
        other: `# things that Assay had to look at (${subject}) failed for good, the last one so: ${why} The daily check corrects what they left.`,
      }),
    'fields-differed': ({ count }, { plural }) =>
      plural(count, {
        one: 'The daily check found one stored value that did not agree with the record and with Jira, and corrected it.',
        other:
          'The daily check found # stored values that did not agree with the record and with Jira, and corrected them.',
      }),
  } satisfies ByCode<Trouble>,
});
