import { createSection } from '../section';

interface Nth {
  readonly number: number;
}

/** What who may accept says of single criteria before the answer, and the download of the criteria. */
export const criteriaMarksTexts = createSection('criteriaMarks', {
  of: ({ number }: Nth, format) => `Criterion ${format.number(number)}`,
  met: 'Met',
  notMet: 'Not met',
  note: 'Note',
  noteOf: ({ number }: Nth, format) => `Note on criterion ${format.number(number)}`,
  sum: ({ met, notMet, open }: { readonly met: number; readonly notMet: number; readonly open: number }, { number }) =>
    `${number(met)} met, ${number(notMet)} not met, ${number(open)} not looked at.`,
  where:
    'Until you answer, only you see these, in this browser. Then they go into the record; what is not met fills the rejection.',
  edited: {
    met: ({ before }: { readonly before: string }) => `It was changed since you marked it as met. It said: ${before}`,
    notMet: ({ before }: { readonly before: string }) =>
      `It was changed since you marked it as not met. It said: ${before}`,
  },
  unclear: 'The text was changed, and it cannot be said which of your marks is this one’s.',
  /** A line of the reason of a rejection. */
  reason: ({ number }: Nth, format) => `Criterion ${format.number(number)} is not met.`,
  reasonNoted: ({ number, note }: Nth & { readonly note: string }, format) =>
    `Criterion ${format.number(number)}: ${note}`,
  download: 'Download as a Gherkin feature file',
});
