import { readWorkflows, type RuleView, type WorkflowView } from '../api/sandbox';
import { useLoad } from '../shell/use-load';
import { Busy, Empty, ErrorBox, lozengeColour } from '../ui/bits';

const kinds: Readonly<Record<RuleView['kind'], string>> = {
  condition: 'Condition',
  validator: 'Validator',
  action: 'Action',
};

const Rule = ({ rule }: { readonly rule: RuleView }) => (
  <li className="rule">
    <p>
      <span className={`lozenge lozenge-${rule.kind === 'action' ? 'default' : 'discovery'}`}>{kinds[rule.kind]}</span>{' '}
      <strong>{rule.name}</strong> {rule.disabled && <span className="lozenge lozenge-moved">Switched off</span>}
    </p>
    {rule.text !== '' && <p className="muted">{rule.text}</p>}
    {rule.expression !== null && (
      <details>
        <summary>Expression, {rule.expression.length} characters</summary>
        <pre tabIndex={0}>
          <code>{rule.expression}</code>
        </pre>
      </details>
    )}
  </li>
);

const Workflow = ({ workflow }: { readonly workflow: WorkflowView }) => {
  const coloursOf = (name: string): string =>
    lozengeColour(workflow.statuses.find((status) => status.name === name)?.category ?? '');
  const status = (name: string) => (
    <span key={name} className={`lozenge lozenge-${coloursOf(name)}`}>
      {name}
    </span>
  );
  return (
    <section className="card" aria-label={workflow.name}>
      <h2>{workflow.name}</h2>
      <p className="muted">Used by {workflow.workTypes.join(', ')}</p>
      <p className="row wrap">{workflow.statuses.map(({ name }) => status(name))}</p>
      <ul className="transitions">
        {workflow.transitions.map((transition) => (
          <li key={transition.id}>
            <div className="transition-head">
              <strong>{transition.name}</strong>
              <span className="row wrap">
                {transition.type === 'INITIAL' && <span className="muted">on creation</span>}
                {transition.type === 'GLOBAL' && <span className="muted">from any status</span>}
                {transition.from.map(status)} <span aria-label="to">→</span>{' '}
                {transition.to === null ? <span className="muted">where it is</span> : status(transition.to)}
              </span>
            </div>
            {transition.rules.length > 0 && (
              <ul className="rules">
                {transition.rules.map((rule, index) => (
                  <Rule key={index} rule={rule} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Each work type's way from status to status, with the rules that stand in it. */
export const WorkflowPage = ({ project }: { readonly project: string }) => {
  const { value, error, again } = useLoad(() => readWorkflows(project), [project]);
  return (
    <div className="page">
      <h1>Workflow</h1>
      {error !== null && <ErrorBox why={error} onRetry={again} />}
      {value === undefined && error === null && <Busy />}
      {value?.length === 0 && <Empty>This project has no workflow.</Empty>}
      {value?.map((workflow) => (
        <Workflow key={workflow.name} workflow={workflow} />
      ))}
    </div>
  );
};
