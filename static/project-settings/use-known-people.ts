import { useState } from 'react';

import type { Person } from '../../src/jira/users';
import { settingsTexts } from '../../src/messages/en/settings';
import { useAllMessages, useMessages } from '../ui/messages';
import type { KnownPeople } from './deputies';
import type { Edit } from './edit';
import { personNote } from './people-notes';

/** People by id, as they were loaded or chosen since. */
export const useKnownPeople = ({ loaded }: Pick<Edit, 'loaded'>): KnownPeople => {
  const messages = useAllMessages();
  const { unknownUser } = useMessages(settingsTexts);
  const [known, setKnown] = useState(loaded.people);
  const personOf = (accountId: string): Person | null =>
    accountId === '' ? null : (known.get(accountId) ?? { accountId, displayName: unknownUser, active: true });
  return {
    personOf,
    noteOf: (id) => personNote(personOf(id), loaded.reachable, messages),
    remember: (person) => setKnown((before) => new Map([...before, [person.accountId, person]])),
  };
};
