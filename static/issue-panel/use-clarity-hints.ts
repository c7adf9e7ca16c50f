import { useEffect, useState } from 'react';

import type { ClarityHint } from '../../src/domain/criteria/clarity';
import { showsClarityHints } from '../../src/domain/policy/clarity-hints';
import type { CriteriaRule } from '../../src/domain/policy/policy';

type Hints = readonly (readonly ClarityHint[])[];

/**
 * What a reader may check in each criterion, in their order; nothing until the words have come, which are loaded once the panel stands, and
 * nothing where the project does not want hints.
 */
export const useClarityHints = (criteria: readonly string[], rule: CriteriaRule): Hints => {
  const [hints, setHints] = useState<Hints>([]);
  const wanted = showsClarityHints(rule) && criteria.length > 0;
  const key = criteria.join('\n');
  useEffect(() => {
    if (!wanted) return undefined;
    let isOver = false;
    void Promise.all([import('../../src/domain/criteria/clarity'), import('../../src/domain/criteria/languages')])
      .then(([{ clarityHints }, { languageOf }]) => {
        const language = languageOf(rule.language ?? null);
        if (!isOver) setHints(criteria.map((criterion) => clarityHints(criterion, language)));
      })
      // Without the words there are no hints; nothing rests on them.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [wanted, key, rule.language]);
  return wanted ? hints : [];
};
