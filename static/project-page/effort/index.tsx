import './effort.css';

import { useMemo, useState } from 'react';

import { isOpen } from '../../../src/domain/backlog/backlog-item';
import { type Quadrant, valueEffort, type ValueEffort } from '../../../src/domain/flow';
import { effortTexts } from '../../../src/messages/en/effort';
import { projectTexts } from '../../../src/messages/en/project';
import { Busy } from '../../ui/busy';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { useAllMessages, useMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { useProject } from '../data';
import { Empty } from '../empty';
import { Chart, type ChosenProps, height, Shapes, useWordsOf } from './matrix';
import { Unplaced } from './unplaced';

const quadrants = ['do-first', 'plan', 'fill-in', 'question'] as const satisfies readonly Quadrant[];

/** No figure without numbers: why, and what to do. */
const NoMatrix = () => {
  const { fields } = useProject();
  const texts = useMessages(effortTexts);
  const why = fields.value === null ? 'noValueField' : fields.points === null ? 'noPointsField' : 'noneDetail';
  return (
    <Empty title={texts.none}>
      <p>{texts[why]}</p>
    </Empty>
  );
};

const Table = ({ quadrants: by }: ValueEffort) => {
  const messages = useAllMessages();
  const texts = messages.of(effortTexts);
  return (
    <DataTable
      caption={texts.label}
      rows={quadrants}
      keyOf={(quadrant) => quadrant}
      columns={[
        {
          title: texts.table.quadrant,
          cell: (one) => texts.row({ name: texts.quadrant[one], what: texts.what[one] }),
        },
        { title: texts.table.items, cell: (one) => messages.format.number(by[one].length), isNumber: true },
      ]}
    />
  );
};

/** The work items of what was chosen, or all of them, by quadrant. */
const Listed = ({ figure: { dots }, chosen, onChoose }: ChosenProps) => {
  const texts = useMessages(effortTexts);
  const wordsOf = useWordsOf();
  const isChosen = new Set(chosen);
  const picked = dots.filter(({ id }) => isChosen.has(id));
  const best = picked.length > 0 ? picked : dots.toSorted((a, b) => b.value / b.points - a.value / a.points);
  const groups = quadrants.map((quadrant) => ({
    name: texts.group({ name: texts.quadrant[quadrant], what: texts.what[quadrant] }),
    ids: best.filter((one) => one.quadrant === quadrant).map(({ id }) => id),
  }));
  return picked.length === 0 ? (
    <Drilldown title={texts.all} groups={groups} isFolded />
  ) : (
    <Drilldown title={wordsOf(picked)} groups={groups} onClose={() => onChoose([])} />
  );
};

/** Where the value is cheap: every open work item by its points and its value. */
const EffortPage = () => {
  const { items, complete } = useProject();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const texts = useMessages(effortTexts);
  const { workItems } = useMessages(projectTexts);
  const figure = useMemo(() => valueEffort(items.filter(isOpen)), [items]);
  if (items.length === 0 && !complete) return <Busy label={texts.reading} />;
  const { medians, dots, quadrants: by, without } = figure;
  if (medians === null)
    return (
      <div className="effort">
        <NoMatrix />
        <Unplaced without={without} />
      </div>
    );
  const parts: ChosenProps = { figure: { ...figure, medians }, chosen, onChoose: setChosen };
  return (
    <div className="effort">
      <ChartCard
        title={texts.title({
          first: by['do-first'].length,
          items: workItems({ count: dots.length }),
          question: by.question.length,
        })}
        height={height}
        note={
          <>
            <Shapes items={items.filter(isOpen)} />
            <p>{texts.note(medians)}</p>
          </>
        }
        chart={<Chart {...parts} />}
        table={<Table {...figure} />}
      >
        <Listed {...parts} />
      </ChartCard>
      <Unplaced without={without} />
    </div>
  );
};

export default EffortPage;
