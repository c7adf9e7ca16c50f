import type { Meanings } from '../../../src/domain/policy/status-meaning';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { type GateTransition, type ScannedWorkflow } from '../../../src/workflow-gate/model';
import { purposeOf } from '../../../src/workflow-gate/purpose';
import { gateRules } from '../../../src/workflow-gate/rules';
import { Lozenge } from '../../ui/lozenge';
import { useMessages } from '../../ui/messages';

const namesOf = (workflow: ScannedWorkflow, ids: readonly string[]): readonly string[] =>
  ids.map((id) => workflow.statuses.find((status) => status.id === id)?.name ?? id);

const Route = ({
  workflow,
  transition,
}: {
  readonly workflow: ScannedWorkflow;
  readonly transition: GateTransition;
}) => {
  const { ways: texts } = useMessages(settingsGateTexts);
  const from = namesOf(workflow, transition.from);
  const to = namesOf(workflow, transition.to === null ? [] : [transition.to]);
  switch (transition.kind) {
    case 'initial':
      return texts.created({ to });
    case 'global':
      return texts.global({ to });
    case 'looped':
      return texts.looped({ from });
    case 'directed':
      return texts.directed({ from, to });
  }
};

const GateStatus = ({
  transition: { missing, has, idle },
  isBlocking,
}: {
  readonly transition: GateTransition;
  readonly isBlocking: boolean;
}) => {
  const { ways: texts } = useMessages(settingsGateTexts);
  const guarded = isBlocking
    ? ({ tone: 'success', words: texts.protected } as const)
    : ({ tone: 'information', words: texts.idle } as const);
  const { tone, words } = missing.length === 0 ? guarded : ({ tone: 'danger', words: texts.open } as const);
  const hasNone = has.length === 0 && idle.length === 0;
  return (
    <>
      <Lozenge tone={tone}>{words}</Lozenge>
      {missing.length > 0 && hasNone && <p className="settings-help">{texts.none}</p>}
      {missing.length > 0 && !hasNone && (
        <ul className="settings-list settings-help">
          {missing.map((key) => (
            <li key={key}>{(idle.includes(key) ? texts.off : texts.missing)(gateRules[key])}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Every transition that the gate guards, in words, with what it is for and what it lacks. Where nothing is blocked, rules in place are no protection yet. */
export const TransitionsTable = ({
  workflow,
  isBlocking,
  meanings,
}: {
  readonly workflow: ScannedWorkflow;
  readonly isBlocking: boolean;
  readonly meanings: Pick<Meanings, 'statuses'>;
}) => {
  const { ways: texts } = useMessages(settingsGateTexts);
  return (
    <table className="settings-table">
      <caption className="visually-hidden">{texts.caption(workflow)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.transition}</th>
          <th scope="col">{texts.columns.leads}</th>
          <th scope="col">{texts.columns.purpose}</th>
          <th scope="col">{texts.columns.gate}</th>
        </tr>
      </thead>
      <tbody>
        {workflow.transitions.map((transition) => (
          <tr key={transition.transitionId}>
            <th scope="row" dir="auto">
              {transition.name}
            </th>
            <td>
              <Route workflow={workflow} transition={transition} />
            </td>
            <td>{texts.purpose[purposeOf(transition, workflow.statuses, meanings)]}</td>
            <td>
              <GateStatus transition={transition} isBlocking={isBlocking} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
