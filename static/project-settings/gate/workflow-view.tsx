import type { Meanings } from '../../../src/domain/policy/status-meaning';
import type { ScannedWorkflow } from '../../../src/workflow-gate/model';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { useMessages } from '../../ui/messages';
import { Drawing } from './drawing';
import { sharedLine } from './change-words';
import { TransitionsTable } from './transitions-table';

/** One workflow: what it is for, who shares it, its drawing, and its transitions to Done. */
export const WorkflowView = ({
  workflow,
  isBlocking,
  meanings,
}: {
  readonly workflow: ScannedWorkflow;
  readonly isBlocking: boolean;
  /** What the Done statuses mean. */
  readonly meanings: Pick<Meanings, 'statuses'>;
}) => {
  const texts = useMessages(settingsGateTexts);
  const { name, types, scope, editable, misplacedRules } = workflow;
  return (
    <section className="gate-workflow" aria-label={texts.workflow.label({ name })}>
      <h3 dir="auto">{name}</h3>
      <p className="settings-help">
        {texts.workflow.types({ names: types.map((type) => type.name) })}{' '}
        {scope === 'project' ? texts.workflow.ownProject : sharedLine(workflow, texts)}
        {!editable && ` ${texts.workflow.notEditable}`}
      </p>
      <Drawing workflow={workflow} meanings={meanings} />
      <TransitionsTable workflow={workflow} isBlocking={isBlocking} meanings={meanings} />
      {misplacedRules.length > 0 && <p className="settings-help">{texts.workflow.misplaced}</p>}
    </section>
  );
};
