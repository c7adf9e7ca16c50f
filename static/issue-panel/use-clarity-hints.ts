import { useEffect, useState } from 'react';

import { showsClarityHints } from '../../src/domain/policy/clarity-hints';
import type { CriteriaRule } from '../../src/domain/policy/policy';
import { useAllMessages } from '../ui/messages';

type Hints = readonly (readonly string[])[];

/**
 * What a reader may check in each criterion, in their order; nothing until the words have come, which are loaded once the panel stands, and
 * nothing where the project does not want hints.
 */
export const useClarityHints = (criteria: readonly string[], rule: CriteriaRule): Hints => {
  const messages = useAllMessages();
  const [hints, setHints] = useState<Hints>([]);
  const wanted = showsClarityHints(rule) && criteria.length > 0;
  const key = criteria.join('\n');
  useEffect(() => {
    if (!wanted) return undefined;
    let isOver = false;
    void import('./hint-texts')
      .then(({ hintTexts }) => {
        if (!isOver) setHints(hintTexts(messages, criteria, rule));
      })
      // Without the words there are no hints; nothing rests on them.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [wanted, key, rule.language, messages]);
  return wanted ? hints : [];
};
