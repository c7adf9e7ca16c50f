import { useMessages } from '../ui/messages';
import { policyTexts } from '../../src/messages/en/policy';
import { sayCode } from '../../src/messages/section';
import { openProjectSettings } from '../ui/bridge';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useFreshness } from '../ui/use-freshness';
import { useProject } from './data';
import type { SyncFailure } from '../project-sync/state';

const parts: Readonly<Record<SyncFailure['part'], string>> = {
  setup: 'The project’s board and fields',
  policy: 'Assay’s settings',
  backlog: 'Some open work items',
  finished: 'Some finished work items',
  sprints: 'The sprints',
  histories: 'What happened to the work items',
};

/** What is missing of what is shown, and what that means for the figures. */
const Failures = () => {
  const { failures, refresh } = useProject();
  const first = new Map(failures.map(({ part, why }) => [part, why]));
  if (first.size === 0) return null;
  return (
    <Message
      tone="warning"
      title="Some of it could not be read"
      alert
      actions={<Button onClick={() => void refresh()}>Try again</Button>}
    >
      <ul className="page-missing">
        {[...first].map(([part, why]) => (
          <li key={part}>
            {parts[part]}: {why}
          </li>
        ))}
      </ul>
      <p>The rest is as Jira has it. Figures that need what is missing are too low, or absent.</p>
    </Message>
  );
};

/** Without settings the page shows what it can. */
const Policy = () => {
  const { policyResult: reading, may, projectKey } = useProject();
  const { fault } = useMessages(policyTexts);
  if (reading === null || reading.state === 'ok') return null;
  const isAdmin = may('ADMINISTER_PROJECTS');
  const open = isAdmin ? (
    <Button onClick={() => void openProjectSettings(projectKey)}>Open the project settings</Button>
  ) : undefined;
  const ask = isAdmin ? '' : ' A project admin can do that.';
  if (reading.state === 'damaged')
    return (
      <Message tone="danger" title="Assay’s settings for this project are damaged" actions={open}>
        <p>
          {sayCode(fault, reading.why)} Open Assay in the project settings and save them again.{ask}
        </p>
      </Message>
    );
  if (reading.state === 'newer')
    return (
      <Message tone="warning" title="Assay’s settings for this project were saved by a newer version of the app">
        <p>{sayCode(fault, reading.why)}</p>
      </Message>
    );
  if (reading.state === 'off' && reading.mode === 'off')
    return (
      <Message tone="neutral" title="Assay is off in this project">
        <p>The figures are there; nothing is held back, and nothing new is accepted or recorded.</p>
      </Message>
    );
  if (reading.state === 'off') return null;
  return (
    <Message tone="information" title="Nobody is named as Product Owner yet" actions={open}>
      <p>
        The backlog can be ordered by value all the same. To see readiness and acceptance, open Assay in the project
        settings and name the Product Owner.{ask}
      </p>
    </Message>
  );
};

/** Readiness and value per point are stored with the work items: while they are older than the settings the page says so. */
const Freshness = () => {
  const { context, policyResult } = useProject();
  const policy = policyResult?.state === 'ok' ? policyResult.policy : null;
  const freshness = useFreshness(context.extension.project?.id ?? '', policy, { remembers: true });
  if (freshness === null || freshness.state === 'current') return null;
  return (
    <Message tone="information" title="Readiness and value per point are older than the settings">
      <p>
        {freshness.state === 'running'
          ? `Assay is making them anew: ${Math.round(freshness.share * 100)} %.`
          : 'Assay makes them anew within a day; in the project settings a project admin can do it now.'}
      </p>
    </Message>
  );
};

export const Notices = () => (
  <>
    <Failures />
    <Policy />
    <Freshness />
  </>
);
