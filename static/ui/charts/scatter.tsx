import './charts.css';
import './scatter.css';

import { AxisTitles, Heights, margin } from './axes';
import { type Cell, atSamePoint } from './cells';
import { HitTargets } from './hit-targets';
import { markPath } from './mark-shape';
import { RatioLines } from './ratio-lines';
import { cell, cellId, type Drawn, type ScatterDot, type ScatterLayout, useScatterLayout } from './scatter-layout';
import { spread } from './spread';
import { useWidth } from './use-width';

export type { ScatterDot };

export interface ScatterProps {
  readonly dots: readonly ScatterDot[];
  readonly medians: { readonly points: number; readonly value: number };
  /** The corners, clockwise from the upper left. */
  readonly corners: readonly [string, string, string, string];
  readonly height: number;
  readonly label: string;
  /** What the axes measure. */
  readonly axes: { readonly x: string; readonly y: string };
  readonly format: (value: number) => string;
  /** What a line of equal value per point is called. */
  readonly ratioText: (ratio: number) => string;
  /** What lies close together, in words. */
  readonly wordsOf: (dots: readonly ScatterDot[]) => string;
  /** What these are called, for the tooltip. */
  readonly namesOf: (dots: readonly ScatterDot[]) => readonly string[];
  /** The first of what was chosen. */
  readonly chosen: string | null;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Up to this many in a cell are drawn as dots; more become one mark with their number. */
const apart = 5;
const dot = 4.5;

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
      {atSamePoint(members).map((together) =>
        spread(together.length, dot).map(([dx, dy], index) => {
          const one = together[index];
          return one === undefined ? null : (
            <path
              key={one.id}
              className={`scatter-dot series-${one.series}${one.isHollow ? ' scatter-hollow' : ''}`}
              d={markPath(one.shape, one.x + dx, one.y + dy, dot)}
            />
          );
        }),
      )}
    </>
  );

interface PartProps {
  readonly of: ScatterProps;
  readonly layout: ScatterLayout;
}

const Corners = ({ of: { corners }, layout: { y, top, right, bottom } }: PartProps) => {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  return (
    <g>
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
    </g>
  );
};

const Picture = ({ of, layout, width }: PartProps & { readonly width: number }) => {
  const { medians, height, axes, format, ratioText } = of;
  const { x, y, steps, largest, top, cells, right, bottom } = layout;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <AxisTitles {...axes} width={width} height={height} />
      <Heights ticks={y.ticks(5)} at={y} width={width} format={format} />
      <RatioLines x={x} y={y} steps={steps} largest={largest} top={top} format={ratioText} />
      {steps.map((step) => (
        <text key={step} x={x(step)} y={bottom + 18} textAnchor="middle">
          {format(step)}
        </text>
      ))}
      <line className="scatter-median" x1={x(medians.points)} x2={x(medians.points)} y1={y(top)} y2={bottom} />
      <line className="scatter-median" x1={margin.left} x2={right} y1={y(medians.value)} y2={y(medians.value)} />
      {cells.map((one) => (
        <g key={cellId(one)}>
          <Mark of={one} />
        </g>
      ))}
      <Corners of={of} layout={layout} />
    </svg>
  );
};

/** Value by points: every work item a dot, crowded places their number. Both axes give small numbers more room. */
const Scatter = (props: ScatterProps) => {
  const { dots, height, label, wordsOf, namesOf, chosen, onChoose } = props;
  const [place, width] = useWidth();
  const layout = useScatterLayout(dots, width, height);
  const { cells } = layout;
  const choose = (id: string): void =>
    onChoose(cells.find((one) => cellId(one) === id)?.members.map((member) => member.id) ?? []);
  return (
    <div ref={place} className="chart" role="group" aria-label={label} style={{ height }}>
      {width > 0 && (
        <>
          <Picture of={props} layout={layout} width={width} />
          <HitTargets
            places={cells.map((one) => ({
              id: cellId(one),
              words: wordsOf(one.members),
              names: () => namesOf(one.members),
              left: one.x - cell / 2,
              top: one.y - cell / 2,
              width: cell,
              height: cell,
            }))}
            chosen={chosen}
            onChoose={choose}
            width={width}
            className="scatter-pick"
          />
        </>
      )}
    </div>
  );
};

export default Scatter;
