import { isPlaceholder } from './placeholder';
import type { Line } from './lines';

/** `AC1: …`, `AC #2 – …`, `Acceptance criterion 3: …` */
const numbered = /^\W*(?:ac|acceptance criteri(?:on|a))[-\s#]{0,2}\d{1,2}\s*(?:[:.)–—]|-(?=\s)|$)\s*(.*)$/i;

/** Criteria that each carry a label and number of their own, in a line or as a heading above their text. */
export const numberedCriteria = (lines: readonly Line[]): readonly string[] =>
  lines
    .flatMap((line, n) => {
      const found = line.kind === 'code' || line.struck ? null : numbered.exec(line.text);
      return found ? [found[1] === '' ? (lines[n + 1]?.text ?? '') : (found[1] ?? '')] : [];
    })
    .filter((text) => !isPlaceholder(text) && !numbered.test(text));
