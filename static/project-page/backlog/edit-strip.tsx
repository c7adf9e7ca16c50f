import './edit-strip.css';

import { type ReactNode, useRef, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import { Button } from '../../ui/button';
import { Part } from '../../ui/part';
import { Menu } from '../menu';
import type { Edit } from './edit-log';
import type { UndoResult, ValueEdits } from './use-value-edits';
import { useFailureText } from '../../ui/failure-text';

const useEditWords = () => {
  const { editing } = useMessages(backlogTexts);
  return ({ changes }: Edit): string => {
    const [first] = changes;
    const value = first?.after ?? null;
    if (first !== undefined && changes.length === 1)
      return value === null ? editing.oneCleared(first) : editing.one({ key: first.key, value });
    const count = changes.length;
    return value === null ? editing.manyCleared({ count }) : editing.many({ count, value });
  };
};

const Undone = ({ result }: { readonly result: UndoResult }) => {
  const sayFailure = useFailureText();
  const { editing } = useMessages(backlogTexts);
  if (result.state === 'failed') return <>{editing.undoFailed({ why: sayFailure(result.why) })}</>;
  return (
    <>
      {(result.count > 0 || result.overtaken.length === 0) && editing.undone(result)}{' '}
      {result.overtaken.length > 0 && editing.overtaken({ keys: result.overtaken })}
    </>
  );
};

// Only who wants to say why needs it.
const loadWhy = () => import('./edit-why');
/** A reason for more than these at once says nothing of any. */
const mostExplained = 50;

export interface EditStripProps {
  readonly of: ValueEdits;
  readonly mayEdit: boolean;
  /** What was typed and could not be saved, in words. */
  readonly lost: string | null;
}

/** One line above the list: what was written last and how to undo it, or which keys there are. It never changes the list's place. */
export const EditStrip = ({ of: { edits, undone, busy, undo, dismiss }, mayEdit, lost }: EditStripProps) => {
  const { editing } = useMessages(backlogTexts);
  const wordsOf = useEditWords();
  const strip = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [explained, setExplained] = useState<string | null>(null);
  const [last, ...earlier] = edits;
  const take = (edit: Edit): void => {
    // The button goes with its write: the focus stays on the line that tells what became of it.
    strip.current?.focus();
    void undo(edit);
  };
  let said: ReactNode = null;
  if (lost !== null) said = lost;
  else if (undone !== null) said = <Undone result={undone} />;
  else if (last !== undefined) said = explained === last.id ? editing.whyKept({ what: wordsOf(last) }) : wordsOf(last);
  return (
    <div className="edit-strip" ref={strip} tabIndex={-1}>
      <p className={said === null ? 'visually-hidden' : 'edit-said'} role="status">
        {said}
      </p>
      {said === null && <p className="edit-keys">{mayEdit ? editing.keys : editing.readOnlyKeys}</p>}
      {last !== undefined && (
        <>
          <Button busy={busy} label={editing.undoOf({ what: wordsOf(last) })} onClick={() => take(last)}>
            {editing.undo}
          </Button>
          {undone === null && explained !== last.id && asking !== last.id && last.changes.length <= mostExplained && (
            <Button look="link" label={editing.whyOf({ what: wordsOf(last) })} onClick={() => setAsking(last.id)}>
              {editing.why}
            </Button>
          )}
          {earlier.length > 0 && (
            <Menu title={editing.earlier({ count: earlier.length })}>
              {earlier.map((edit) => (
                <p key={edit.id} className="edit-earlier">
                  {wordsOf(edit)}{' '}
                  <Button look="link" label={editing.undoOf({ what: wordsOf(edit) })} onClick={() => take(edit)}>
                    {editing.undo}
                  </Button>
                </p>
              ))}
            </Menu>
          )}
          <Button
            look="subtle"
            onClick={() => {
              strip.current?.focus();
              dismiss(last);
            }}
          >
            {editing.dismiss}
          </Button>
          {asking === last.id && (
            <Part
              load={loadWhy}
              props={{
                edit: last,
                onDone: (isSaid) => {
                  strip.current?.focus();
                  setAsking(null);
                  setExplained(isSaid ? last.id : null);
                },
              }}
            />
          )}
        </>
      )}
    </div>
  );
};
