import { useEffect, useState } from 'react';

import type { CustomFieldId } from '../../src/domain/shared/ids';
import { type ValueRank, valueRankOf } from '../../src/domain/backlog/value-rank';
import { search } from '../../src/jira/search';
import { jira } from '../ui/bridge';

/** The rank of a score in the project; it comes after the first content, and is left out when Jira cannot say. */
export const useValueRank = (
  projectId: string,
  field: CustomFieldId | null,
  score: number | null,
): ValueRank | null => {
  const [rank, setRank] = useState<ValueRank | null>(null);
  useEffect(() => {
    setRank(null);
    if (field === null || score === null) return;
    let isMounted = true;
    search(jira)
      .standing(projectId, field, score)
      .then((standing) => {
        if (isMounted) setRank(valueRankOf(standing));
      })
      .catch(() => undefined);
    return () => {
      isMounted = false;
    };
  }, [projectId, field, score]);
  return rank;
};
