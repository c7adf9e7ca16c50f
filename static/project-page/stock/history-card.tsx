import { useState } from 'react';

import type { ReadyStock, StockPoint } from '../../../src/domain/flow';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { stockTexts } from '../../../src/messages/en/stock';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Message } from '../../ui/message';
import { useAllMessages } from '../../ui/messages';
import { Columns } from '../charts';
import { periodName } from '../period-name';

const height = 240;

export interface HistoryProps {
  readonly history: readonly StockPoint[];
  readonly stock: ReadyStock;
  readonly unit: 'sprint' | 'week';
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const titleOf = (messages: Messages, { history, stock: { target }, unit }: HistoryProps): string => {
  const known = history.flatMap(({ iterations }) => (iterations === null ? [] : [iterations]));
  return messages.of(stockTexts).history.title({
    target,
    enough: known.filter((iterations) => iterations >= target).length,
    periods: messages.of(projectTexts).units[unit]({ count: known.length }),
  });
};

const wordsOf = (messages: Messages, { name, points, iterations }: StockPoint, unit: HistoryProps['unit']): string => {
  const texts = messages.of(stockTexts);
  const values = {
    name: periodName(messages, { kind: unit, name }),
    points: messages.of(projectTexts).points({ count: points }),
  };
  return iterations === null
    ? texts.history.none(values)
    : texts.history.some({ ...values, lasts: texts.iterations({ count: tenth(iterations) }) });
};

const Table = ({ history, unit }: HistoryProps) => {
  const messages = useAllMessages();
  const { history: texts } = messages.of(stockTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <DataTable
      caption={texts.table({ unit: project.unit[unit] })}
      rows={history}
      keyOf={({ periodId }) => periodId}
      columns={[
        { title: project.unitTitle[unit], cell: ({ name }) => periodName(messages, { kind: unit, name }) },
        { title: texts.points, cell: ({ points }) => number(points), isNumber: true },
        {
          title: texts.iterations,
          cell: ({ iterations }) => (iterations === null ? project.notShown : number(tenth(iterations))),
          isNumber: true,
        },
      ]}
    />
  );
};

/** The stock at the end of each period. */
export const HistoryCard = (props: HistoryProps) => {
  const { history, stock, unit } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const messages = useAllMessages();
  const { history: texts } = messages.of(stockTexts);
  const project = messages.of(projectTexts);
  const name = project.unit[unit];
  if (history.every(({ iterations }) => iterations === null))
    return (
      <Message tone="neutral">
        <p>{texts.unknown({ unit: name })}</p>
      </Message>
    );
  const point = history.find(({ periodId }) => periodId === chosen);
  return (
    <ChartCard
      title={titleOf(messages, props)}
      height={height}
      note={<p>{texts.note({ unit: name })}</p>}
      chart={
        <Columns
          columns={history.map((one) => ({
            id: one.periodId,
            name: periodName(messages, { kind: unit, name: one.name }),
            parts: [{ series: 'value', value: tenth(one.iterations ?? 0) }],
            words: wordsOf(messages, one, unit),
          }))}
          height={height}
          label={texts.label({ unit: name })}
          axes={{ x: project.unitTitle[unit], y: texts.axis }}
          format={messages.format.compact}
          chosen={chosen}
          onChoose={setChosen}
          mark={{ value: stock.target, words: texts.target }}
        />
      }
      table={<Table {...props} />}
    >
      {point !== undefined && <p role="status">{wordsOf(messages, point, unit)}</p>}
    </ChartCard>
  );
};
