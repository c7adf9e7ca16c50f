import { useState } from 'react';

import { isScored } from '../../../src/domain/backlog/value-per-point';
import { type Delivered, type Period, type Trend, valueTrend } from '../../../src/domain/flow';
import type { WorkClass } from '../../../src/domain/policy/work-class';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { type Numbers, plural } from '../../ui/numbers';
import { Drilldown } from '../drilldown';
import { LineChart } from '../charts';
import { classes, manyWords } from '../words';
import type { CardProps } from './card-props';

const height = 220;

const of = ({ accepted, byClass }: Period, workClass: WorkClass | null): Delivered =>
  workClass === null ? accepted : byClass[workClass];

const score = ({ valuePerPoint }: Delivered): number | null => (isScored(valuePerPoint) ? valuePerPoint.score : null);

const titleOf = (trend: Trend, last: number | null, { number }: Numbers, unit: string): string => {
  const now = last === null ? '' : ` The last one that ended: ${number(last)} of value a point.`;
  if (trend.direction === 'too-few') return `Too few ${unit}s with accepted value to tell a trend.${now}`;
  if (trend.direction === 'rising') return `A story point buys more than it did: ${trend.words}`;
  if (trend.direction === 'falling') return `A story point buys less than it did: ${trend.words}`;
  return `What a story point buys has no clear trend.${now}`;
};

const intervalOf = (trend: Trend, { number }: Numbers, unit: string): string =>
  trend.direction === 'too-few' || trend.interval === null
    ? ''
    : ` With 90 % confidence the true change lies between ${number(trend.interval.low)} and ${number(trend.interval.high)} a ${unit}.`;

/** What a point of accepted work bought, period by period, and whether that rises. */
export const PerPointCard = ({ periods, numbers, unit }: CardProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const [workClass, setWorkClass] = useState<WorkClass | null>(null);
  const { number } = numbers;
  const trend = valueTrend(periods, workClass ?? undefined);
  const closed = periods.filter((period) => period.closed);
  const last = closed.map((period) => score(of(period, workClass))).findLast((one) => one !== null) ?? null;
  const period = periods.find(({ id }) => id === chosen);

  const words = (one: Period): string => {
    const { points, value, ids } = of(one, workClass);
    const figure = score(of(one, workClass));
    return `${one.name}${one.closed ? '' : ' (running)'}: ${
      figure === null ? 'no value per point' : `${number(figure)} a point`
    }, value ${number(value)} for ${plural(points, 'point', 'points')} in ${plural(ids.length, 'work item', 'work items')}`;
  };

  return (
    <ChartCard
      title={titleOf(trend, last, numbers, unit)}
      height={height}
      note={
        <>
          <p>
            Value per point by {unit}: the value of accepted work that has an estimate, by its points, both as they were
            when it was accepted. The dashed line is the median of all slopes between two {unit}s (Theil–Sen), over{' '}
            {unit}s that have ended.{intervalOf(trend, numbers, unit)}
          </p>
          <label className="value-class">
            Of{' '}
            <select
              value={workClass ?? ''}
              onChange={(event) => setWorkClass(classes.find((one) => one === event.target.value) ?? null)}
            >
              <option value="">all accepted work</option>
              {classes.map((one) => (
                <option key={one} value={one}>
                  {manyWords[one].toLowerCase()} alone
                </option>
              ))}
            </select>
          </label>
        </>
      }
      chart={
        <LineChart
          points={periods.map((one) => ({
            id: one.id,
            name: one.name,
            value: score(of(one, workClass)),
            words: words(one),
            isRunning: !one.closed,
          }))}
          series={workClass ?? 'value'}
          height={height}
          label={`Value per point by ${unit}`}
          format={number}
          chosen={chosen}
          onChoose={setChosen}
          trend={trend.direction === 'too-few' ? null : trend}
          trendTo={closed.length - 1}
        />
      }
      table={
        <DataTable
          caption={`Value per point by ${unit}`}
          rows={periods}
          keyOf={({ id }) => id}
          columns={[
            {
              title: unit === 'sprint' ? 'Sprint' : 'Week',
              cell: ({ name, closed: ended }) => (ended ? name : `${name} (running)`),
            },
            { title: 'Accepted value', cell: (one) => number(of(one, workClass).value), isNumber: true },
            { title: 'Accepted points', cell: (one) => number(of(one, workClass).points), isNumber: true },
            {
              title: 'Value per point',
              cell: (one) => {
                const figure = score(of(one, workClass));
                return figure === null ? '–' : number(figure);
              },
              isNumber: true,
            },
          ]}
        />
      }
    >
      {period !== undefined && (
        <Drilldown
          title={period.name}
          groups={[{ name: 'Accepted', ids: of(period, workClass).ids }]}
          nothing="Nothing was accepted in it."
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
