import type { Context } from '../ui/context';

/** Shows the settings. What they look like comes with what they do, so nothing is drawn unstyled. */
export const show = async (place: HTMLElement, context: Context): Promise<void> => {
  const { mount } = await import('./mount');
  mount(place, context);
};
