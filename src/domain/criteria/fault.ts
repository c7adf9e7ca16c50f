import type { Line } from './lines';

/** The headings of bug reports. */
const heading =
  /^\W*(?:steps? to (?:reproduce|replicate)|reproduction steps|how to reproduce|(?:what is the )?(?:actual|current|observed|expected|desired)\s+(?:\W?(?:correct|bug)\W?\s+)?(?:results?|behaviou?rs?|outcomes?)|actual\b|platform information|stack ?trace|relevant logs)/i;

/**
 * Does a text tell of a fault? Then Given/When/Then says how the fault happens, and statements of what should be are its expected
 * result: neither was agreed as criteria.
 */
export const tellsOfFault = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.depth === 0 && line.text.length < 80 && heading.test(line.text));
