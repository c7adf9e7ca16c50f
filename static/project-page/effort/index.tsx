import './effort.css';

import { useMemo, useState } from 'react';

import { isOpen } from '../../../src/domain/backlog/backlog-item';
import { type Dot, type Quadrant, valueEffort, type ValueEffort } from '../../../src/domain/flow';
import { Busy } from '../../ui/busy';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { numbersIn, plural } from '../../ui/numbers';
import { Drilldown } from '../drilldown';
import { Scatter } from '../charts';
import { useProject } from '../data';
import { Empty } from '../empty';
import { Unplaced } from './unplaced';

const height = 460;

export const quadrantWords: Readonly<Record<Quadrant, { readonly name: string; readonly what: string }>> = {
  'do-first': { name: 'Do first', what: 'much value, little effort' },
  plan: { name: 'Plan', what: 'much value, much effort' },
  'fill-in': { name: 'Fill in', what: 'little value, little effort' },
  question: { name: 'Question', what: 'little value, much effort' },
};

const quadrants = ['do-first', 'plan', 'fill-in', 'question'] as const satisfies readonly Quadrant[];

const titleOf = ({ quadrants: by, dots }: ValueEffort): string =>
  `${by['do-first'].length} of ${plural(dots.length, 'open work item', 'open work items')} promise much value for little effort, ${
    by.question.length === 0 ? 'and none' : by.question.length
  } little for much`;

type Place = Pick<Dot, 'points' | 'value'>;

const range = (close: readonly Place[], of: keyof Place, number: (value: number) => string): string => {
  const all = close.map((one) => one[of]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? number(low) : `${number(low)} to ${number(high)}`;
};

/** Where the value is cheap: every open work item by its points and its value. */
const EffortPage = () => {
  const { items, complete, fields, locale } = useProject();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { number } = numbersIn(locale);
  const figure = useMemo(() => valueEffort(items.filter(isOpen)), [items]);
  if (items.length === 0 && !complete) return <Busy label="Reading the backlog" />;
  const { medians, dots, without } = figure;
  if (medians === null)
    return (
      <div className="effort">
        <Empty title="No open work item has both a value and an estimate yet">
          <p>
            {fields.value === null || fields.points === null
              ? `There is no field for ${fields.value === null ? 'the business value' : 'story points'} here. A project admin names it in the project settings, under Assay.`
              : 'Give what stands at the top of the backlog a value, and ask the team for an estimate: then it shows here.'}
          </p>
        </Empty>
        <Unplaced without={without} />
      </div>
    );

  const wordsOf = (close: readonly Place[]): string =>
    `${plural(close.length, 'work item', 'work items')}: ${range(close, 'points', number)} points, value ${range(close, 'value', number)}`;
  const isChosen = new Set(chosen);
  const picked = dots.filter(({ id }) => isChosen.has(id));
  const quadrantOf = new Map(dots.map(({ id, quadrant }) => [id, quadrant]));
  const byQuadrant = (of: readonly string[]) =>
    quadrants.map((quadrant) => ({
      name: `${quadrantWords[quadrant].name} (${quadrantWords[quadrant].what})`,
      ids: of.filter((id) => quadrantOf.get(id) === quadrant),
    }));

  return (
    <div className="effort">
      <ChartCard
        title={titleOf(figure)}
        height={height}
        note={
          <p>
            One dot an open work item that has both; where many lie together, their number. Small numbers have more room
            on both axes, faint lines join equal value per point. The dashed lines are the medians,{' '}
            {number(medians.points)} points and value {number(medians.value)}; what lies on one counts to the better
            side.
          </p>
        }
        chart={
          <Scatter
            dots={dots}
            medians={medians}
            corners={['Do first', 'Plan', 'Question', 'Fill in']}
            height={height}
            label="Open work items by points and value"
            format={number}
            wordsOf={wordsOf}
            chosen={chosen[0] ?? null}
            onChoose={setChosen}
          />
        }
        table={
          <DataTable
            caption="Open work items by points and value"
            rows={quadrants}
            keyOf={(quadrant) => quadrant}
            columns={[
              {
                title: 'Quadrant',
                cell: (quadrant) => `${quadrantWords[quadrant].name}: ${quadrantWords[quadrant].what}`,
              },
              { title: 'Work items', cell: (quadrant) => number(figure.quadrants[quadrant].length), isNumber: true },
            ]}
          />
        }
      >
        {picked.length === 0 ? (
          <Drilldown
            title="All of them, by quadrant"
            groups={byQuadrant(dots.toSorted((a, b) => b.value / b.points - a.value / a.points).map(({ id }) => id))}
          />
        ) : (
          <Drilldown
            title={wordsOf(picked)}
            groups={byQuadrant(picked.map(({ id }) => id))}
            onClose={() => setChosen([])}
          />
        )}
      </ChartCard>
      <Unplaced without={without} />
    </div>
  );
};

export default EffortPage;
