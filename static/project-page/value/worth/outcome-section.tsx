import './worth.css';

import { useMemo } from 'react';

import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { accuracyByArea, fewestMeasured } from '../../../../src/domain/value/accuracy';
import { measuredByArea, realisedItems } from '../../../../src/domain/value/realised';
import { type Criterion, dueOf, isDue, type Success } from '../../../../src/domain/value/success';
import { readSuccesses } from '../../../../src/jira/successes';
import { successTexts } from '../../../../src/messages/en/success';
import { jira } from '../../../ui/bridge';
import { Busy } from '../../../ui/busy';
import { DataTable } from '../../../ui/charts/data-table';
import { ErrorState } from '../../../ui/error-state';
import { useFailureText } from '../../../ui/failure-text';
import { useFormat, useMessages } from '../../../ui/messages';
import { useReply } from '../../../ui/use-reply';
import { useProject } from '../../data';
import { RealisedTables } from './realised-tables';
import { ItemLink } from '../../item-link';

interface Due {
  readonly item: BacklogItem;
  readonly criterion: Criterion;
  readonly due: string;
}

const dueIn = (items: readonly BacklogItem[], all: ReadonlyMap<string, Success>, today: string): readonly Due[] =>
  items
    .flatMap((item) => {
      const success = all.get(item.id);
      return (success?.criteria ?? []).flatMap((criterion): Due[] => {
        const due = success === undefined ? null : dueOf(criterion, success);
        return success === undefined || due === null || !isDue(criterion, success, today)
          ? []
          : [{ item, criterion, due }];
      });
    })
    .sort((a, b) => a.due.localeCompare(b.due));

const DueList = ({ all }: { readonly all: readonly Due[] }) => {
  const { page: texts, ...rest } = useMessages(successTexts);
  const { calendarDay } = useFormat();
  return (
    <div className="worth-part">
      <h4 className="worth-title">{texts.dueTitle}</h4>
      {all.length === 0 ? (
        <p>{texts.nothingDue}</p>
      ) : (
        <DataTable
          caption={texts.dueTitle}
          rows={all}
          keyOf={({ item, criterion }) => `${item.id} ${criterion.id}`}
          columns={[
            {
              title: texts.columns.item,
              cell: ({ item }) => <ItemLink item={item} />,
            },
            {
              title: texts.columns.measure,
              cell: ({ criterion }) => <span dir="auto">{rest.criterion(criterion)}</span>,
            },
            { title: texts.columns.due, cell: ({ due }) => calendarDay(due) },
          ]}
        />
      )}
    </div>
  );
};

/** What is to be measured now, what of the planned value came true, and how the values of each area turned out. */
const OutcomeSection = () => {
  const { page: texts } = useMessages(successTexts);
  const sayFailure = useFailureText();
  const { items } = useProject();
  const ids = items.map(({ id }) => id).join();
  const reply = useReply(() => readSuccesses(jira, ids === '' ? [] : ids.split(',')), [ids]);
  const all = reply.state === 'ready' ? reply.value : null;
  const realised = useMemo(() => (all === null ? [] : realisedItems(items, all)), [items, all]);
  const accuracy = useMemo(() => accuracyByArea(measuredByArea(realised)), [realised]);
  if (reply.state === 'failed')
    return <ErrorState title={texts.notRead} detail={sayFailure(reply.why)} onRetry={() => void reply.again()} />;
  if (all === null) return <Busy label={texts.loading} />;
  if (all.size === 0) return <p>{texts.none}</p>;
  return (
    <div className="worth">
      <DueList all={dueIn(items, all, new Date().toISOString().slice(0, 10))} />
      <RealisedTables all={realised} />
      <div className="worth-part">
        <h4 className="worth-title">{texts.accuracyTitle}</h4>
        {accuracy.length === 0 && <p>{texts.tooFew({ fewest: fewestMeasured })}</p>}
        <ul className="worth-list">
          {accuracy.map((one) => (
            <li key={one.area} dir="auto">
              {texts.accuracy(one)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

export default OutcomeSection;
