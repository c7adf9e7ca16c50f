import type { PolicyDifference, Setting } from '../domain/policy/policy-difference';
import type { Messages } from './create-messages';
import { policyChangesTexts } from './en/policy-changes';
import { sayCode } from './section';

/** One difference between two policies, as a line. */
export const policyChangeText = (messages: Messages, change: PolicyDifference): string => {
  const texts = messages.of(policyChangesTexts);
  const settingText = (what: Setting): string => {
    if (what.code === 'field') return texts.field[what.field];
    if (what.code === 'value-scale') return texts.scale[what.part];
    return what.code === 'value-weight' ? texts.weight[what.part] : sayCode(texts.what, what);
  };
  switch (change.code) {
    case 'turned':
      return texts.turned({
        what: settingText(change.what),
        from: sayCode(texts.value, change.from),
        to: sayCode(texts.value, change.to),
      });
    case 'deputy-added':
      return texts.deputyAdded(change);
    case 'deputy-removed':
      return texts.deputyRemoved(change);
    case 'stakeholder-added':
      return texts.stakeholderAdded(change);
    case 'stakeholder-removed':
      return texts.stakeholderRemoved(change);
    case 'word-added':
      return texts.wordAdded(change);
    case 'word-removed':
      return texts.wordRemoved(change);
    case 'resolution-closes':
      return texts.resolutionCloses(change);
    case 'resolution-delivers':
      return texts.resolutionDelivers(change);
    case 'asks':
      return texts.asks[change.what](change);
    case 'asks-not':
      return texts.asksNot[change.what](change);
    case 'ready-line':
      return texts.readyLine({ ...change, line: sayCode(texts.line, change.line) });
    case 'done-line':
      return texts.doneLine({ ...change, line: sayCode(texts.line, change.line) });
  }
};
