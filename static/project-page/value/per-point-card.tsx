import { useState } from 'react';

import { isScored } from '../../../src/domain/backlog/value-per-point';
import { type Delivered, type Period, type Trend, valueTrend } from '../../../src/domain/flow';
import type { WorkClass } from '../../../src/domain/policy/work-class';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Legend } from '../../ui/charts/legend';
import { useAllMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { LineChart } from '../charts';
import { classes } from '../classes';
import { periodName, periodTitle } from '../period-name';
import type { CardProps } from './card-props';
import { trendText } from './trend-text';

const height = 250;

interface PartProps extends CardProps {
  /** Null: of all accepted work. */
  readonly workClass: WorkClass | null;
}

const of = ({ accepted, byClass }: Period, workClass: WorkClass | null): Delivered =>
  workClass === null ? accepted : byClass[workClass];

const score = ({ valuePerPoint }: Delivered): number | null => (isScored(valuePerPoint) ? valuePerPoint.score : null);

const Note = ({ unit, workClass, onClass }: PartProps & { readonly onClass: (of: WorkClass | null) => void }) => {
  const messages = useAllMessages();
  const { perPoint: texts, how } = messages.of(valueTexts);
  const name = messages.of(projectTexts).unit[unit];
  return (
    <>
      <label className="value-class">
        {texts.of}{' '}
        <select
          value={workClass ?? ''}
          onChange={(event) => onClass(classes.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{texts.all}</option>
          {classes.map((one) => (
            <option key={one} value={one}>
              {texts.only[one]}
            </option>
          ))}
        </select>
      </label>
      <details className="chart-card-how">
        <summary>{how}</summary>
        <p>{texts.definition({ unit: name })}</p>
        <p>{texts.method({ unit: name })}</p>
      </details>
    </>
  );
};

interface ChartProps extends PartProps {
  readonly trend: Trend;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const Chart = ({ periods, unit, workClass, trend, chosen, onChoose }: ChartProps) => {
  const messages = useAllMessages();
  const { perPoint: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const words = (one: Period): string => {
    const { points, value, ids } = of(one, workClass);
    const figure = score(of(one, workClass));
    const values = { name: periodTitle(messages, one), value, points, count: ids.length };
    return figure === null ? texts.none(values) : texts.some({ ...values, score: figure });
  };
  const hasTrend = trend.direction !== 'too-few';
  const closed = periods.filter((period) => period.closed).length;
  return (
    <>
      <Legend
        entries={[
          { series: workClass ?? 'value', words: texts.axis },
          ...(hasTrend ? [{ series: 'trend', words: texts.trendLine }] : []),
          ...(closed < periods.length ? [{ series: 'running', words: texts.running }] : []),
        ]}
      />
      <LineChart
        points={periods.map((one) => ({
          id: one.id,
          name: periodName(messages, one),
          value: score(of(one, workClass)),
          words: words(one),
          isRunning: !one.closed,
        }))}
        series={workClass ?? 'value'}
        height={height}
        label={texts.label({ unit: project.unit[unit] })}
        axes={{ x: project.unitTitle[unit], y: texts.axis }}
        format={messages.format.compact}
        chosen={chosen}
        onChoose={onChoose}
        trend={hasTrend ? trend : null}
        trendTo={closed - 1}
      />
    </>
  );
};

const Table = ({ periods, unit, workClass }: PartProps) => {
  const messages = useAllMessages();
  const { perPoint: texts, byClass } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <DataTable
      caption={texts.label({ unit: project.unit[unit] })}
      rows={periods}
      keyOf={({ id }) => id}
      columns={[
        { title: project.unitTitle[unit], cell: (one) => periodTitle(messages, one) },
        { title: byClass.value.name, cell: (one) => number(of(one, workClass).value), isNumber: true },
        { title: byClass.points.name, cell: (one) => number(of(one, workClass).points), isNumber: true },
        {
          title: texts.axis,
          cell: (one) => {
            const figure = score(of(one, workClass));
            return figure === null ? project.notShown : number(figure);
          },
          isNumber: true,
        },
      ]}
    />
  );
};

/** What a point of accepted work bought, period by period, and whether that rises. */
export const PerPointCard = (props: CardProps) => {
  const { periods, unit } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [workClass, setWorkClass] = useState<WorkClass | null>(null);
  const messages = useAllMessages();
  const { perPoint: texts } = messages.of(valueTexts);
  const trend = valueTrend(periods, workClass ?? undefined);
  const period = periods.find(({ id }) => id === chosen);
  const parts = { ...props, workClass };
  return (
    <ChartCard
      title={trendText(messages, trend, unit)}
      height={height}
      note={<Note {...parts} onClass={setWorkClass} />}
      chart={<Chart {...parts} trend={trend} chosen={chosen} onChoose={setChosen} />}
      table={<Table {...parts} />}
    >
      {period !== undefined && (
        <Drilldown
          title={periodName(messages, period)}
          groups={[{ name: texts.accepted, ids: of(period, workClass).ids }]}
          nothing={texts.nothing}
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
