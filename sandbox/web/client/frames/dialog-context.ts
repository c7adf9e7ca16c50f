import { createContext, useContext } from 'react';

import type { FramePlace } from '../api/sandbox';
import type { ModalOptions } from './arguments';

export interface Dialogs {
  readonly openModal: (place: FramePlace, options: ModalOptions, onRefresh: () => void) => void;
  readonly viewIssue: (key: string, onClose: () => void) => void;
  readonly createIssue: (preset: unknown, onClose: (created: readonly { readonly issueId: string }[]) => void) => void;
}

export const DialogContext = createContext<Dialogs | null>(null);

export const useDialogs = (): Dialogs => {
  const dialogs = useContext(DialogContext);
  if (dialogs === null) throw new Error('There are no dialogs around this component');
  return dialogs;
};
