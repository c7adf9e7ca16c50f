import type { Line } from '../domain/readiness/line';
import type { Messages } from './create-messages';
import { readinessTexts } from './en/readiness';

/** What a line of a definition is called: as the project wrote it, or by its kind where Assay added it. */
export const lineText = (messages: Messages, { text }: Pick<Line, 'text'>): string =>
  text ?? messages.of(readinessTexts).line.criteria;
