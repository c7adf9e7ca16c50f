import { useState } from 'react';

import type { Period } from '../../../src/domain/flow';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import type { WorkClass } from '../../../src/domain/policy/work-class';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Legend } from '../../ui/charts/legend';
import { useAllMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { Columns } from '../charts';
import { classes } from '../classes';
import { periodName, periodTitle } from '../period-name';
import type { CardProps } from './card-props';

const height = 250;

export interface ByClassProps extends CardProps {
  readonly measure: 'value' | 'points';
}

const sum = (periods: readonly Period[], of: (period: Period) => number): number =>
  periods.reduce((total, period) => total + of(period), 0);

const titleOf = (messages: Messages, { measure, periods }: ByClassProps): string => {
  const texts = messages.of(valueTexts).byClass[measure];
  const total = sum(periods, ({ accepted }) => accepted[measure]);
  const features = sum(periods, ({ byClass }) => byClass.feature[measure]);
  return total === 0 ? texts.nothing : texts.title({ share: features / total, total });
};

interface ChartProps extends ByClassProps {
  readonly present: readonly WorkClass[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const Chart = ({ measure, periods, unit, present, chosen, onChoose }: ChartProps) => {
  const messages = useAllMessages();
  const { byClass: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const words = (one: Period): string =>
    texts[measure].words({
      name: periodTitle(messages, one),
      total: one.accepted[measure],
      parts: present.map((of) => texts.part[of]({ count: one.byClass[of][measure] })),
    });
  return (
    <>
      <Legend entries={present.map((series) => ({ series, words: project.workClasses[series] }))} />
      <Columns
        columns={periods.map((one) => ({
          id: one.id,
          name: periodName(messages, one),
          parts: present.map((series) => ({ series, value: one.byClass[series][measure] })),
          words: words(one),
          isRunning: !one.closed,
        }))}
        height={height}
        label={texts[measure].label({ unit: project.unit[unit] })}
        axes={{ x: project.unitTitle[unit], y: texts[measure].name }}
        format={messages.format.compact}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  );
};

const Table = ({ measure, periods, unit }: ByClassProps) => {
  const messages = useAllMessages();
  const { byClass: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <DataTable
      caption={texts[measure].label({ unit: project.unit[unit] })}
      rows={periods}
      keyOf={({ id }) => id}
      columns={[
        { title: project.unitTitle[unit], cell: (one) => periodTitle(messages, one) },
        ...classes.map((of) => ({
          title: project.workClasses[of],
          cell: ({ byClass }: Period) => number(byClass[of][measure]),
          isNumber: true,
        })),
        { title: texts.all, cell: ({ accepted }) => number(accepted[measure]), isNumber: true },
      ]}
    />
  );
};

/** Accepted value, or accepted points, by period; features, enablers, defects and support apart. */
export const ByClassCard = (props: ByClassProps) => {
  const { measure, periods, unit } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const messages = useAllMessages();
  const texts = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const period = periods.find(({ id }) => id === chosen);
  const present = classes.filter((one) => periods.some(({ byClass }) => byClass[one].ids.length > 0));
  return (
    <ChartCard
      title={titleOf(messages, props)}
      height={height}
      note={<p>{texts.byClass[measure].note({ unit: project.unit[unit] })}</p>}
      chart={<Chart {...props} present={present} chosen={chosen} onChoose={setChosen} />}
      table={<Table {...props} />}
    >
      {period !== undefined && (
        <Drilldown
          title={periodName(messages, period)}
          groups={classes.map((of) => ({ name: project.workClasses[of], ids: period.byClass[of].ids }))}
          nothing={texts.perPoint.nothing}
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
