import type { Messages } from '../../src/messages/create-messages';
import { globalTexts } from '../../src/messages/en/global';
import type { Tone } from '../ui/tone';
import type { MyProject } from './read';

/** Whether the gate does what the settings say, in a word. */
export const gateOf = (
  messages: Messages,
  { policy, problems }: Pick<MyProject, 'policy' | 'problems'>,
): readonly [tone: Tone, text: string] => {
  const { gate } = messages.of(globalTexts);
  if (policy.mode === 'off') return ['neutral', gate.off];
  if (problems !== null && problems > 0) return ['danger', gate.problems({ count: problems })];
  if (policy.mode === 'warn') return ['information', gate.warn];
  return problems === null ? ['neutral', gate.unchecked] : ['success', gate.whole];
};
