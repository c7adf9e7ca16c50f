import type { Messages } from '../../../src/messages/create-messages';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { projectTexts } from '../../../src/messages/en/project';
import { type Facet, none } from './facets';

const own = (texts: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(texts, value) ? (texts[value] ?? value) : value;

/** What a value of a facet is called: codes in the reader's words, names as people gave them. */
export const facetName = (messages: Messages, facet: Facet, value: string): string => {
  const texts = messages.of(backlogTexts);
  if (value === none) return texts.none;
  if (facet === 'class') return own(messages.of(projectTexts).workClass, value);
  return facet === 'readiness' ? own(texts.ready, value) : value;
};
