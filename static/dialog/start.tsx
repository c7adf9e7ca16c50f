import { type ComponentType, useMemo } from 'react';
import { createRoot } from 'react-dom/client';

import type { Messages } from '../../src/messages/create-messages';
import { close } from '../stubs/forge-modal.mjs';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { InModal } from '../ui/in-modal';
import { MessagesProvider } from '../ui/messages';
import { notedCalls } from '../ui/modal-calls';
import type { DialogName } from '../ui/open-modal';
import { Part } from '../ui/part';
import { Surface } from '../ui/surface';

interface Known {
  readonly load: () => Promise<{ readonly default: ComponentType<never> }>;
  /** What it calls; the opener's handlers are called in its place. */
  readonly calls: readonly string[];
}

/** The dialogs that are opened over Jira, by the names that their openers give. */
const dialogs: Readonly<Record<DialogName, Known>> = {
  reject: { load: () => import('../work-item/reject-dialog'), calls: ['onClose', 'onSent'] },
  close: { load: () => import('../work-item/close-dialog'), calls: ['onClose', 'onClosed'] },
  'reject-several': { load: () => import('../work-item/reject-several-dialog'), calls: ['onClose', 'onReason'] },
};

const isKnown = (name: string): name is DialogName => Object.hasOwn(dialogs, name);

/** What a dialog over Jira shows. It was given its data by the page that opened it, and gives back what it did. */
const DialogSurface = ({ context: { extension } }: { readonly context: Context }) => {
  const { dialog = '', data } = extension.modal ?? {};
  if (!isKnown(dialog)) throw new Error(`No dialog ${dialog}`);
  const known = dialogs[dialog];
  const calls = useMemo(() => notedCalls(known.calls, (payload) => void close(payload)), []);
  return (
    <InModal.Provider value>
      <Surface>
        <Part
          load={known.load as () => Promise<{ readonly default: ComponentType<object> }>}
          waiting={<Busy />}
          props={{ ...(data as object), ...calls }}
        />
      </Surface>
    </InModal.Provider>
  );
};

/** Shows the dialog. */
export const show = (place: HTMLElement, context: Context, messages: Messages): void =>
  createRoot(place).render(
    <MessagesProvider messages={messages}>
      <DialogSurface context={context} />
    </MessagesProvider>,
  );
