import { useState } from 'react';

import type { Period } from '../../../src/domain/flow';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { Legend } from '../../ui/charts/legend';
import { useAllMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { Columns } from '../charts';
import { periodName, periodTitle } from '../period-name';
import type { CardProps } from './card-props';
import { acceptedShare, type Answered, countOf, outcomes } from './outcomes';

const height = 240;

const titleOf = (messages: Messages, periods: readonly Period[]): string => {
  const { outcomes: texts } = messages.of(valueTexts);
  const share = acceptedShare(periods);
  if (share === null) {
    const unasked = countOf(periods, 'unasked');
    return unasked === 0 ? texts.nothing : texts.finished({ count: unasked });
  }
  const count = countOf(periods, 'unaccepted');
  return count === 0 ? texts.titleNone({ share }) : texts.title({ share, count });
};

interface PartProps extends CardProps {
  readonly present: readonly Answered[];
}

const Chart = (props: PartProps & { readonly chosen: string | null; readonly onChoose: (id: string) => void }) => {
  const { periods, unit, present, chosen, onChoose } = props;
  const messages = useAllMessages();
  const { outcomes: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  return (
    <>
      <Legend entries={present.map((series) => ({ series, words: texts.name[series] }))} />
      <Columns
        columns={periods.map((one) => ({
          id: one.id,
          name: periodName(messages, one),
          parts: present.map((series) => ({ series, value: one.outcomes[series].ids.length })),
          words: texts.words({
            name: periodTitle(messages, one),
            parts: present.map((of) => texts.part[of]({ count: one.outcomes[of].ids.length })),
          }),
          isRunning: !one.closed,
        }))}
        height={height}
        label={texts.label({ unit: project.unit[unit] })}
        axes={{ x: project.unitTitle[unit], y: texts.axis }}
        format={messages.format.compact}
        isCount
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  );
};

const Table = ({ periods, unit }: CardProps) => {
  const messages = useAllMessages();
  const { outcomes: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <DataTable
      caption={texts.label({ unit: project.unit[unit] })}
      rows={periods}
      keyOf={({ id }) => id}
      columns={[
        { title: project.unitTitle[unit], cell: (one) => periodTitle(messages, one) },
        ...outcomes.map((of) => ({
          title: texts.name[of],
          cell: (one: Period) => number(one.outcomes[of].ids.length),
          isNumber: true,
        })),
        { title: texts.reopened, cell: (one) => number(one.reopened.ids.length), isNumber: true },
      ]}
    />
  );
};

/** How finished work was answered. */
export const OutcomesCard = (props: CardProps) => {
  const { periods, unit } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const messages = useAllMessages();
  const { outcomes: texts } = messages.of(valueTexts);
  const period = periods.find(({ id }) => id === chosen);
  const present = outcomes.filter((one) => countOf(periods, one) > 0);
  return (
    <ChartCard
      title={titleOf(messages, periods)}
      height={height}
      note={<p>{texts.note({ unit: messages.of(projectTexts).unit[unit] })}</p>}
      chart={<Chart {...props} present={present} chosen={chosen} onChoose={setChosen} />}
      table={<Table {...props} />}
    >
      {period !== undefined && (
        <Drilldown
          title={periodName(messages, period)}
          groups={[
            ...outcomes.map((of) => ({ name: texts.name[of], ids: period.outcomes[of].ids })),
            { name: texts.reopened, ids: period.reopened.ids },
          ]}
          nothing={texts.nothingIn}
          onClose={() => setChosen(null)}
        />
      )}
    </ChartCard>
  );
};
