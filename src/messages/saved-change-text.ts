import type { PolicyChange } from '../domain/policy/policy-change';
import type { Messages } from './create-messages';
import { settingsChangesTexts } from './en/settings-changes';

/** What a save changed: the names of the parts, or the text as an earlier version of the app wrote it. */
export const savedChangeText = (messages: Messages, { what }: Pick<PolicyChange, 'what'>): string => {
  const texts = messages.of(settingsChangesTexts);
  if (typeof what === 'string') return what;
  return what.length === 0 ? texts.nothing : texts.parts({ parts: what.map((part) => texts.part[part]) });
};
