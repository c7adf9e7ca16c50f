import type { Messages } from '../../src/messages/create-messages';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { Modal } from '../stubs/forge-modal.mjs';
import { type Handlers, replayCalls } from './modal-calls';

/** The dialogs that are opened over Jira, and what Jira writes above each. */
const titles = {
  reject: (messages: Messages) => messages.of(rejectionTexts).title,
  close: (messages: Messages) => messages.of(rejectionTexts).close.title,
} as const;
export type DialogName = keyof typeof titles;

/**
 * Opens a dialog over Jira with data that it shows. Once it closed, the handlers of its opener are called as it called its own.
 * @returns whether Jira opened it
 */
export const openModal = async (
  dialog: DialogName,
  data: unknown,
  { messages, handlers }: { readonly messages: Messages; readonly handlers: () => Handlers },
): Promise<boolean> => {
  // Browsers take the focus from the frame that it leaves for another one.
  const { activeElement: opener } = document;
  const onClose = (payload: unknown): void => {
    replayCalls(payload, handlers());
    if (opener instanceof HTMLElement) opener.focus();
  };
  try {
    await new Modal({ title: titles[dialog](messages), size: 'medium', context: { dialog, data }, onClose }).open();
    return true;
  } catch {
    return false;
  }
};
