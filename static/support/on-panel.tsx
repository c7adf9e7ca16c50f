import './support.css';

import { type FormEvent, useId, useState } from 'react';

import { maxAnswer, noNote, type SupportNote, withAnswer } from '../../src/domain/support/note';
import { support } from '../../src/jira/support';
import { supportTexts } from '../../src/messages/en/support';
import { jira } from '../ui/bridge';
import { Button } from '../ui/button';
import { useFailureText } from '../ui/failure-text';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';

const Asked = ({ note: { requester, area } }: { readonly note: SupportNote }) => {
  const { panel } = useMessages(supportTexts);
  if (requester === '' && area === '') return null;
  if (area === '') return <p dir="auto">{panel.askedBy({ requester })}</p>;
  return <p dir="auto">{requester === '' ? panel.askedIn({ area }) : panel.asked({ requester, area })}</p>;
};

interface AnswerFormProps {
  readonly first: string;
  /** Gives why it was not saved; null when it was. */
  readonly onSave: (text: string) => Promise<string | null>;
  readonly onCancel: () => void;
}

const AnswerForm = ({ first, onSave, onCancel }: AnswerFormProps) => {
  const { panel } = useMessages(supportTexts);
  const id = useId();
  const [text, setText] = useState(first);
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (text.trim().length > maxAnswer) {
      setWhy(panel.long({ count: maxAnswer }));
      return;
    }
    setBusy(true);
    const refusal = await onSave(text);
    if (refusal === null) return;
    setBusy(false);
    setWhy(refusal);
  };
  return (
    <form className="support-line" noValidate onSubmit={(event) => void submit(event)}>
      <label className="support-strong" htmlFor={id}>
        {panel.label}
      </label>
      <textarea
        id={id}
        className="support-text"
        rows={4}
        dir="auto"
        value={text}
        aria-invalid={why !== null || undefined}
        aria-describedby={why === null ? undefined : `${id}-why`}
        onChange={(event) => setText(event.target.value)}
      />
      {why !== null && (
        <p className="support-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
      <div className="support-buttons">
        <Button look="primary" type="submit" busy={busy}>
          {panel.save}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          {panel.cancel}
        </Button>
      </div>
    </form>
  );
};

/** Who asked, and the answer that is kept for whoever asks the same; Jira says who may keep one: those who may edit the work item. */
const SupportOnPanel = ({ issueId }: { readonly issueId: string }) => {
  const { panel } = useMessages(supportTexts);
  const sayFailure = useFailureText();
  const [editing, setEditing] = useState(false);
  const reply = useReply(() => support(jira).note(issueId), [issueId]);
  if (reply.state !== 'ready') return null;
  const note = reply.value ?? noNote;
  const save = async (text: string): Promise<string | null> => {
    try {
      // On top of what is there now: somebody else may have written since.
      const latest = (await support(jira).note(issueId)) ?? noNote;
      await support(jira).keepNote(issueId, withAnswer(latest, text, new Date().toISOString()));
      await reply.again();
      setEditing(false);
      return null;
    } catch (error) {
      return panel.failed({ why: sayFailure(error) });
    }
  };
  return (
    <div className="support-line">
      <Asked note={note} />
      {note.answer !== null && !editing && (
        <p className="support-kept" dir="auto">
          {panel.answer({ answer: note.answer.text })}
        </p>
      )}
      {editing ? (
        <AnswerForm first={note.answer?.text ?? ''} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <div>
          <Button onClick={() => setEditing(true)}>{note.answer === null ? panel.keep : panel.change}</Button>
        </div>
      )}
    </div>
  );
};

export default SupportOnPanel;
