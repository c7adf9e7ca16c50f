import { asRecord } from '../../src/domain/shared/json';
import type { Messages } from '../../src/messages/create-messages';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { Modal } from '../stubs/forge-modal.mjs';
import { type Handlers, replayCalls } from './modal-calls';

const countIn = (data: unknown): number => {
  const count = asRecord(data)?.['count'];
  return typeof count === 'number' ? count : 0;
};

/** The dialogs that are opened over Jira, and what Jira writes above each. */
const titles = {
  reject: (messages) => messages.of(rejectionTexts).title,
  close: (messages) => messages.of(rejectionTexts).close.title,
  'reject-several': (messages, data) => messages.of(rejectionTexts).several.title({ count: countIn(data) }),
} as const satisfies Readonly<Record<string, (messages: Messages, data: unknown) => string>>;
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
    await new Modal({
      title: titles[dialog](messages, data),
      size: 'medium',
      context: { dialog, data },
      onClose,
    }).open();
    return true;
  } catch {
    return false;
  }
};
