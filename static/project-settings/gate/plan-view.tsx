import type { PlannedChange, ScannedWorkflow, WorkflowPlan } from '../../../src/workflow-gate/model';
import { gateRules, type RuleKey } from '../../../src/workflow-gate/rules';

const named = (keys: readonly RuleKey[]): string =>
  keys.map((key) => `${gateRules[key].kind} “${gateRules[key].name.replace(' (hides)', '')}”`).join(', ');

/** What changes on one transition, in words. */
export const changeWords = ({ added, enabled, removed }: PlannedChange): readonly string[] => [
  ...(added.length > 0 ? [`adds the ${named(added)}`] : []),
  ...(enabled.length > 0 ? [`switches on again the ${named(enabled)}`] : []),
  ...(removed.length > 0 ? [`takes out the ${named(removed)}`] : []),
];

/** Which other projects a change reaches; they may not all be seen. */
export const sharedWords = ({ sharedWith }: Pick<ScannedWorkflow, 'sharedWith'>): string => {
  if (sharedWith === null) return 'Jira does not tell you which other projects use it.';
  if (sharedWith.length === 0) return 'No other project uses it.';
  const seen = sharedWith.flatMap(({ name }) => name ?? []);
  const hidden = sharedWith.length - seen.length;
  const count = sharedWith.length === 1 ? 'One other project uses' : `${sharedWith.length} other projects use`;
  const names = [...seen.slice(0, 5), ...(seen.length > 5 ? [`${seen.length - 5} more`] : [])];
  const rest = hidden === 0 ? [] : [`${hidden} that you may not see`];
  return `${count} it too (${[...names, ...rest].join(', ')}).`;
};

/** The exact change, before it is made. */
export const PlanView = ({
  plans,
  workflows,
}: {
  readonly plans: readonly WorkflowPlan[];
  readonly workflows: readonly ScannedWorkflow[];
}) => (
  <>
    {plans.map(({ workflowId, name, changes }) => {
      const workflow = workflows.find(({ id }) => id === workflowId);
      return (
        <section key={workflowId} className="gate-plan">
          <h4>Workflow “{name}”</h4>
          {changes.length === 0 ? (
            <p className="settings-help">Nothing to change.</p>
          ) : (
            <>
              <ul className="settings-list">
                {changes.map((change) => (
                  <li key={change.transitionId}>
                    Transition “{change.name}”: {changeWords(change).join('; ')}.
                  </li>
                ))}
              </ul>
              {workflow !== undefined && (
                <p className="settings-help">
                  Everything else in it stays as it is. {sharedWords(workflow)}
                  {(workflow.sharedWith?.length ?? 0) > 0 && ' Projects without settings of Assay notice nothing.'}
                </p>
              )}
            </>
          )}
        </section>
      );
    })}
  </>
);
