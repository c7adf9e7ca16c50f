import type { ScannedWorkflow } from '../../../src/workflow-gate/model';
import { Drawing } from './drawing';
import { sharedWords } from './plan-view';
import { WaysTable } from './ways-table';

/** One workflow: what it is for, who shares it, how it looks, and its ways into Done. */
export const WorkflowView = ({ workflow }: { readonly workflow: ScannedWorkflow }) => (
  <section className="gate-workflow" aria-label={`Workflow ${workflow.name}`}>
    <h3>{workflow.name}</h3>
    <p className="settings-help">
      For {workflow.types.map(({ name }) => name).join(', ')}.{' '}
      {workflow.scope === 'project' ? 'It belongs to this project alone.' : sharedWords(workflow)}
      {!workflow.editable && ' Jira does not let this workflow be edited; a copy of it can be.'}
    </p>
    <Drawing workflow={workflow} />
    <WaysTable workflow={workflow} />
    {workflow.misplacedRules.length > 0 && (
      <p className="settings-help">
        Assay’s rules also stand on transitions that do not lead into Done: they do no harm, and removing the gate takes
        them along.
      </p>
    )}
  </section>
);
