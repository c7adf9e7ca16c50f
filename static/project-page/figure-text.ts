import type { Messages } from '../../src/messages/create-messages';
import { projectTexts } from '../../src/messages/en/project';

/** A figure in words; a dash where there is none. */
export const figureText = (messages: Messages, figure: number | null | undefined): string =>
  figure == null ? messages.of(projectTexts).notShown : messages.format.number(figure);
