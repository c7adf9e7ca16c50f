import { useState } from 'react';

import type { Period } from '../../../src/domain/flow';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Legend } from '../../ui/charts/legend';
import type { Numbers } from '../../ui/numbers';
import { Drilldown } from '../drilldown';
import { Columns } from '../charts';
import { classes, manyWords } from '../words';
import { type CardProps, periodTitle } from './card-props';

const height = 220;

const sum = (periods: readonly Period[], of: (period: Period) => number): number =>
  periods.reduce((total, period) => total + of(period), 0);

export interface ByClassProps extends CardProps {
  readonly measure: 'value' | 'points';
}

const titles = {
  value: (share: string, total: string) => `${share} of the accepted value of ${total} came from features`,
  points: (share: string, total: string) => `${share} of the ${total} accepted points went into features`,
} as const;

const titleOf = (measure: 'value' | 'points', periods: readonly Period[], { number, percent }: Numbers): string => {
  const total = sum(periods, ({ accepted }) => accepted[measure]);
  const features = sum(periods, ({ byClass }) => byClass.feature[measure]);
  if (total === 0) return measure === 'value' ? 'No accepted work has a value yet' : 'No accepted work has points yet';
  return titles[measure](percent(features / total), number(total));
};

/** Accepted value, or accepted points, by period; features, enablers, defects and support apart. */
export const ByClassCard = ({ measure, periods, numbers, unit }: ByClassProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const { number } = numbers;
  const name = measure === 'value' ? 'Accepted value' : 'Accepted points';
  const period = periods.find(({ id }) => id === chosen);
  const present = classes.filter((one) => periods.some(({ byClass }) => byClass[one].ids.length > 0));
  const words = (one: Period): string =>
    `${periodTitle(one)}: ${name.toLowerCase()} ${number(one.accepted[measure])}${present
      .map((of) => `, ${manyWords[of].toLowerCase()} ${number(one.byClass[of][measure])}`)
      .join('')}`;

  return (
    <ChartCard
      title={titleOf(measure, periods, numbers)}
      height={height}
      note={
        <p>
          {name} by {unit}, with the {measure === 'value' ? 'value' : 'estimate'} of the moment of acceptance. Work that
          left Done again does not count.
        </p>
      }
      chart={
        <>
          <Legend entries={present.map((series) => ({ series, words: manyWords[series] }))} />
          <Columns
            columns={periods.map((one) => ({
              id: one.id,
              name: one.name,
              parts: present.map((series) => ({ series, value: one.byClass[series][measure] })),
              words: words(one),
              isRunning: !one.closed,
            }))}
            height={height}
            label={`${name} by ${unit}`}
            format={number}
            chosen={chosen}
            onChoose={setChosen}
          />
        </>
      }
      table={
        <DataTable
          caption={`${name} by ${unit}`}
          rows={periods}
          keyOf={({ id }) => id}
          columns={[
            { title: unit === 'sprint' ? 'Sprint' : 'Week', cell: periodTitle },
            ...classes.map((of) => ({
              title: manyWords[of],
              cell: ({ byClass }: Period) => number(byClass[of][measure]),
              isNumber: true,
            })),
            { title: 'All', cell: ({ accepted }) => number(accepted[measure]), isNumber: true },
          ]}
        />
      }
    >
      {period !== undefined && (
        <Drilldown
          title={period.name}
          groups={classes.map((of) => ({ name: manyWords[of], ids: period.byClass[of].ids }))}
          nothing="Nothing was accepted in it."
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
