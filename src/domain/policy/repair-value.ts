import type { Policy } from './policy';
import type { Note } from './repair-note';
import { at, type JsonRecord } from '../shared/json';
import { Stakeholders, ValueRule } from './value-rule';

/** How value is put into a number and who proposes it, from JSON; what cannot be read is left out, as in a policy that never said it. */
export const repairValue = (raw: JsonRecord, note: Note): Pick<Policy, 'value' | 'stakeholders'> => {
  const [rule, people] = [at(raw, 'value'), at(raw, 'stakeholders')];
  const value = ValueRule.safeParse(rule);
  const stakeholders = Stakeholders.safeParse(people);
  if (rule !== null && !value.success) note('value');
  if (people !== null && !stakeholders.success) note('stakeholders');
  return {
    ...(value.success && { value: value.data }),
    ...(stakeholders.success && { stakeholders: stakeholders.data }),
  };
};
