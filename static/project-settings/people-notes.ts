import type { CalendarDate } from '../../src/domain/shared/ids';
import { isHuman, type Person } from '../../src/jira/users';

/** What should be known of somebody who is to accept: Jira hands nobody's licence out, but lists who can hold work in the project. */
export const personNote = (person: Person | null, reachable: ReadonlyMap<string, boolean>): string | undefined => {
  if (person === null) return undefined;
  if (!isHuman(person)) return 'This is the account of an app or an agent: only people accept. Choose a person.';
  if (!person.active) return 'This account is deactivated: nobody can accept with it. Choose somebody else.';
  return reachable.get(person.accountId) === false
    ? 'Jira does not list this person among those who can hold work in this project: the licence or the project role may be missing.'
    : undefined;
};

/** A term that is over, or that ends soon. */
export const termNote = (until: CalendarDate, today: CalendarDate): string | undefined =>
  until !== '' && until < today ? 'This term is over.' : undefined;
