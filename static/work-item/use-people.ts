import { useEffect, useState } from 'react';

import type { AccountId } from '../../src/domain/shared/ids';
import { type Person, users } from '../../src/jira/users';
import { jira } from '../ui/bridge';

/** Somebody's name; null where it is not known, or not yet. */
export type NameOf = (id: AccountId | null | undefined) => string | null;

/**
 * Names for account ids, read after the first content: until they are there, and for people who are gone, there is none.
 */
export const usePeople = (
  accountIds: readonly AccountId[],
): {
  readonly nameOf: NameOf;
  readonly inactive: ReadonlySet<AccountId>;
  /** Everybody was asked for: who has no name now will have none. */
  readonly settled: boolean;
} => {
  const [people, setPeople] = useState<ReadonlyMap<AccountId, Person>>(new Map());
  const [requested, setRequested] = useState<ReadonlySet<AccountId>>(new Set());
  const wanted = [...new Set(accountIds)].filter((id) => !requested.has(id)).sort();
  const key = wanted.join(' ');

  useEffect(() => {
    if (key === '') return;
    let isMounted = true;
    const ids = key.split(' ');
    users(jira)
      .byId(ids)
      // Without names the page still says everything else.
      .catch((): ReadonlyMap<AccountId, Person> => new Map())
      .then((found) => {
        if (!isMounted) return;
        setPeople((known) => new Map([...known, ...found]));
        setRequested((before) => new Set([...before, ...ids]));
      })
      .catch(() => undefined);
    return () => {
      isMounted = false;
    };
  }, [key]);

  return {
    nameOf: (id) => (id == null ? null : (people.get(id)?.displayName ?? null)),
    settled: wanted.length === 0,
    inactive: new Set([...people.values()].filter((person) => !person.active).map((person) => person.accountId)),
  };
};
