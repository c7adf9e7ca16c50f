import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

import type { Meanings } from '../../../src/domain/policy/status-meaning';
import type { ScannedWorkflow } from '../../../src/workflow-gate/model';
import { commonTexts } from '../../../src/messages/en/common';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import { OutcomeView } from './outcome-view';
import { PlanView } from './plan-view';
import { PreflightView } from './preflight-view';
import type { Gate } from './use-gate';

/** A change of the workflows: first shown, then made, then reported. */
export const GateStage = ({
  gate: { stage, run, cancel },
  workflows,
  meanings,
}: {
  readonly gate: Gate;
  readonly workflows: readonly ScannedWorkflow[];
  /** What the Done statuses mean. */
  readonly meanings: Pick<Meanings, 'statuses'>;
}) => {
  const { stage: texts } = useMessages(settingsGateTexts);
  const { cancel: cancelText } = useMessages(commonTexts);
  const installing = 'action' in stage && stage.action === 'install';
  const nothing = stage.at === 'planned' && stage.plans.every(({ changes }) => changes.length === 0);
  return (
    <div role="status" className="gate-stage">
      {stage.at === 'planning' && <Busy label={texts.planning} />}
      {stage.at === 'planned' && (
        <div className="gate-planned">
          <h3>{installing ? texts.willInstall : texts.willRemove}</h3>
          <PlanView plans={stage.plans} workflows={workflows} meanings={meanings} />
          <div className="settings-buttons">
            {!nothing && (
              <Button appearance={installing ? 'primary' : 'danger'} onClick={() => void run()}>
                {installing ? texts.installNow : texts.removeNow}
              </Button>
            )}
            <Button appearance="subtle" onClick={cancel}>
              {nothing ? texts.close : cancelText}
            </Button>
          </div>
        </div>
      )}
      {stage.at === 'running' && (
        <Busy
          label={(installing ? texts.installing : texts.removing)({
            nth: Math.min(stage.done + 1, stage.all),
            all: stage.all,
          })}
        />
      )}
      {stage.at === 'trying' && <Busy label={texts.trying} />}
      {stage.at === 'stopped' && <PreflightView of={stage.preflight} when="before" />}
      {stage.at === 'over' &&
        stage.outcomes.map((outcome) => (
          <OutcomeView
            key={outcome.workflowId}
            outcome={outcome}
            workflow={workflows.find(({ id }) => id === outcome.workflowId)}
            meanings={meanings}
          />
        ))}
      {stage.at === 'over' && stage.preflight !== null && <PreflightView of={stage.preflight} when="after" />}
      {stage.at === 'failed' && (
        <SectionMessage appearance="error" title={texts.failed}>
          {texts.failedWhat(stage)}
        </SectionMessage>
      )}
    </div>
  );
};
