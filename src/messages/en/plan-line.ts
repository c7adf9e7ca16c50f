import { createSection } from '../section';

/** What the panel says of the plan of the sprint that a work item is in. */
export const planLineTexts = createSection('planLine', {
  added: ({ sprint, who, day }: { readonly sprint: string; readonly who: string; readonly day: string }) =>
    `Added after the plan of ${sprint} was accepted: by ${who} on ${day}.`,
  addedUnknown: ({ sprint, day }: { readonly sprint: string; readonly day: string }) =>
    `Added after the plan of ${sprint} was accepted, on ${day}.`,
});
