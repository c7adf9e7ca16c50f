import type { Messages } from '../../src/messages/create-messages';
import type { Context } from '../ui/context';

/** Shows the settings. What they look like comes with what they do, so nothing is drawn unstyled. */
export const show = async (place: HTMLElement, context: Context, messages: Messages): Promise<void> => {
  const { mount } = await import('./mount');
  mount(place, context, messages);
};
