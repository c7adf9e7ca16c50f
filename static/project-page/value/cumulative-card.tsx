import { useState } from 'react';

import type { CumulativePoint, Period } from '../../../src/domain/flow';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { useAllMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { LineChart } from '../charts';
import { periodName, periodTitle } from '../period-name';
import type { CardProps } from './card-props';

const height = 240;

export interface CumulativeProps extends CardProps {
  readonly steps: readonly CumulativePoint[];
}

/** What was delivered in a period, and the sum at its end. */
interface Point {
  readonly period: Period;
  readonly ids: readonly string[];
  readonly total: number;
}

const pointsOf = (steps: readonly CumulativePoint[], periods: readonly Period[]): readonly Point[] => {
  let from = 0;
  return periods.map((period) => {
    const end = Date.parse(period.end);
    const ids: string[] = [];
    for (let step = steps[from]; step !== undefined && Date.parse(step.at) <= end; step = steps[(from += 1)])
      ids.push(step.id);
    return { period, ids, total: steps[from - 1]?.total ?? 0 };
  });
};

const titleOf = (messages: Messages, points: readonly Point[], { steps, unit }: CumulativeProps): string => {
  const { cumulative: texts } = messages.of(valueTexts);
  const { unit: one, units } = messages.of(projectTexts);
  const total = steps.at(-1)?.total ?? 0;
  if (total === 0) return texts.nothing;
  const lately = points.length - points.findIndex((point) => point.total >= total / 2);
  return texts.title({ total, lately: lately === 1 ? one[unit] : units[unit]({ count: lately }) });
};

const Table = ({ points, unit }: { readonly points: readonly Point[]; readonly unit: CardProps['unit'] }) => {
  const messages = useAllMessages();
  const { cumulative: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <DataTable
      caption={texts.label({ unit: project.unit[unit] })}
      rows={points}
      keyOf={({ period }) => period.id}
      columns={[
        { title: project.unitTitle[unit], cell: ({ period }) => periodTitle(messages, period) },
        { title: texts.count, cell: ({ ids }) => number(ids.length), isNumber: true },
        { title: texts.soFar, cell: ({ total }) => number(total), isNumber: true },
      ]}
    />
  );
};

/** All value that was delivered, summed up to the end of each period. */
export const CumulativeCard = (props: CumulativeProps) => {
  const { steps, periods, unit } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const messages = useAllMessages();
  const { cumulative: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const points = pointsOf(steps, periods);
  const point = points.find(({ period }) => period.id === chosen);
  return (
    <ChartCard
      title={titleOf(messages, points, props)}
      height={height}
      note={<p>{texts.note}</p>}
      chart={
        <LineChart
          points={points.map(({ period, total }) => ({
            id: period.id,
            name: periodName(messages, period),
            value: total,
            words: texts.words({ name: periodTitle(messages, period), total }),
            isRunning: !period.closed,
          }))}
          series="value"
          height={height}
          label={texts.label({ unit: project.unit[unit] })}
          axes={{ x: project.unitTitle[unit], y: texts.axis }}
          format={messages.format.compact}
          chosen={chosen}
          onChoose={setChosen}
          isSum
        />
      }
      table={<Table points={points} unit={unit} />}
    >
      {point !== undefined && (
        <Drilldown
          title={periodName(messages, point.period)}
          groups={[{ name: texts.since, ids: point.ids }]}
          nothing={texts.nothingIn}
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
