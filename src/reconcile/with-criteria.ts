import { isDoubtful } from '../domain/readiness/criteria-verdict';
import { lacksPrint } from '../domain/readiness/tests-to-store';
import { type ChangedFields, mayChangeText } from './changed-fields';
import type { Dependencies } from './dependencies';
import { type IssueContext, withPrint } from './issue-context';

/** The issue with what Jira makes of its criteria text, where that may be other than before; null when it changed since it was read. */
export const withCriteria = async (
  { request }: Dependencies,
  subject: IssueContext,
  { changed, isPatient }: { readonly changed: ChangedFields | undefined; readonly isPatient: boolean },
): Promise<IssueContext | null> => {
  const { policy, item } = subject;
  const isKnown = !isDoubtful(policy, item) && !lacksPrint(policy, item);
  if (changed !== undefined && !mayChangeText(changed, policy.criteria.field) && isKnown) return subject;
  const printed = await withPrint(request)(subject);
  if (printed !== null) return printed;
  return isPatient ? null : { ...subject, item: { ...item, criteriaPrint: null } };
};
