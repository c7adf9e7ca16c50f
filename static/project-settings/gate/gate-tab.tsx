import './gate.css';

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

import { startsReady } from '../../../src/domain/policy/definition-of';
import { type GateScan, gateState } from '../../../src/workflow-gate/model';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { Busy } from '../../ui/busy';
import { NotRead } from '../../ui/not-read';
import { useMessages } from '../../ui/messages';
import type { Edit } from '../edit';
import { GateStage } from './gate-stage';
import { HelpView } from './help-view';
import { type Gate, useGate } from './use-gate';
import { WorkflowView } from './workflow-view';
import { useFailureText } from '../../ui/failure-text';

/** Green is only what stops somebody: rules that let everything pass are no protection yet. */
const Summary = ({ scan, edit }: { readonly scan: GateScan; readonly edit: Edit }) => {
  const texts = useMessages(settingsGateTexts);
  const state = gateState(scan);
  const { mode } = edit.draft;
  const isIdle = state === 'whole' && mode !== 'block';
  return (
    <SectionMessage
      appearance={isIdle ? 'information' : state === 'whole' ? 'success' : 'warning'}
      title={isIdle ? texts.idleTitle : texts.title[state]}
    >
      <p>{texts.what[state]}</p>
      {mode !== 'block' && <p>{texts.mode[mode]}</p>}
      {scan.unknownTypes.length > 0 && <p>{texts.unknownTypes}</p>}
    </SectionMessage>
  );
};

const Stale = ({ why }: { readonly why: string }) => {
  const texts = useMessages(settingsGateTexts);
  return (
    <SectionMessage appearance="warning" title={texts.stale}>
      <p>{texts.staleWhat({ why })}</p>
    </SectionMessage>
  );
};

const Actions = ({
  gate,
  scan,
  edit,
  saved,
}: {
  readonly gate: Gate;
  readonly scan: GateScan;
  readonly edit: Edit;
  readonly saved: boolean;
}) => {
  const state = gateState(scan);
  const texts = useMessages(settingsGateTexts);
  const hasMisplacedRules = scan.workflows.some((workflow) => workflow.misplacedRules.length > 0);
  if (!['looking', 'over', 'stopped', 'failed'].includes(gate.stage.at)) return null;
  return (
    <div className="settings-buttons">
      {state !== 'whole' && scan.workflows.length > 0 && (
        <Button appearance="primary" isDisabled={!saved} onClick={() => void gate.plan('install')}>
          {texts.install}
        </Button>
      )}
      {(state !== 'none' || hasMisplacedRules) && (
        <Button isDisabled={!saved} onClick={() => void gate.plan('remove')}>
          {texts.remove}
        </Button>
      )}
      <Button appearance="subtle" onClick={() => void (gate.scan.state === 'ready' && gate.scan.again())}>
        {texts.lookAgain}
      </Button>
      {!saved && !edit.locked && <span className="settings-help">{texts.saveFirst}</span>}
    </div>
  );
};

/** The gate in each workflow as a drawing and a table, with the buttons that install and remove it. */
export const GateTab = ({ edit, saved }: { readonly edit: Edit; readonly saved: boolean }) => {
  const sayFailure = useFailureText();
  const types = Object.keys(edit.draft.types);
  const ready = types.filter((id) => startsReady(edit.draft, id));
  const texts = useMessages(settingsGateTexts);
  const gate = useGate({ loaded: edit.loaded, policy: edit.draft, onChanged: edit.siteChanged }, [
    types.join(),
    ready.join(),
  ]);
  const { scan } = gate;
  return (
    <div className="settings-tab">
      {scan.state === 'waiting' && <Busy label={texts.reading} />}
      {scan.state === 'failed' && <NotRead title={texts.unreadable} reply={scan} />}
      {scan.state === 'ready' && scan.value.state === 'not-allowed' && (
        <SectionMessage appearance="information" title={texts.notAllowed}>
          <HelpView help={scan.value.help} />
        </SectionMessage>
      )}
      {scan.state === 'ready' && scan.value.state === 'scanned' && (
        <>
          {scan.stale !== null && <Stale why={sayFailure(scan.stale)} />}
          <Summary scan={scan.value.scan} edit={edit} />
          <GateStage gate={gate} workflows={scan.value.scan.workflows} meanings={edit.draft} />
          <Actions gate={gate} scan={scan.value.scan} edit={edit} saved={saved} />
          {scan.value.scan.workflows.map((workflow) => (
            <WorkflowView
              key={workflow.id}
              workflow={workflow}
              isBlocking={edit.draft.mode === 'block'}
              meanings={edit.draft}
            />
          ))}
          {scan.value.scan.workflows.length === 0 && <p className="settings-help">{texts.noWorkflow}</p>}
        </>
      )}
    </div>
  );
};
