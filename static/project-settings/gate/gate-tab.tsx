import './gate.css';

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

import { type GateScan, gateState } from '../../../src/workflow-gate/model';
import { Busy } from '../../ui/busy';
import { ErrorState } from '../../ui/error-state';
import type { Edit } from '../edit';
import { GateStage } from './gate-stage';
import { HelpView } from './help-view';
import { type Gate, useGate } from './use-gate';
import { WorkflowView } from './workflow-view';

const titles = {
  none: 'The gate is not in the workflow yet',
  partial: 'The gate has openings',
  whole: 'Every way into Done is protected',
} as const;

const words = {
  none: 'Anybody who may move work items can move them to Done. Installing adds Assay’s rules to each way into Done and changes nothing else.',
  partial:
    'Some ways into Done do not carry all of Assay’s rules. Installing adds what is missing and changes nothing else.',
  whole: 'Jira itself asks Assay’s rules whenever somebody moves a governed work item into Done.',
} as const;

const Summary = ({ scan, edit }: { readonly scan: GateScan; readonly edit: Edit }) => {
  const state = gateState(scan);
  const { mode } = edit.draft;
  return (
    <SectionMessage appearance={state === 'whole' ? 'success' : 'warning'} title={titles[state]}>
      <p>{words[state]}</p>
      {mode !== 'block' && (
        <p>The mode is {mode === 'warn' ? 'Warn' : 'Off'}: until it is Block, the rules let everything pass.</p>
      )}
      {scan.unknownTypes.length > 0 && (
        <p>Some governed work types are not in this project any more: see “Who and how”.</p>
      )}
    </SectionMessage>
  );
};

const Stale = ({ why }: { readonly why: string }) => (
  <SectionMessage appearance="warning" title="This may be out of date">
    <p>{why} What stands here is how the workflows were before; “Look again” reads them anew.</p>
  </SectionMessage>
);

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
  const strays = scan.workflows.some((workflow) => workflow.misplacedRules.length > 0);
  if (!['looking', 'over', 'stopped', 'failed'].includes(gate.stage.at)) return null;
  return (
    <div className="settings-buttons">
      {state !== 'whole' && scan.workflows.length > 0 && (
        <Button appearance="primary" isDisabled={!saved} onClick={() => void gate.plan('install')}>
          Install the gate…
        </Button>
      )}
      {(state !== 'none' || strays) && (
        <Button isDisabled={!saved} onClick={() => void gate.plan('remove')}>
          Remove the gate…
        </Button>
      )}
      <Button appearance="subtle" onClick={() => void (gate.scan.state === 'ready' && gate.scan.again())}>
        Look again
      </Button>
      {!saved && !edit.locked && (
        <span className="settings-help">Save these settings first: the gate goes where the saved ones say.</span>
      )}
    </div>
  );
};

/** What stands between a work item and Done, drawn; and the way to put it there and to take it away. */
export const GateTab = ({ edit, saved }: { readonly edit: Edit; readonly saved: boolean }) => {
  const types = Object.keys(edit.draft.types);
  const gate = useGate({ loaded: edit.loaded, types }, [types.join()]);
  const { scan } = gate;
  return (
    <div className="settings-tab">
      {scan.state === 'waiting' && <Busy label="Reading the workflows" />}
      {scan.state === 'failed' && (
        <ErrorState
          title="The workflows could not be read"
          detail={`${scan.why.message} Nothing was changed.`}
          onRetry={() => void scan.again()}
        />
      )}
      {scan.state === 'ready' && scan.value.state === 'not-allowed' && (
        <SectionMessage appearance="information" title="You may not read this project’s workflows">
          <HelpView help={scan.value.help} />
        </SectionMessage>
      )}
      {scan.state === 'ready' && scan.value.state === 'scanned' && (
        <>
          {scan.stale !== null && <Stale why={scan.stale.message} />}
          <Summary scan={scan.value.scan} edit={edit} />
          <GateStage gate={gate} workflows={scan.value.scan.workflows} />
          <Actions gate={gate} scan={scan.value.scan} edit={edit} saved={saved} />
          {scan.value.scan.workflows.map((workflow) => (
            <WorkflowView key={workflow.id} workflow={workflow} />
          ))}
          {scan.value.scan.workflows.length === 0 && (
            <p className="settings-help">
              No governed work type has a workflow here: choose work types under “Who and how”.
            </p>
          )}
        </>
      )}
    </div>
  );
};
