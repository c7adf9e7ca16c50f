import './stock.css';

import { useMemo } from 'react';

import { readyStock, stockHistory, type ReadyStock, type Velocity } from '../../../src/domain/flow';
import { Busy } from '../../ui/busy';
import { Gauge } from '../../ui/charts/gauge';
import { type Numbers, numbersIn, plural } from '../../ui/numbers';
import { Drilldown } from '../drilldown';
import { type ProjectData, useProject } from '../data';
import { Empty } from '../empty';
import { Facts } from '../facts';
import { type Figures, useFigures } from '../figures';
import { Fillers } from './fillers';
import { HistoryCard } from './history-card';
import { NotReady } from './not-ready';

/** Beyond twice the target, work is made ready long before it is begun. */
const limit = 2;

const basisWords: Readonly<Record<Velocity['basis'], string>> = {
  accepted: 'accepted points',
  completed: 'finished points, since nobody was asked to accept',
  mixed: 'accepted points, and finished ones from before anybody was asked',
};

const iterationWords = (stock: ReadyStock, { number }: Numbers): string =>
  stock.iterations === null
    ? 'unknown'
    : `${number(Math.round(stock.iterations * 10) / 10)} ${stock.iterations === 1 ? 'iteration' : 'iterations'}`;

/** The finding. */
const findingOf = (stock: ReadyStock, numbers: Numbers): string => {
  const { number } = numbers;
  const has = iterationWords(stock, numbers);
  const points = (of: number | null): string => `${number(Math.ceil(of ?? 0))} points`;
  switch (stock.state) {
    case 'empty':
      return 'Nothing that the team could begin is ready';
    case 'unknown':
      return `${number(stock.points)} points are ready; how long they last cannot be told yet`;
    case 'too-little':
      return `Ready work lasts for ${has}: ${points(stock.missingPoints)} more reach the target of ${stock.target}`;
    case 'too-much':
      return `Ready work lasts for ${has}: more than is good, by ${points(stock.excessPoints)}`;
    case 'enough':
      return `Ready work lasts for ${has}: enough`;
  }
};

const adviceOf = (stock: ReadyStock): string | null => {
  if (stock.state === 'too-much')
    return 'What is ready long before it is begun grows old: values change, and the work of making it ready may be lost. Let the team build before more is refined.';
  if (stock.state === 'too-little' || stock.state === 'empty') return 'What would fill it best is below.';
  return null;
};

const nextSprint = ({ sprints }: ProjectData): string | null =>
  sprints
    .filter(({ state }) => state === 'future')
    .toSorted((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9') || Number(a.id) - Number(b.id))[0]?.id ?? null;

const Speed = ({ figures, numbers }: { readonly figures: Figures; readonly numbers: Numbers }) => {
  const { velocity, unit } = figures;
  const { number } = numbers;
  if (velocity === null)
    return <p className="stock-note">No {unit} has ended yet, so there is no speed to measure the stock by.</p>;
  return (
    <p className="stock-note">
      An iteration is what the team gets done in a {unit}: {number(velocity.points)}, the median of the last{' '}
      {plural(velocity.periods.length, unit, `${unit}s`)} (
      {velocity.periods.map(({ points }) => number(points)).join(', ')}), counted in {basisWords[velocity.basis]}.
      Ready: the Definition of Ready holds, it is estimated, and nobody has begun it. The target is two iterations; more
      than four is too much.
    </p>
  );
};

/** Do we have enough ready work, and not too much? */
const StockPage = () => {
  const data = useProject();
  const { items, policy, fields, locale } = data;
  const figures = useFigures();
  const numbers = numbersIn(locale);
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
  if (figures === null) return <Busy label="Reading what happened in the last sprints" />;
  if (fields.points === null)
    return (
      <Empty title="There is no field for story points here">
        <p>
          The stock is measured in points. A board that estimates in points has a field for them; a project admin can
          also name one in the project settings, under Assay.
        </p>
      </Empty>
    );
  if (items.every(({ points }) => points === null))
    return (
      <Empty title="No work item is estimated yet">
        <p>
          Estimate what comes next, a handful of work items at least: then the page can tell how long ready work lasts.
        </p>
      </Empty>
    );
  const advice = adviceOf(stock);
  return (
    <div className="stock">
      <section className="stock-now" aria-labelledby="stock-finding">
        <h3 className="stock-finding" id="stock-finding">
          {findingOf(stock, numbers)}
        </h3>
        {stock.iterations !== null && (
          <Gauge
            label="Iterations of ready work"
            value={stock.iterations}
            target={stock.target}
            limit={limit * stock.target}
            state={stock.state}
            words={`${iterationWords(stock, numbers)}; the target is ${stock.target}, more than ${limit * stock.target} is too much`}
          />
        )}
        {advice !== null && <p>{advice}</p>}
        <Facts
          facts={[
            { name: 'Ready and not begun', value: plural(stock.ids.length, 'work item', 'work items') },
            { name: 'Points of it', value: numbers.number(stock.points) },
            {
              name: `Points a ${figures.unit}`,
              value: figures.velocity === null ? '–' : numbers.number(figures.velocity.points),
              ...(figures.velocity === null
                ? {}
                : {
                    note: `between ${numbers.number(figures.velocity.low)} and ${numbers.number(figures.velocity.high)}`,
                  }),
            },
          ]}
        />
        <Speed figures={figures} numbers={numbers} />
        {policy === null && (
          <p className="stock-note">
            Nothing can be called ready before a Definition of Ready is there: a project admin sets one up in the
            project settings, under Assay.
          </p>
        )}
      </section>
      <NotReady stock={stock} />
      {history.length > 0 && <HistoryCard history={history} stock={stock} numbers={numbers} unit={figures.unit} />}
      <Fillers stock={stock} />
      {stock.ids.length > 0 && (
        <section className="stock-list">
          <Drilldown title="In stock, in their order" groups={[{ name: 'Ready and not begun', ids: stock.ids }]} />
        </section>
      )}
    </div>
  );
};

export default StockPage;
