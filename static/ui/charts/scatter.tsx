import './charts.css';
import './scatter.css';

import { scaleSqrt } from 'd3-scale';
import { useMemo } from 'react';

import { Heights, margin } from './axes';
import { type Cell, cellsOf, type Placed, samePlaces } from './cells';
import { fibonacciScale, fibonacciSteps } from './fibonacci-scale';
import { HitTargets, type Place } from './hit-targets';
import { RatioLines } from './ratio-lines';
import { spread } from './spread';
import { useWidth } from './use-width';

export interface ScatterDot {
  readonly id: string;
  readonly points: number;
  readonly value: number;
}

export interface ScatterProps {
  readonly dots: readonly ScatterDot[];
  readonly medians: { readonly points: number; readonly value: number };
  /** The corners, clockwise from the upper left. */
  readonly corners: readonly [string, string, string, string];
  readonly height: number;
  readonly label: string;
  readonly format: (value: number) => string;
  /** What lies close together, in words. */
  readonly wordsOf: (dots: readonly ScatterDot[]) => string;
  /** The first of what was chosen. */
  readonly chosen: string | null;
  readonly onChoose: (ids: readonly string[]) => void;
}

type Drawn = ScatterDot & Placed;

/** Up to this many in a cell are drawn as dots; more become one mark with their number. */
const apart = 5;
const dot = 4.5;
const cell = 28;

const Mark = ({ of: { x, y, members } }: { readonly of: Cell<Drawn> }) =>
  members.length > apart ? (
    <>
      <circle className="scatter-bin" cx={x} cy={y} r={Math.min(cell / 2 - 1, 8 + Math.log2(members.length))} />
      <text className="scatter-count" x={x} y={y} dy="0.35em" textAnchor="middle">
        {members.length}
      </text>
    </>
  ) : (
    <>
      {samePlaces(members).map((together) =>
        spread(together.length, dot).map(([dx, dy], index) => {
          const [at] = together;
          return (
            <circle
              key={`${at?.id} ${index}`}
              className="scatter-dot"
              cx={(at?.x ?? 0) + dx}
              cy={(at?.y ?? 0) + dy}
              r={dot}
            />
          );
        }),
      )}
    </>
  );

/** Value by points: every work item a dot, crowded places their number. Both axes give small numbers more room. */
export const Scatter = (props: ScatterProps) => {
  const { dots, medians, corners, height, label, format, wordsOf, chosen, onChoose } = props;
  const [place, width] = useWidth();
  const right = Math.max(margin.left + 1, width - margin.right);
  const bottom = height - margin.bottom - 14;
  const ceiling = margin.top + 14;
  const { x, y, steps, largest, cells } = useMemo(() => {
    const most = dots.reduce((max, { value }) => Math.max(max, value), 1);
    const furthest = dots.reduce((max, { points }) => Math.max(max, points), 1);
    const across = fibonacciScale(furthest, [margin.left, right - 46]);
    const up = scaleSqrt([0, most], [bottom, ceiling]).nice(5);
    const at = fibonacciSteps(furthest);
    const between = (right - 46 - margin.left) / (at.length - 1);
    const grid = {
      left: margin.left,
      bottom,
      width: between / Math.max(1, Math.round(between / cell)),
      height: cell,
    };
    const drawn = dots.map((one): Drawn => ({ ...one, x: across(one.points), y: up(one.value) }));
    return { x: across, y: up, steps: at, largest: furthest, cells: cellsOf(drawn, grid) };
  }, [dots, right, bottom, ceiling]);
  const top = y.domain()[1] ?? 1;
  const idOf = ({ members }: Cell<Drawn>): string => members[0]?.id ?? '';
  const places: readonly Place[] = cells.map((one) => ({
    id: idOf(one),
    words: wordsOf(one.members),
    left: one.x - cell / 2,
    top: one.y - cell / 2,
    width: cell,
    height: cell,
  }));
  const choose = (id: string): void =>
    onChoose(cells.find((one) => idOf(one) === id)?.members.map((member) => member.id) ?? []);
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;

  return (
    <div ref={place} className="chart" role="group" aria-label={label} style={{ height }}>
      {width > 0 && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <Heights ticks={y.ticks(5)} at={y} width={width} format={format} />
            <RatioLines x={x} y={y} steps={steps} largest={largest} top={top} format={format} />
            {steps.map((step) => (
              <text key={step} x={x(step)} y={bottom + 18} textAnchor="middle">
                {format(step)}
              </text>
            ))}
            <text x={right} y={height - 4} textAnchor="end">
              points
            </text>
            <text x={0} y={10}>
              value
            </text>
            <line className="scatter-median" x1={x(medians.points)} x2={x(medians.points)} y1={y(top)} y2={bottom} />
            <line className="scatter-median" x1={margin.left} x2={right} y1={y(medians.value)} y2={y(medians.value)} />
            {cells.map((one) => (
              <g key={idOf(one)}>
                <Mark of={one} />
              </g>
            ))}
            <text className="scatter-quadrant" x={margin.left + 6} y={y(top) + 16}>
              {upperLeft}
            </text>
            <text className="scatter-quadrant" x={right - 6} y={y(top) + 16} textAnchor="end">
              {upperRight}
            </text>
            <text className="scatter-quadrant" x={right - 6} y={bottom - 6} textAnchor="end">
              {lowerRight}
            </text>
            <text className="scatter-quadrant" x={margin.left + 6} y={bottom - 6}>
              {lowerLeft}
            </text>
          </svg>
          <HitTargets places={places} chosen={chosen} onChoose={choose} className="scatter-pick" />
        </>
      )}
    </div>
  );
};
