import { useMemo } from 'react';

import { waiting } from '../../../src/domain/flow';
import { numbersIn } from '../../ui/numbers';
import { useProject } from '../data';
import { type Fact, Facts } from '../facts';
import { useFigures } from '../figures';

/** How long delivered work waits, now and before. */
export const Wait = () => {
  const { items, locale } = useProject();
  const figures = useFigures();
  const { wait } = numbersIn(locale);
  const now = useMemo(
    () => waiting(items, figures?.timelines ?? [], figures?.now ?? new Date().toISOString()),
    [items, figures],
  );
  const facts: readonly Fact[] = [
    { name: 'Waiting now', value: String(now.now.length) },
    {
      name: 'Longest wait',
      value: now.oldest === null ? '–' : wait(now.oldest.ms),
      ...(now.oldest === null ? {} : { note: now.oldest.key }),
    },
    { name: 'Average wait now', value: now.average === null ? '–' : wait(now.average) },
    {
      name: 'Average wait until answered',
      value: now.answered.average === null ? '–' : wait(now.answered.average),
      note: now.answered.count === 0 ? 'no answer yet' : `of ${now.answered.count} answers`,
    },
  ];
  return (
    <Facts
      facts={facts}
      note="A work item waits from the moment when its Definition of Done held and only the answer was missing. For answers of the past, the wait is the time in the last status before the answer."
    />
  );
};
