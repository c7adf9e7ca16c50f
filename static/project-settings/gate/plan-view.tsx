import type { Meanings } from '../../../src/domain/policy/status-meaning';
import type { ScannedWorkflow, WorkflowPlan } from '../../../src/workflow-gate/model';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { useMessages } from '../../ui/messages';
import { changeLine, purposeOfChange, sharedLine } from './change-words';

/** The exact change, before it is made. */
export const PlanView = ({
  plans,
  workflows,
  meanings,
}: {
  readonly plans: readonly WorkflowPlan[];
  readonly workflows: readonly ScannedWorkflow[];
  readonly meanings: Pick<Meanings, 'statuses'>;
}) => {
  const texts = useMessages(settingsGateTexts);
  return (
    <>
      {plans.map(({ workflowId, name, changes }) => {
        const workflow = workflows.find(({ id }) => id === workflowId);
        return (
          <section key={workflowId} className="gate-plan">
            <h4>{texts.plan.workflow({ name })}</h4>
            {changes.length === 0 ? (
              <p className="settings-help">{texts.plan.nothing}</p>
            ) : (
              <>
                <ul className="settings-list">
                  {changes.map((change) => (
                    <li key={change.transitionId}>
                      {changeLine(change, texts, 'will', purposeOfChange(change, workflow, meanings))}
                    </li>
                  ))}
                </ul>
                {workflow !== undefined && (
                  <p className="settings-help">
                    {texts.plan.rest} {sharedLine(workflow, texts)}
                    {(workflow.sharedWith?.length ?? 0) > 0 && ` ${texts.plan.noticeNothing}`}
                  </p>
                )}
              </>
            )}
          </section>
        );
      })}
    </>
  );
};
