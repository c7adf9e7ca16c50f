import { createRoot } from 'react-dom/client';

import type { Messages } from '../../src/messages/create-messages';
import type { Context } from '../ui/context';
import { MessagesProvider } from '../ui/messages';
import ProjectSettings from './index';

export const mount = (place: HTMLElement, context: Context, messages: Messages): void =>
  createRoot(place).render(
    <MessagesProvider messages={messages}>
      <ProjectSettings context={context} />
    </MessagesProvider>,
  );
