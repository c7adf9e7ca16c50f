import { type ReactNode, useEffect, useMemo } from 'react';

import { isAnswered } from '../../src/domain/acceptance/answers';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { featureOfItem } from '../../src/domain/criteria/gherkin';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { readStoredTests } from '../../src/domain/evidence/read-stored-tests';
import { testsBeside } from '../../src/domain/evidence/tests-beside';
import { criteriaMarksTexts } from '../../src/messages/en/criteria-marks';
import { livingTestsTexts } from '../../src/messages/en/living-tests';
import { Button } from '../ui/button';
import { download } from '../ui/download';
import { useMessages } from '../ui/messages';
import type { Governed } from '../work-item/build-view-model';
import { forgetMarks } from '../work-item/marks-storage';
import { ChangedSince } from './changed-since';
import { MarkedList } from './marked-list';
import { TestsBeside } from './tests-beside';

export interface CriteriaMoreProps {
  readonly of: Governed;
  readonly hints: readonly (readonly string[])[];
  /** The criteria as they are shown to those who only read them. */
  readonly list: (beside: (index: number) => ReactNode) => ReactNode;
}

/** Whether there is something to answer, for who looks. */
const mayMark = (of: Governed): boolean =>
  of.mayAccept !== null && of.item.status.category !== 'new' && !isAnswered(of);

/** What their tests came to, by the number of the criterion. */
const resultsOf = ({ ticks }: Governed, criteria: readonly Criterion[]) =>
  testsBeside(readStoredTests(ticks.tests), criteria);

/** What comes after the criteria are shown: marks for who may accept, what their tests came to, what was changed since the acceptance, the feature file. */
const CriteriaMore = ({ of, hints, list }: CriteriaMoreProps) => {
  const { item, policy, acceptance, at } = of;
  const texts = useMessages(criteriaMarksTexts);
  const criteria = useMemo(
    () => listCriteria(item.criteriaText, policy.criteria.words),
    [item.criteriaText, policy.criteria.words],
  );
  const { beside: besideTexts } = useMessages(livingTestsTexts);
  const results = useMemo(() => resultsOf(of, criteria), [of, criteria]);
  const beside = (index: number): ReactNode => {
    const one = results === null || results === 'outdated' ? undefined : results.get(index + 1);
    return one === undefined ? null : <TestsBeside of={one} />;
  };
  const me = at.accepter ?? null;
  const isOver = isAnswered(of);
  useEffect(() => {
    if (isOver && me !== null) forgetMarks(item.id, me);
  }, [isOver, me, item.id]);
  return (
    <>
      {mayMark(of) ? (
        <MarkedList issueId={item.id} me={me} criteria={criteria} hints={hints} beside={beside} />
      ) : (
        list(beside)
      )}
      {results === 'outdated' && <p className="criteria-more">{besideTexts.outdated}</p>}
      {isOver && acceptance?.state === 'accepted' && <ChangedSince of={of} acceptance={acceptance} />}
      <Button
        look="link"
        onClick={() => download(`${item.key}.feature`, featureOfItem({ ...item, criteria }), 'text/plain')}
      >
        {texts.download}
      </Button>
    </>
  );
};

export default CriteriaMore;
