import { useEffect, useState } from 'react';

import type { CustomFieldId } from '../../src/domain/shared/ids';
import { valueRankOf, valueRankText } from '../../src/domain/backlog/value-rank';
import { search } from '../../src/jira/search';
import { jira } from '../ui/bridge';

/** The place of a score in the project, such as "top 12 %"; it comes after the first content, and is left out when Jira cannot say. */
export const useValueRank = (projectId: string, field: CustomFieldId | null, score: number | null): string | null => {
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    setPlace(null);
    if (field === null || score === null) return;
    let here = true;
    search(jira)
      .standing(projectId, field, score)
      .then((standing) => {
        if (here) setPlace(valueRankText(valueRankOf(standing)));
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [projectId, field, score]);
  return place;
};
