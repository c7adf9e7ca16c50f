import { useEffect, useState } from 'react';

import type { AccountId } from '../../src/domain/ids';
import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';

export type Names = (id: AccountId | null | undefined, otherwise?: string) => string;

/**
 * Names for account ids, read after the first content: until they are there, and for people who are gone, other words stand in.
 */
export const usePeople = (
  ids: readonly AccountId[],
): { readonly names: Names; readonly inactive: ReadonlySet<AccountId> } => {
  const [people, setPeople] = useState<ReadonlyMap<AccountId, Person>>(new Map());
  const wanted = [...new Set(ids)].filter((id) => !people.has(id)).sort();
  const key = wanted.join(' ');

  useEffect(() => {
    if (key === '') return;
    let here = true;
    users(jira)
      .byId(key.split(' '))
      .then((found) => {
        if (here && found.size > 0) setPeople((known) => new Map([...known, ...found]));
      })
      // Without names the page still says everything else.
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [key]);

  return {
    names: (id, otherwise = 'somebody') => (id == null ? otherwise : (people.get(id)?.displayName ?? otherwise)),
    inactive: new Set([...people.values()].filter((person) => !person.active).map((person) => person.accountId)),
  };
};
