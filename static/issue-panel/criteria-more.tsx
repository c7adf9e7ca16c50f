import { type ReactNode, useEffect, useMemo } from 'react';

import { isAnswered } from '../../src/domain/acceptance/answers';
import { featureOfItem } from '../../src/domain/criteria/gherkin';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { criteriaMarksTexts } from '../../src/messages/en/criteria-marks';
import { Button } from '../ui/button';
import { download } from '../ui/download';
import { useMessages } from '../ui/messages';
import type { Governed } from '../work-item/build-view-model';
import { forgetMarks } from '../work-item/marks-storage';
import { ChangedSince } from './changed-since';
import { MarkedList } from './marked-list';

export interface CriteriaMoreProps {
  readonly of: Governed;
  readonly hints: readonly (readonly string[])[];
  /** The criteria as they are shown to those who only read them. */
  readonly list: ReactNode;
}

/** Whether there is something to answer, for who looks. */
const mayMark = (of: Governed): boolean =>
  of.mayAccept !== null && of.item.status.category !== 'new' && !isAnswered(of);

/** What comes after the criteria are shown: marks for who may accept, what was changed since the acceptance, the feature file. */
const CriteriaMore = ({ of, hints, list }: CriteriaMoreProps) => {
  const { item, policy, acceptance, at } = of;
  const texts = useMessages(criteriaMarksTexts);
  const criteria = useMemo(
    () => listCriteria(item.criteriaText, policy.criteria.words),
    [item.criteriaText, policy.criteria.words],
  );
  const me = at.accepter ?? null;
  const isOver = isAnswered(of);
  useEffect(() => {
    if (isOver && me !== null) forgetMarks(item.id, me);
  }, [isOver, me, item.id]);
  return (
    <>
      {mayMark(of) ? <MarkedList issueId={item.id} me={me} criteria={criteria} hints={hints} /> : list}
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
