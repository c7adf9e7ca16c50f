import { type GateTransition, type ScannedWorkflow } from '../../../src/workflow-gate/model';
import { gateRules, ruleKeys } from '../../../src/workflow-gate/rules';
import { Lozenge } from '../../ui/lozenge';

const namesOf = (workflow: ScannedWorkflow, ids: readonly string[]): string =>
  ids.map((id) => workflow.statuses.find((status) => status.id === id)?.name ?? id).join(', ');

const routeOf = (workflow: ScannedWorkflow, { kind, from, to }: GateTransition): string => {
  if (kind === 'initial') return `created in ${namesOf(workflow, to === null ? [] : [to])}`;
  if (kind === 'global') return `any status → ${namesOf(workflow, to === null ? [] : [to])}`;
  if (kind === 'looped') return `stays in ${namesOf(workflow, from)}`;
  return `${namesOf(workflow, from)} → ${namesOf(workflow, to === null ? [] : [to])}`;
};

const Guarded = ({ way: { missing, idle } }: { readonly way: GateTransition }) => (
  <>
    <Lozenge tone={missing.length === 0 ? 'success' : 'danger'}>{missing.length === 0 ? 'Protected' : 'Open'}</Lozenge>
    {missing.length === ruleKeys.length && idle.length === 0 && (
      <p className="settings-help">It carries none of Assay’s rules.</p>
    )}
    {missing.length > 0 && (missing.length < ruleKeys.length || idle.length > 0) && (
      <ul className="settings-list settings-help">
        {missing.map((key) => (
          <li key={key}>
            {idle.includes(key) ? 'switched off' : 'missing'}: {gateRules[key].name}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** Every way into Done in words, with what it lacks. */
export const WaysTable = ({ workflow }: { readonly workflow: ScannedWorkflow }) => (
  <table className="settings-table">
    <caption className="visually-hidden">Ways into Done in the workflow {workflow.name}</caption>
    <thead>
      <tr>
        <th scope="col">Transition</th>
        <th scope="col">Leads</th>
        <th scope="col">Gate</th>
      </tr>
    </thead>
    <tbody>
      {workflow.transitions.map((way) => (
        <tr key={way.transitionId}>
          <th scope="row">{way.name}</th>
          <td>{routeOf(workflow, way)}</td>
          <td>
            <Guarded way={way} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
