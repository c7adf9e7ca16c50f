import './charts.css';
import './scatter.css';

import { scaleLinear } from 'd3-scale';

import { Heights, margin } from './axes';
import { fibonacciScale, fibonacciSteps } from './fibonacci-scale';
import { Picks, type Place } from './picks';
import { spread } from './spread';
import { useWidth } from './use-width';

/** Work items at one place, or too close to tell apart. */
export interface ScatterBin {
  readonly id: string;
  readonly points: number;
  readonly value: number;
  readonly count: number;
  readonly words: string;
}

export interface ScatterProps {
  readonly bins: readonly ScatterBin[];
  readonly medians: { readonly points: number; readonly value: number };
  /** The corners, clockwise from the upper left. */
  readonly corners: readonly [string, string, string, string];
  readonly height: number;
  readonly label: string;
  readonly format: (value: number) => string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Up to this many lie side by side as dots; more become one mark with their number. */
const apart = 5;
const dot = 4.5;
const smallestPick = 24;

export const radiusOf = (count: number): number =>
  count === 1 ? dot : count <= apart ? 9 : 8 + 2.2 * Math.log2(count);

/** Value by points: every work item a dot, crowded places their number. */
export const Scatter = ({ bins, medians, corners, height, label, format, chosen, onChoose }: ScatterProps) => {
  const [place, width] = useWidth();
  const right = Math.max(margin.left + 1, width - 56);
  const bottom = height - margin.bottom - 14;
  const largest = Math.max(1, ...bins.map(({ points }) => points));
  const most = Math.max(1, ...bins.map(({ value }) => value));
  const x = fibonacciScale(largest, [margin.left, right - 14]);
  const y = scaleLinear([0, most], [bottom, margin.top + 14]).nice(5);
  const steps = fibonacciSteps(largest);
  const top = y.domain()[1] ?? most;
  const ratios = y
    .ticks(4)
    .map((value) => value / largest)
    .filter((ratio) => ratio > 0)
    .concat([(2 * top) / largest, (4 * top) / largest]);

  /** Points of equal value per point; curved, since the steps of the points are. */
  const ratioPath = (ratio: number): { readonly d: string; readonly end: readonly [number, number] } => {
    const end = Math.min(largest, top / ratio);
    const stops = [...steps.filter((step) => step < end), end];
    const at = stops.map((stop): readonly [number, number] => [x(stop), y(stop * ratio)]);
    return { d: `M${at.map((xy) => xy.join(',')).join('L')}`, end: at.at(-1) ?? [0, 0] };
  };

  const marks = bins.map((bin) => ({ ...bin, cx: x(bin.points), cy: y(bin.value), r: radiusOf(bin.count) }));
  const places: readonly Place[] = marks.map(({ id, words, cx, cy, r }) => {
    const size = Math.max(smallestPick, 2 * r + 4);
    return { id, words, left: cx - size / 2, top: cy - size / 2, width: size, height: size };
  });
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;

  return (
    <div ref={place} className="chart" role="group" aria-label={label} style={{ height }}>
      {width > 0 && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <Heights ticks={y.ticks(5)} at={y} width={right + margin.right} format={format} />
            {ratios.map((ratio) => {
              const { d, end } = ratioPath(ratio);
              return (
                <g key={ratio}>
                  <path className="scatter-ratio" d={d} />
                  {end[0] > right - 20 && (
                    <text className="scatter-ratio-words" x={right + 2} y={end[1]} dy="0.32em">
                      {format(ratio)} a pt
                    </text>
                  )}
                </g>
              );
            })}
            {steps.map((step) => (
              <text key={step} x={x(step)} y={bottom + 18} textAnchor="middle">
                {format(step)}
              </text>
            ))}
            <text x={right} y={height - 2} textAnchor="end">
              points →
            </text>
            <text x={4} y={10}>
              ↑ value
            </text>
            <line className="scatter-median" x1={x(medians.points)} x2={x(medians.points)} y1={y(top)} y2={bottom} />
            <line className="scatter-median" x1={margin.left} x2={right} y1={y(medians.value)} y2={y(medians.value)} />
            {marks.map(({ id, cx, cy, r, count }) => (
              <g key={id} className={id === chosen ? 'scatter-chosen' : undefined}>
                {count > apart ? (
                  <>
                    <circle className="scatter-bin" cx={cx} cy={cy} r={r} />
                    <text className="scatter-count" x={cx} y={cy} dy="0.35em" textAnchor="middle">
                      {count}
                    </text>
                  </>
                ) : (
                  spread(count, dot).map(([dx, dy], index) => (
                    <circle key={index} className="scatter-dot" cx={cx + dx} cy={cy + dy} r={dot} />
                  ))
                )}
              </g>
            ))}
            <text className="scatter-quadrant" x={margin.left + 6} y={y(top) + 12}>
              {upperLeft}
            </text>
            <text className="scatter-quadrant" x={right - 6} y={y(top) + 12} textAnchor="end">
              {upperRight}
            </text>
            <text className="scatter-quadrant" x={right - 6} y={bottom - 6} textAnchor="end">
              {lowerRight}
            </text>
            <text className="scatter-quadrant" x={margin.left + 6} y={bottom - 6}>
              {lowerLeft}
            </text>
          </svg>
          <Picks places={places} chosen={chosen} onChoose={onChoose} className="scatter-pick" />
        </>
      )}
    </div>
  );
};
