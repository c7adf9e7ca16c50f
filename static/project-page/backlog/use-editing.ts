import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import type { Editing, RowActions } from './row';
import type { Move } from './value-editor';

/** The value that is edited, and of which work item. */
interface Edited extends Editing {
  readonly id: string;
}

interface Invalid {
  readonly key: string;
  readonly typed: string;
  readonly why: string;
}

export interface EditingOptions {
  readonly actions: {
    readonly select: RowActions['select'];
    readonly open: RowActions['open'];
    readonly save: (id: string, value: number | null) => void;
  };
  readonly at: number;
  readonly stand: (index: number) => void;
  readonly goTo: (index: number, before?: () => void) => void;
  /** Tells what was typed and could not be saved. */
  readonly onLost: (words: string | null) => void;
}

/** Which value is edited, and what rows may ask of the list. Each step ends within the event of its key, so that the next key finds its row. */
export const useEditing = (options: EditingOptions) => {
  const [edited, setEdited] = useState<Edited | null>(null);
  const { editing: texts } = useMessages(backlogTexts);
  const latest = useRef({ ...options, texts });
  latest.current = { ...options, texts };
  const invalid = useRef<Invalid | null>(null);
  const rowActions = useMemo<RowActions>(() => {
    const { select, open } = latest.current.actions;
    const end = (): void => setEdited(null);
    return {
      select,
      open,
      focus: (index) => latest.current.stand(index),
      edit: (id, first) => {
        latest.current.onLost(invalid.current === null ? null : latest.current.texts.notSaved(invalid.current));
        invalid.current = null;
        flushSync(() => setEdited({ id, first }));
      },
      leave: () => latest.current.goTo(latest.current.at, end),
      save: (id, value, move: Move) => {
        const { at, goTo, actions } = latest.current;
        if (move === null) flushSync(() => setEdited((now) => (now?.id === id ? null : now)));
        else goTo(at + move, end);
        actions.save(id, value);
      },
      invalid: (key, typed, why) => {
        invalid.current = typed === null ? null : { key, typed, why };
      },
    };
  }, []);
  return { edited, rowActions };
};
