import { useState } from 'react';

import type { CumulativePoint } from '../../../src/domain/flow';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Drilldown } from '../drilldown';
import { LineChart } from '../charts';
import { type CardProps, periodTitle } from './card-props';

const height = 200;

export interface CumulativeProps extends CardProps {
  readonly steps: readonly CumulativePoint[];
}

/** All value that was delivered, summed up to the end of each period. */
export const CumulativeCard = ({ steps, periods, numbers, unit }: CumulativeProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const { number } = numbers;
  let from = 0;
  const points = periods.map((period) => {
    const end = Date.parse(period.end);
    const ids: string[] = [];
    for (let step = steps[from]; step !== undefined && Date.parse(step.at) <= end; step = steps[(from += 1)])
      ids.push(step.id);
    return { period, ids, total: steps[from - 1]?.total ?? 0 };
  });
  const total = steps.at(-1)?.total ?? 0;
  const late = points.findIndex((point) => point.total >= total / 2);
  const lately = points.length - late;
  const point = points.find(({ period }) => period.id === chosen);

  return (
    <ChartCard
      title={
        total === 0
          ? 'No value was delivered yet'
          : `${number(total)} of value delivered, half of it in the last ${lately === 1 ? unit : `${lately} ${unit}s`}`
      }
      height={height}
      note={
        <p>
          Sum of all accepted value that still stands, in a sprint or in none, since the histories that were read begin.
        </p>
      }
      chart={
        <LineChart
          points={points.map(({ period, total: sum }) => ({
            id: period.id,
            name: period.name,
            value: sum,
            words: `${periodTitle(period)}: ${number(sum)} of value delivered by its end`,
            isRunning: !period.closed,
          }))}
          series="value"
          height={height}
          label={`Value delivered up to the end of each ${unit}`}
          format={number}
          chosen={chosen}
          onChoose={setChosen}
          isSum
        />
      }
      table={
        <DataTable
          caption={`Value delivered up to the end of each ${unit}`}
          rows={points}
          keyOf={({ period }) => period.id}
          columns={[
            { title: unit === 'sprint' ? 'Sprint' : 'Week', cell: ({ period }) => periodTitle(period) },
            { title: 'Accepted work items', cell: ({ ids }) => number(ids.length), isNumber: true },
            { title: 'Value delivered so far', cell: ({ total: sum }) => number(sum), isNumber: true },
          ]}
        />
      }
    >
      {point !== undefined && (
        <Drilldown
          title={point.period.name}
          groups={[{ name: 'Delivered value since the one before', ids: point.ids }]}
          nothing="No value was added in it."
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
