import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

import type { ScannedWorkflow } from '../../../src/workflow-gate/model';
import { Busy } from '../../ui/busy';
import { OutcomeView } from './outcome-view';
import { PlanView } from './plan-view';
import { PreflightView } from './preflight-view';
import type { Gate } from './use-gate';

/** The change in the making: shown first, then made, then told. */
export const GateStage = ({
  gate: { stage, run, cancel },
  workflows,
}: {
  readonly gate: Gate;
  readonly workflows: readonly ScannedWorkflow[];
}) => {
  const installing = 'action' in stage && stage.action === 'install';
  const nothing = stage.at === 'planned' && stage.plans.every(({ changes }) => changes.length === 0);
  return (
    <div role="status" className="gate-stage">
      {stage.at === 'planning' && <Busy label="Working out the exact change" />}
      {stage.at === 'planned' && (
        <div className="gate-planned">
          <h3>{installing ? 'This is what installing changes' : 'This is what removing changes'}</h3>
          <PlanView plans={stage.plans} workflows={workflows} />
          <div className="settings-buttons">
            {!nothing && (
              <Button appearance={installing ? 'primary' : 'danger'} onClick={() => void run()}>
                {installing ? 'Install now' : 'Remove now'}
              </Button>
            )}
            <Button appearance="subtle" onClick={cancel}>
              {nothing ? 'Close' : 'Cancel'}
            </Button>
          </div>
        </div>
      )}
      {stage.at === 'running' && (
        <Busy
          label={`${installing ? 'Installing' : 'Removing'}: workflow ${Math.min(stage.done + 1, stage.all)} of ${stage.all}`}
        />
      )}
      {stage.at === 'trying' && <Busy label="Asking Jira about every rule" />}
      {stage.at === 'stopped' && <PreflightView of={stage.preflight} when="before" />}
      {stage.at === 'over' &&
        stage.outcomes.map((outcome) => <OutcomeView key={outcome.workflowId} outcome={outcome} />)}
      {stage.at === 'over' && stage.preflight !== null && <PreflightView of={stage.preflight} when="after" />}
      {stage.at === 'failed' && (
        <SectionMessage appearance="error" title="It was not done">
          {stage.why} Each workflow is either as it was or changed as a whole; look again to see.
        </SectionMessage>
      )}
    </div>
  );
};
