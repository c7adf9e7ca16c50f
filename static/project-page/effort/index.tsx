import './effort.css';

import { useMemo, useState } from 'react';

import { isOpen } from '../../../src/domain/backlog/backlog-item';
import { type Quadrant, valueEffort, type ValueEffort } from '../../../src/domain/flow';
import { effortTexts } from '../../../src/messages/en/effort';
import { projectTexts } from '../../../src/messages/en/project';
import { Busy } from '../../ui/busy';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import type { ScatterDot } from '../../ui/charts/scatter';
import { useAllMessages, useMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { Scatter } from '../charts';
import { useProject } from '../data';
import { Empty } from '../empty';
import { Unplaced } from './unplaced';

const height = 480;

const quadrants = ['do-first', 'plan', 'fill-in', 'question'] as const satisfies readonly Quadrant[];

type Size = Pick<ScatterDot, 'points' | 'value'>;

/** What lies close together, in words. */
const useWordsOf = () => {
  const messages = useAllMessages();
  const texts = messages.of(effortTexts);
  const { workItems } = messages.of(projectTexts);
  const range = (close: readonly Size[], of: keyof Size): string => {
    const all = close.map((one) => one[of]);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return low === high ? messages.format.number(low) : texts.range({ low, high });
  };
  return (close: readonly Size[]): string => {
    const values = { items: workItems({ count: close.length }), value: range(close, 'value') };
    return close.every(({ points }) => points === 1)
      ? texts.onePoint(values)
      : texts.dots({ ...values, points: range(close, 'points') });
  };
};

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

type Drawable = ValueEffort & { readonly medians: Size };

interface ChosenProps {
  readonly figure: Drawable;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** So many names stand in a tooltip. */
const fewNames = 5;

const Chart = ({ figure, chosen, onChoose }: ChosenProps) => {
  const { items } = useProject();
  const messages = useAllMessages();
  const texts = messages.of(effortTexts);
  const wordsOf = useWordsOf();
  const names = useMemo(() => new Map(items.map(({ id, key, summary }) => [id, `${key} ${summary}`])), [items]);
  const { quadrant } = texts;
  return (
    <Scatter
      dots={figure.dots}
      medians={figure.medians}
      corners={[quadrant['do-first'], quadrant.plan, quadrant.question, quadrant['fill-in']]}
      height={height}
      label={texts.label}
      axes={{ x: texts.points, y: texts.value }}
      format={messages.format.compact}
      ratioText={(ratio) => texts.ratio({ ratio })}
      wordsOf={wordsOf}
      namesOf={(dots) => dots.slice(0, fewNames).map(({ id }) => names.get(id) ?? '')}
      chosen={chosen[0] ?? null}
      onChoose={onChoose}
    />
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
    <Drilldown title={texts.all} groups={groups} />
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
        note={<p>{texts.note(medians)}</p>}
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
