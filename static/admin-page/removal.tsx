import type { UsedPlan } from '../../src/workflow-gate/site-wide';
import { changeWords } from '../project-settings/gate/plan-view';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { Section } from '../ui/section';
import { HelpText, RemovalOutcome } from './removal-outcome';
import { TakeOutFirst, usedBy } from './take-out-first';
import { type Removal as RemovalState, useRemoval } from './use-removal';

const Planned = ({
  plans,
  removal: { run, cancel },
}: {
  readonly plans: readonly UsedPlan[];
  readonly removal: RemovalState;
}) => (
  <>
    <h4 className="admin-heading">
      {plans.length === 1 ? 'One workflow carries' : `${plans.length} workflows carry`} rules of Assay. This is what
      changes
    </h4>
    {plans.map(({ workflowId, name, changes, projects }) => (
      <div key={workflowId}>
        <h5 className="admin-heading">
          Workflow “{name}”, {usedBy(projects)}
        </h5>
        <ul className="admin-troubles">
          {changes.map((change) => (
            <li key={change.transitionId}>
              Transition “{change.name}”: {changeWords(change).join('; ')}.
            </li>
          ))}
        </ul>
      </div>
    ))}
    <p>
      Everything else in them stays as it is. After that whoever may move a work item can move it to Done, in every
      project.
    </p>
    <div className="admin-buttons">
      <Button look="danger" onClick={() => void run()}>
        Take it out now
      </Button>
      <Button look="subtle" onClick={cancel}>
        Cancel
      </Button>
    </div>
  </>
);

const leftWords = (left: number | null): string => {
  if (left === null) return 'Whether anything is left could not be read: look again.';
  return left === 1 ? 'One workflow still carries rules of Assay.' : `${left} workflows still carry rules of Assay.`;
};

const nothing = (
  <Message tone="success" title="No workflow carries a rule of Assay">
    As far as workflows go, the app can be uninstalled.
  </Message>
);

const Now = ({ removal }: { readonly removal: RemovalState }) => {
  const { stage } = removal;
  switch (stage.at) {
    case 'rest':
      return null;
    case 'looking':
      return <Busy label="Reading the workflows of the site" />;
    case 'planned':
      return stage.plans.length === 0 ? nothing : <Planned plans={stage.plans} removal={removal} />;
    case 'running':
      return (
        <>
          <p>
            Workflow {Math.min(stage.done + 1, stage.all)} of {stage.all}
          </p>
          <Busy label="Taking the gate out" />
        </>
      );
    case 'over':
      return (
        <>
          {stage.outcomes.map((outcome) => (
            <RemovalOutcome key={outcome.workflowId} outcome={outcome} />
          ))}
          {stage.left === 0 ? nothing : <Message tone="warning" title={leftWords(stage.left)} />}
        </>
      );
    case 'not-allowed':
      return (
        <Message tone="warning" title="You may not read the workflows of the site; nothing was changed">
          <HelpText help={stage.help} />
        </Message>
      );
    case 'failed':
      return (
        <Message tone="danger" title="It was not done">
          {stage.why} Each workflow is either as it was or changed as a whole; look again to see.
        </Message>
      );
  }
};

/** The way out before the app is uninstalled: the gate leaves every workflow of the site at once. */
export const Removal = ({ owner }: { readonly owner: string }) => {
  const removal = useRemoval(owner);
  const { stage, look } = removal;
  const busy = stage.at === 'looking' || stage.at === 'running';
  const deciding = stage.at === 'planned' && stage.plans.length > 0;
  return (
    <Section title="Before you uninstall Assay">
      <div className="admin-removal">
        <p>
          Jira refuses transitions whose rules belong to an app that is gone, to everyone. Take the rules out of all
          workflows first; you see the exact change before it is made. When Assay is uninstalled it tries to do the same
          within a minute, but Jira may not let it.
        </p>
        {stage.at === 'rest' && <TakeOutFirst owner={owner} />}
        {!busy && !deciding && (
          <div className="admin-buttons">
            <Button onClick={() => void look()}>Take the gate out of all workflows…</Button>
          </div>
        )}
        <div role="status" className="admin-removal">
          <Now removal={removal} />
        </div>
      </div>
    </Section>
  );
};
