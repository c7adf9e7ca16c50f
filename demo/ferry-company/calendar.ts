/** When things happened in the demo: everything is counted from now, so that the demo never looks old. */
export const hour = 3_600_000;
export const day = 24 * hour;

/** The first sprint that the demo tells of: enough of them are over to say how well forecasts from them held. */
export const firstSprint = 3;

/** Sprints last two weeks; the running one began eight days ago. */
export const runningSprint = 15;
const sprintLength = 14 * day;
const intoRunning = 8 * day;

export const sprintStart = (number: number, now: number): number =>
  now - intoRunning + (number - runningSprint) * sprintLength;

export const sprintEnd = (number: number, now: number): number => sprintStart(number, now) + sprintLength;

/** When the first was written down: before any work item of the first sprint. */
export const founded = (now: number): number => sprintStart(firstSprint, now) - 93 * day;

/** A number from 0 up to, not including, `below`, the same for the same words every time. */
export const pick = (words: string, below: number): number => {
  let hash = 7;
  for (const letter of words) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash % below;
};
