import { useEffect, useState } from 'react';

import type { CustomFieldId } from '../../src/domain/ids';
import { placeOf, placeWords } from '../../src/domain/value-rank';
import { search } from '../../src/jira/search';
import { jira } from '../ui/bridge';

/** The place of a score in the project, such as "top 12 %"; it comes after the first content, and is left out when Jira cannot say. */
export const usePlace = (projectId: string, field: CustomFieldId | null, score: number | null): string | null => {
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    setPlace(null);
    if (field === null || score === null) return;
    let here = true;
    search(jira)
      .standing(projectId, field, score)
      .then((standing) => {
        if (here) setPlace(placeWords(placeOf(standing)));
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [projectId, field, score]);
  return place;
};
