/** How long what people write may be, in characters; the contract refuses more. */
export const maxReason = 2_000;
export const maxNotApplicable = 500;
/** One line: why a value was changed or is proposed. */
export const maxValueReason = 300;
/** By what success is to be seen. */
export const maxMeasure = 120;
/** How many days after a release that may be. */
export const maxAimDays = 3_650;

/** How many criteria and lines a rejection can name, and how long each may be. */
export const maxFailed = 50;
export const maxFailedText = 500;

/** How long a note on a criterion may be, and how many criteria an answer can bring marks of: `maxCriteria`, without what finds them. */
export const maxNote = 200;
export const maxMarks = 200;

export type TextFault = 'empty' | 'too-long';

/** What is wrong with a reason that must be given; null when it can be sent. */
export const faultOf = (reason: string, max: number): TextFault | null => {
  const { length } = reason.trim();
  return length === 0 ? 'empty' : length > max ? 'too-long' : null;
};

/** What failed, as it is sent: no more and no longer than the contract takes. */
export const failedTexts = (texts: readonly string[]): readonly string[] =>
  texts
    .slice(0, maxFailed)
    .map((text) => (text.length > maxFailedText ? `${text.slice(0, maxFailedText - 1)}…` : text));
