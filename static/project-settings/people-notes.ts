import type { Policy } from '../../src/domain/policy/policy';
import type { CalendarDate } from '../../src/domain/shared/ids';
import { isHuman, type Person } from '../../src/jira/users';
import type { Messages } from '../../src/messages/create-messages';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';

/** What should be known of somebody who is to accept: Jira does not say who has a licence, but lists who can be assigned work in the project. */
export const personNote = (
  person: Person | null,
  reachable: ReadonlyMap<string, boolean>,
  messages: Messages,
): string | undefined => {
  const { note } = messages.of(settingsPeopleTexts);
  if (person === null) return undefined;
  if (!isHuman(person)) return note.notPerson;
  if (!person.active) return note.deactivated;
  return reachable.get(person.accountId) === false ? note.unreachable : undefined;
};

/** Accepters that are not people, by the field that names them: apps and agents can be assigned work, but cannot accept it. */
export const notPeople = (
  { productOwner, deputies }: Pick<Policy, 'productOwner' | 'deputies'>,
  people: ReadonlyMap<string, Person>,
  messages: Messages,
): Readonly<Record<string, string>> => {
  const { choosePerson } = messages.of(settingsPeopleTexts).note;
  const isNot = (id: string): boolean => {
    const person = people.get(id);
    return person !== undefined && !isHuman(person);
  };
  return {
    ...(isNot(productOwner) ? { productOwner: choosePerson } : {}),
    ...Object.fromEntries(
      deputies.flatMap(({ accountId }, index) =>
        isNot(accountId) ? [[`deputies.${index}.accountId`, choosePerson]] : [],
      ),
    ),
  };
};

/** A term that is over. */
export const termNote = (until: CalendarDate, today: CalendarDate, messages: Messages): string | undefined =>
  until !== '' && until < today ? messages.of(settingsPeopleTexts).note.termOver : undefined;
