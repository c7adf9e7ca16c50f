import { createSection } from '../section';

/** What stakeholders are asked: what work is worth of which they have not said so yet. */
export const askedTexts = createSection('asked', {
  title: 'What is it worth to you?',
  intro: ({ area }: { readonly area: string }) =>
    `You speak for ${area}. Each line asks for a number and one reason; what others propose you see on the work item once your own is in.`,
  reading: 'Looking for what you have not answered yet…',
  answered: 'You have answered everything that is open.',
  value: ({ key }: { readonly key: string }) => `Value of ${key}`,
  why: ({ key }: { readonly key: string }) => `Why, in one line (${key})`,
  proposed: ({ value }: { readonly value: number }, { number }) => `You proposed ${number(value)}.`,
  more: 'Look further',
  open: ({ key }: { readonly key: string }) => `Open ${key}`,
});
