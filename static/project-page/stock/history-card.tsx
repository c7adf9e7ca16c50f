import { useState } from 'react';

import type { ReadyStock, StockPoint } from '../../../src/domain/flow';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Message } from '../../ui/message';
import type { Numbers } from '../../ui/numbers';
import { Columns } from '../charts';

const height = 200;

export interface HistoryProps {
  readonly history: readonly StockPoint[];
  readonly stock: ReadyStock;
  readonly numbers: Numbers;
  readonly unit: 'sprint' | 'week';
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const titleOf = (history: readonly StockPoint[], target: number, unit: string): string => {
  const known = history.filter(({ iterations }) => iterations !== null);
  const enough = known.filter(({ iterations }) => (iterations ?? 0) >= target).length;
  return `There was sized work for ${target} iterations at the end of ${enough} of ${known.length} ${unit}s`;
};

/** The stock at the end of each period. */
export const HistoryCard = ({ history, stock, numbers, unit }: HistoryProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const { number } = numbers;
  if (history.every(({ iterations }) => iterations === null))
    return (
      <Message tone="neutral">
        <p>How long the stock lasted cannot be told: no points were done in a {unit} that ended.</p>
      </Message>
    );
  const point = history.find(({ periodId }) => periodId === chosen);
  const words = ({ name, points, iterations }: StockPoint): string =>
    `${name}: ${number(points)} points${iterations === null ? '' : `, enough for ${number(tenth(iterations))} iterations`}`;
  return (
    <ChartCard
      title={titleOf(history, stock.target, unit)}
      height={height}
      note={
        <p>
          Stock at the end of each {unit}, in iterations, at most: what was estimated and valued by then and not begun.
          Whether the rest of the Definition of Ready held then is not kept by Jira.
        </p>
      }
      chart={
        <Columns
          columns={history.map((one) => ({
            id: one.periodId,
            name: one.name,
            parts: [{ series: 'value', value: one.iterations ?? 0 }],
            words: words(one),
          }))}
          height={height}
          label={`Stock at the end of each ${unit}, in iterations`}
          format={number}
          chosen={chosen}
          onChoose={setChosen}
          mark={{ value: stock.target, words: 'target' }}
        />
      }
      table={
        <DataTable
          caption={`Stock at the end of each ${unit}`}
          rows={history}
          keyOf={({ periodId }) => periodId}
          columns={[
            { title: unit === 'sprint' ? 'Sprint' : 'Week', cell: ({ name }) => name },
            { title: 'Points', cell: ({ points }) => number(points), isNumber: true },
            {
              title: 'Iterations',
              cell: ({ iterations }) => (iterations === null ? '–' : number(tenth(iterations))),
              isNumber: true,
            },
          ]}
        />
      }
    >
      {point !== undefined && <p role="status">{words(point)}</p>}
    </ChartCard>
  );
};
