import { openProjectSettings } from '../ui/bridge';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import type { Ungoverned } from './build-view-model';

const words: Readonly<
  Record<Ungoverned['state'], { readonly title: string; readonly admin: string; readonly others: string }>
> = {
  none: {
    title: 'Assay is not set up in this project yet',
    admin: 'Name the Product Owner in the project settings, under Assay, to begin.',
    others: 'A project admin names the Product Owner in the project settings, under Assay, to begin.',
  },
  damaged: {
    title: "Assay's settings for this project are damaged",
    admin: 'Until they are saved again in the project settings, nothing that they govern can be moved to Done.',
    others:
      'Until a project admin saves them again in the project settings, nothing that they govern can be moved to Done.',
  },
  newer: {
    title: "Assay's settings were saved by a newer version of the app",
    admin: 'This version cannot read them, so nothing is checked. Ask a Jira admin to update the app.',
    others: 'This version cannot read them, so nothing is checked. A Jira admin can update the app.',
  },
  off: {
    title: 'Assay is switched off in this project',
    admin: 'Nothing is checked. You can switch it on in the project settings, under Assay.',
    others: 'Nothing is checked. A project admin can switch it on in the project settings, under Assay.',
  },
  'other-type': {
    title: 'Assay does not apply to this work type',
    admin: 'The project settings, under Assay, say which work types need a Product Owner to accept them.',
    others: 'In this project, other work types need a Product Owner to accept them.',
  },
};

const about =
  'Assay shows what a work item is worth per story point, and lets it become Done only when its acceptance criteria are there, the Definition of Done holds and the Product Owner accepts it.';

/** Nothing to answer here: says why, and what comes next. */
export const UngovernedNote = ({ of, projectKey }: { readonly of: Ungoverned; readonly projectKey: string }) => {
  const { title, admin, others } = words[of.state];
  return (
    <Message
      tone={of.state === 'damaged' ? 'danger' : 'neutral'}
      title={title}
      {...(of.admin
        ? { actions: <Button onClick={() => void openProjectSettings(projectKey)}>Open the project settings</Button> }
        : {})}
    >
      {of.state === 'none' && <p>{about}</p>}
      {of.state === 'damaged' && of.why !== null && <p>{of.why}</p>}
      <p>{of.admin ? admin : others}</p>
    </Message>
  );
};
