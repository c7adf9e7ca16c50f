import { useState } from 'react';

import type { Period } from '../../../src/domain/flow';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Legend } from '../../ui/charts/legend';
import { type Numbers, plural } from '../../ui/numbers';
import { Drilldown } from '../drilldown';
import { Columns } from '../charts';
import { type CardProps, periodTitle } from './card-props';

const height = 200;

const outcomes = ['accepted', 'rejected', 'unaccepted', 'unasked'] as const;
type Outcome = (typeof outcomes)[number];

const words: Readonly<Record<Outcome, string>> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  unaccepted: 'In Done unaccepted',
  unasked: 'In Done, nobody was asked',
};

export const count = (periods: readonly Period[], of: Outcome): number =>
  periods.reduce((sum, period) => sum + period.outcomes[of].ids.length, 0);

/** The share of answered or passed-by work that was accepted; null where there is none. */
export const acceptedShare = (periods: readonly Period[]): number | null => {
  const [accepted, rejected, unaccepted] = [
    count(periods, 'accepted'),
    count(periods, 'rejected'),
    count(periods, 'unaccepted'),
  ];
  const all = accepted + rejected + unaccepted;
  return all === 0 ? null : accepted / all;
};

const titleOf = (periods: readonly Period[], { percent }: Numbers): string => {
  const share = acceptedShare(periods);
  if (share === null) {
    const unasked = count(periods, 'unasked');
    return unasked === 0
      ? 'No work item was finished in this time'
      : `${plural(unasked, 'work item was', 'work items were')} finished, and nobody was asked to accept`;
  }
  const unaccepted = count(periods, 'unaccepted');
  return `${percent(share)} of answered work was accepted; ${
    unaccepted === 0 ? 'nothing got into Done unaccepted' : `${unaccepted} got into Done unaccepted`
  }`;
};

/** How finished work was answered. */
export const OutcomesCard = ({ periods, numbers, unit }: CardProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const period = periods.find(({ id }) => id === chosen);
  const present = outcomes.filter((one) => count(periods, one) > 0);
  return (
    <ChartCard
      title={titleOf(periods, numbers)}
      height={height}
      note={
        <p>
          Answers by {unit}, as numbers of work items. Accepted: somebody who may accept moved it to Done. Rejected: by
          the field Acceptance, or moved back by somebody who may accept; it may have been accepted later, and counts as
          both. Nobody was asked: before Assay was set up, or a work type it does not govern.
        </p>
      }
      chart={
        <>
          <Legend entries={present.map((series) => ({ series, words: words[series] }))} />
          <Columns
            columns={periods.map((one) => ({
              id: one.id,
              name: one.name,
              parts: present.map((series) => ({ series, value: one.outcomes[series].ids.length })),
              words: `${periodTitle(one)}: ${present
                .map((of) => `${words[of].toLowerCase()} ${one.outcomes[of].ids.length}`)
                .join(', ')}`,
              isRunning: !one.closed,
            }))}
            height={height}
            label={`Answers by ${unit}`}
            format={numbers.number}
            chosen={chosen}
            onChoose={setChosen}
          />
        </>
      }
      table={
        <DataTable
          caption={`Answers by ${unit}`}
          rows={periods}
          keyOf={({ id }) => id}
          columns={[
            { title: unit === 'sprint' ? 'Sprint' : 'Week', cell: periodTitle },
            ...outcomes.map((of) => ({
              title: words[of],
              cell: (one: Period) => numbers.number(one.outcomes[of].ids.length),
              isNumber: true,
            })),
            { title: 'Reopened', cell: (one) => numbers.number(one.reopened.ids.length), isNumber: true },
          ]}
        />
      }
    >
      {period !== undefined && (
        <Drilldown
          title={period.name}
          groups={[
            ...outcomes.map((of) => ({ name: words[of], ids: period.outcomes[of].ids })),
            { name: 'Reopened', ids: period.reopened.ids },
          ]}
          nothing="Nothing was finished in it."
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
