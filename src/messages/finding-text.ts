import type { StoredFinding } from '../workflow-gate/finding';
import type { Messages } from './create-messages';
import { healthTexts } from './en/health';
import { sayCode } from './section';

/** What was found, in a sentence. What is named by a code within a finding has a text by that code. */
export const findingText = (messages: Messages, finding: StoredFinding): string => {
  const texts = messages.of(healthTexts);
  switch (finding.code) {
    case 'gate-partial':
      return texts.partial({
        ways: finding.ways.map((one) => texts.way[one.purpose ?? 'not-said']({ way: one.way, workflow: one.workflow })),
        more: finding.more,
      });
    case 'start-open':
      return texts.startOpen({ ways: finding.ways.map(texts.way['not-said']), more: finding.more });
    case 'field-missing':
      return texts.fieldMissing({ name: texts.field[finding.field], id: finding.id });
    case 'unknown':
      return texts.unknown[finding.what];
    default:
      return sayCode(texts.finding, finding);
  }
};
