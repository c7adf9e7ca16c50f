import './stock.css';

import { useMemo } from 'react';

import { readyStock, stockHistory } from '../../../src/domain/flow';
import { projectTexts } from '../../../src/messages/en/project';
import { stockTexts } from '../../../src/messages/en/stock';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { type ProjectData, useProject } from '../data';
import { Empty } from '../empty';
import { type Figures, useFigures } from '../figures';
import { Fillers } from './fillers';
import { HistoryCard } from './history-card';
import { NotReady } from './not-ready';
import { Now } from './now';

const nextSprint = ({ sprints }: ProjectData): string | null =>
  sprints
    .filter(({ state }) => state === 'future')
    .toSorted((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9') || Number(a.id) - Number(b.id))[0]?.id ?? null;

/** The stock now and at the end of each period. */
const useStock = (figures: Figures | null) => {
  const data = useProject();
  const { items, policy, fields } = data;
  const nextSprintId = nextSprint(data);
  const stock = useMemo(
    () => readyStock(items, figures?.velocity ?? null, { nextSprintId }),
    [items, figures, nextSprintId],
  );
  const history = useMemo(
    () =>
      figures === null
        ? []
        : stockHistory(figures.timelines, figures.periods, {
            since: policy === null ? null : policy.since,
            needsValue: fields.value !== null && items.some(({ value }) => value !== null),
          }),
    [figures, policy, fields.value, items],
  );
  return { stock, history };
};

/** Do we have enough ready work, and not too much? */
const StockPage = () => {
  const { items, fields } = useProject();
  const figures = useFigures();
  const { stock, history } = useStock(figures);
  const { readingHistories } = useMessages(projectTexts);
  const { empty, list } = useMessages(stockTexts);
  if (figures === null) return <Busy label={readingHistories} />;
  if (fields.points === null)
    return (
      <Empty title={empty.noField}>
        <p>{empty.noFieldDetail}</p>
      </Empty>
    );
  if (items.every(({ points }) => points === null))
    return (
      <Empty title={empty.noEstimate}>
        <p>{empty.noEstimateDetail}</p>
      </Empty>
    );
  return (
    <div className="stock">
      <Now stock={stock} figures={figures} />
      <NotReady stock={stock} />
      {history.length > 0 && <HistoryCard history={history} stock={stock} unit={figures.unit} />}
      <Fillers stock={stock} />
      {stock.ids.length > 0 && (
        <section className="stock-list">
          <Drilldown title={list.inStock} groups={[{ name: list.ready, ids: stock.ids }]} />
        </section>
      )}
    </div>
  );
};

export default StockPage;
