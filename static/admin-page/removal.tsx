import type { UsedPlan } from '../../src/workflow-gate/site-wide';
import { adminTexts } from '../../src/messages/en/admin';
import { commonTexts } from '../../src/messages/en/common';
import { settingsGateTexts } from '../../src/messages/en/settings-gate';
import { changeLine } from '../project-settings/gate/change-words';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';
import { Section } from '../ui/section';
import { HelpText, RemovalOutcome } from './removal-outcome';
import { TakeOutFirst, useUsedBy } from './take-out-first';
import { type Removal as RemovalState, type Stage, useRemoval } from './use-removal';

const Planned = ({
  plans,
  removal: { run, cancel },
}: {
  readonly plans: readonly UsedPlan[];
  readonly removal: RemovalState;
}) => {
  const { removal: texts } = useMessages(adminTexts);
  const gate = useMessages(settingsGateTexts);
  const common = useMessages(commonTexts);
  const usedBy = useUsedBy();
  return (
    <>
      <h4 className="admin-heading">{texts.planned({ count: plans.length })}</h4>
      {plans.map(({ workflowId, name, changes, projects }) => (
        <div key={workflowId}>
          <h5 className="admin-heading">{texts.workflow({ name, used: usedBy(projects) })}</h5>
          <ul className="admin-troubles">
            {changes.map((change) => (
              <li key={change.transitionId}>{changeLine(change, gate, 'will')}</li>
            ))}
          </ul>
        </div>
      ))}
      <p>{texts.after}</p>
      <div className="admin-buttons">
        <Button look="danger" onClick={() => void run()}>
          {texts.now}
        </Button>
        <Button look="subtle" onClick={cancel}>
          {common.cancel}
        </Button>
      </div>
    </>
  );
};

const Nothing = () => {
  const { removal: texts } = useMessages(adminTexts);
  return (
    <Message tone="success" title={texts.nothing}>
      {texts.nothingWhat}
    </Message>
  );
};

/** How it went, workflow by workflow, and what a second look found. */
const Over = ({ stage: { outcomes, left } }: { readonly stage: Extract<Stage, { at: 'over' }> }) => {
  const { removal: texts } = useMessages(adminTexts);
  return (
    <>
      {outcomes.map((outcome) => (
        <RemovalOutcome key={outcome.workflowId} outcome={outcome} />
      ))}
      {left === 0 ? (
        <Nothing />
      ) : (
        <Message tone="warning" title={left === null ? texts.leftUnknown : texts.left({ count: left })} />
      )}
    </>
  );
};

const Now = ({ removal }: { readonly removal: RemovalState }) => {
  const { removal: texts } = useMessages(adminTexts);
  const gate = useMessages(settingsGateTexts);
  const { stage } = removal;
  switch (stage.at) {
    case 'rest':
      return null;
    case 'looking':
      return <Busy label={texts.looking} />;
    case 'planned':
      return stage.plans.length === 0 ? <Nothing /> : <Planned plans={stage.plans} removal={removal} />;
    case 'running':
      return (
        <>
          <p>{texts.running({ nth: Math.min(stage.done + 1, stage.all), all: stage.all })}</p>
          <Busy label={texts.busy} />
        </>
      );
    case 'over':
      return <Over stage={stage} />;
    case 'not-allowed':
      return (
        <Message tone="warning" title={texts.notAllowed}>
          <HelpText help={stage.help} />
        </Message>
      );
    case 'failed':
      return (
        <Message tone="danger" title={gate.stage.failed}>
          {gate.stage.failedWhat(stage)}
        </Message>
      );
  }
};

/** The way out before the app is uninstalled: the gate leaves every workflow of the site at once. */
export const Removal = ({ owner }: { readonly owner: string }) => {
  const { removal: texts } = useMessages(adminTexts);
  const removal = useRemoval(owner);
  const { stage, look } = removal;
  const busy = stage.at === 'looking' || stage.at === 'running';
  const deciding = stage.at === 'planned' && stage.plans.length > 0;
  return (
    <Section title={texts.title}>
      <div className="admin-removal">
        <p>{texts.why}</p>
        {stage.at === 'rest' && <TakeOutFirst owner={owner} />}
        {!busy && !deciding && (
          <div className="admin-buttons">
            <Button onClick={() => void look()}>{texts.start}</Button>
          </div>
        )}
        <div role="status" className="admin-removal">
          <Now removal={removal} />
        </div>
      </div>
    </Section>
  );
};
