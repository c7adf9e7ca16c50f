import './effort.css';

import { useMemo, useState } from 'react';

import { isOpen } from '../../../src/domain/backlog-item';
import { type Quadrant, valueEffort, type ValueEffort } from '../../../src/domain/flow';
import { Busy } from '../../ui/busy';
import { ChartCard } from '../../ui/charts/chart-card';
import { DataTable } from '../../ui/charts/data-table';
import { numbersIn, plural } from '../../ui/numbers';
import { Behind } from '../behind';
import { Scatter } from '../charts';
import { useProject } from '../data';
import { Empty } from '../empty';
import { Trays } from './trays';

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

/** Where the value is cheap: every open work item by its points and its value. */
const EffortPage = () => {
  const { items, complete, fields, locale } = useProject();
  const [chosen, setChosen] = useState<string | null>(null);
  const { number } = numbersIn(locale);
  const figure = useMemo(() => valueEffort(items.filter(isOpen)), [items]);
  const bins = useMemo(
    () =>
      figure.bins.map(({ points, value, ids }) => ({
        id: ids[0] ?? '',
        points,
        value,
        count: ids.length,
        words: `${plural(ids.length, 'work item', 'work items')}${ids.length > 1 ? ' at about' : ':'} ${number(
          points,
        )} points, value ${number(value)}`,
      })),
    [figure, number],
  );

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
        <Trays without={without} />
      </div>
    );

  const bin = figure.bins.find(({ ids }) => ids[0] === chosen);
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
            One dot an open work item that has both; where many lie together, their number. Points are spaced as teams
            estimate them, faint lines join equal value per point. The dashed lines are the medians,{' '}
            {number(medians.points)} points and value {number(medians.value)}; what lies on one counts to the better
            side.
          </p>
        }
        chart={
          <Scatter
            bins={bins}
            medians={medians}
            corners={['Do first', 'Plan', 'Question', 'Fill in']}
            height={height}
            label="Open work items by points and value"
            format={number}
            chosen={chosen}
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
        {bin === undefined ? (
          <Behind
            title="All of them, by quadrant"
            groups={byQuadrant(dots.toSorted((a, b) => b.value / b.points - a.value / a.points).map(({ id }) => id))}
          />
        ) : (
          <Behind
            title={`${number(bin.points)} points, value ${number(bin.value)}`}
            groups={byQuadrant(bin.ids)}
            onClose={() => setChosen(null)}
          />
        )}
      </ChartCard>
      <Trays without={without} />
    </div>
  );
};

export default EffortPage;
