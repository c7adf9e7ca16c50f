import type { PolicyFault } from '../domain/policy/policy-fault';
import type { Messages } from './create-messages';
import { policyTexts } from './en/policy';
import { sayCode } from './section';

/** Why stored settings cannot be read, in a sentence. */
export const faultText = (messages: Messages, fault: PolicyFault): string => {
  const texts = messages.of(policyTexts);
  if (fault.code === 'damaged') return texts.damaged({ parts: fault.parts.map((part) => texts.part[part]) });
  return sayCode(texts.fault, fault);
};
