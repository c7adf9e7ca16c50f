import { useEffect, useState } from 'react';

import type { AccountId } from '../../src/domain/shared/ids';
import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';

export type Names = (id: AccountId | null | undefined, otherwise?: string) => string;

/**
 * Names for account ids, read after the first content: until they are there, and for people who are gone, other words stand in.
 */
export const usePeople = (
  ids: readonly AccountId[],
): {
  readonly names: Names;
  readonly inactive: ReadonlySet<AccountId>;
  /** Everybody was asked for: who has no name now will have none. */
  readonly settled: boolean;
} => {
  const [people, setPeople] = useState<ReadonlyMap<AccountId, Person>>(new Map());
  const [asked, setAsked] = useState<ReadonlySet<AccountId>>(new Set());
  const wanted = [...new Set(ids)].filter((id) => !asked.has(id)).sort();
  const key = wanted.join(' ');

  useEffect(() => {
    if (key === '') return;
    let here = true;
    const these = key.split(' ');
    users(jira)
      .byId(these)
      // Without names the page still says everything else.
      .catch((): ReadonlyMap<AccountId, Person> => new Map())
      .then((found) => {
        if (!here) return;
        setPeople((known) => new Map([...known, ...found]));
        setAsked((before) => new Set([...before, ...these]));
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [key]);

  return {
    names: (id, otherwise = 'somebody') => (id == null ? otherwise : (people.get(id)?.displayName ?? otherwise)),
    settled: wanted.length === 0,
    inactive: new Set([...people.values()].filter((person) => !person.active).map((person) => person.accountId)),
  };
};
