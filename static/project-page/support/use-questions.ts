import { useMemo } from 'react';

import type { SupportQuestion } from '../../../src/domain/support/figures';
import { supportFound } from '../../../src/jira/support-found';
import { jira } from '../../ui/bridge';
import { type Reply, useReply } from '../../ui/use-reply';
import { useProject } from '../data';

/** The project's support questions, latest first. What is kept of them is read again when one of them changes. */
export const useQuestions = (): Reply<readonly SupportQuestion[]> => {
  const { items, policy } = useProject();
  const types = policy?.types;
  const asked = useMemo(
    () =>
      items
        .filter(({ type }) => types?.[type.id] === 'support')
        .toSorted((a, b) => b.created.localeCompare(a.created) || b.id.localeCompare(a.id)),
    [items, types],
  );
  const changed = asked.map(({ id, updated }) => `${id} ${updated}`).join();
  return useReply(async () => {
    const ids = asked.map(({ id }) => id);
    const details = ids.length === 0 ? new Map<string, never>() : await supportFound(jira).details(ids, types ?? {});
    return asked.flatMap((item) => {
      const own = details.get(item.id);
      return own === undefined ? [] : [{ item, ...own }];
    });
  }, [changed, types]);
};
