import './reject-dialog.css';

import { type FormEvent, useState } from 'react';

import { mustMove, rejectionTransition } from '../../src/domain/acceptance/answers';
import { failedTexts, faultOf, maxReason, type TextFault } from '../../src/domain/acceptance/limits';
import type { Messages } from '../../src/messages/create-messages';
import { commonTexts } from '../../src/messages/en/common';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon, type IconName } from '../ui/icon';
import { useAllMessages } from '../ui/messages';
import type { Governed } from './build-view-model';
import { ReasonField } from './reason-field';
import { forgetMarks } from './marks-storage';
import { rejectionDraft } from './rejection-draft';
import { reject, type RejectionTarget, type Step, stepsOf, stepText } from './reject';
import { sentMarks } from './sent-marks';

export interface RejectDialogProps {
  readonly of: Governed;
  readonly onClose: () => void;
  /** All or some of it was done: the work item must be read again. */
  readonly onSent: (complete: boolean) => void;
}

const Choices = ({
  title,
  texts,
  chosen,
  toggle,
}: {
  readonly title: string;
  readonly texts: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (text: string) => void;
}) =>
  texts.length === 0 ? null : (
    <fieldset className="reject-choices">
      <legend>{title}</legend>
      {texts.map((text) => (
        <label key={text} className="reject-choice">
          <input type="checkbox" checked={chosen.has(text)} onChange={() => toggle(text)} />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  );

const stepIcons: Readonly<Record<Step['state'], { readonly name: IconName; readonly tone: string }>> = {
  open: { name: 'dash', tone: 'subtle' },
  done: { name: 'check', tone: 'success' },
  failed: { name: 'cross', tone: 'danger' },
};

const Steps = ({ steps, target }: { readonly steps: readonly Step[]; readonly target: RejectionTarget }) => {
  const messages = useAllMessages();
  return (
    <div role="status">
      <ul className="reject-steps">
        {steps.map((step) => (
          <li key={step.name}>
            <Icon name={stepIcons[step.state].name} tone={stepIcons[step.state].tone} />
            <span>{stepText(messages, step, target)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Where a rejection leads, said before it is sent. */
const destinationText = (messages: Messages, of: Governed): string => {
  const texts = messages.of(rejectionTexts);
  const { item, assignee } = of;
  const transition = rejectionTransition(of);
  const where =
    transition !== null
      ? texts.moves({ status: transition.to.name })
      : mustMove(of)
        ? texts.noTransition({ status: item.status.name })
        : texts.stays({ status: item.status.name });
  const comment = assignee === null ? texts.comment : texts.commentFor({ name: assignee.displayName });
  return `${where} ${comment}`;
};

const toggled = (chosen: ReadonlySet<string>, text: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(text)) next.add(text);
  return next;
};

/** Asks why, and what failed; then says of each step whether it was done. */
const RejectDialog = ({ of, onClose, onSent }: RejectDialogProps) => {
  const messages = useAllMessages();
  const texts = messages.of(rejectionTexts);
  const common = messages.of(commonTexts);
  const target = { issueId: of.item.id, transition: rejectionTransition(of), assignee: of.assignee };
  const [draft] = useState(() => rejectionDraft(of, messages));
  const [reason, setReason] = useState(draft.reason);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(draft.failed));
  const [fault, setFault] = useState<TextFault | null>(null);
  const [steps, setSteps] = useState(() => stepsOf(target));
  const [busy, setBusy] = useState(false);
  const begun = steps.some(({ state }) => state !== 'open');
  const recorded = steps.some(({ name, state }) => name === 'record' && state === 'done');
  const toggle = (text: string): void => setChosen(toggled(chosen, text));

  const close = (): void => {
    if (busy) return;
    onClose();
    if (begun) onSent(false);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = faultOf(reason, maxReason);
    setFault(found);
    if (found !== null) return;
    setBusy(true);
    const failed = failedTexts([...chosen]);
    const after = await reject(
      steps,
      target,
      { reason: reason.trim(), failed, marks: sentMarks(of) },
      messages,
      setSteps,
    );
    setBusy(false);
    if (after.every(({ state }) => state === 'done')) {
      forgetMarks(of.item.id, of.at.accepter ?? null);
      onClose();
      onSent(true);
    }
  };

  return (
    <Dialog title={texts.title} onClose={close}>
      <form className="reject" noValidate onSubmit={(event) => void submit(event)}>
        <ReasonField reason={reason} fault={fault} readOnly={recorded} onChange={setReason} />
        {!recorded && (
          <>
            <Choices title={texts.criteriaFailed} texts={of.criteria.items} chosen={chosen} toggle={toggle} />
            <Choices
              title={texts.linesFailed}
              texts={of.done.items.flatMap(({ text }) => text ?? [])}
              chosen={chosen}
              toggle={toggle}
            />
            <p className="reject-where">{destinationText(messages, of)}</p>
          </>
        )}
        {begun && <Steps steps={steps} target={target} />}
        <div className="reject-buttons">
          <Button look="subtle" onClick={close}>
            {recorded ? texts.leave : common.cancel}
          </Button>
          <Button look="danger" type="submit" busy={busy}>
            {begun && !busy ? texts.retry : texts.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export default RejectDialog;
