import './charts.css';

import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';

import { AxisTitles, DirectLabels, Heights, margin, Names } from './axes';
import { HitTargets } from './hit-targets';
import { shortNames } from './short-names';
import { useWidth } from './use-width';

export interface LinePoint {
  readonly id: string;
  readonly name: string;
  /** Null: there is no figure for it, and the line has a gap. */
  readonly value: number | null;
  readonly words: string;
  readonly isRunning?: boolean;
}

export interface LineChartProps {
  readonly points: readonly LinePoint[];
  readonly series: string;
  readonly height: number;
  readonly label: string;
  /** What the axes measure. */
  readonly axes: { readonly x: string; readonly y: string };
  readonly format: (value: number) => string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** The line of a trend: its height at the first point, and by how much it rises from one to the next. */
  readonly trend?: { readonly intercept: number; readonly slope: number } | null;
  /** What is beneath the line is filled: for a sum that grows. */
  readonly isSum?: boolean;
  /** Where the trend ends: what runs still is no part of it. */
  readonly trendTo?: number;
}

const scalesOf = ({ points, height, trend = null, trendTo = points.length - 1 }: LineChartProps, width: number) => {
  const trendAt = (index: number): number => (trend === null ? 0 : trend.intercept + trend.slope * index);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = Math.max(0, ...values, trendAt(0), trendAt(trendTo));
  const x = scalePoint(
    points.map(({ id }) => id),
    [margin.left, Math.max(margin.left + 1, width - margin.right)],
  ).padding(0.5);
  const y = scaleLinear([0, most === 0 ? 1 : most], [height - margin.bottom, margin.top]).nice(4);
  const step = points.length > 1 ? x.step() : width - margin.left - margin.right;
  return { y, step, trendAt, trendTo, left: (id: string | undefined): number => x(id ?? '') ?? 0 };
};

type Scales = ReturnType<typeof scalesOf>;

interface PartProps {
  readonly of: LineChartProps;
  readonly scales: Scales;
}

const TrendLine = ({ of: { points, trend = null }, scales: { y, left, trendAt, trendTo } }: PartProps) =>
  trend !== null && trendTo > 0 ? (
    <line
      className="chart-trend"
      x1={left(points[0]?.id)}
      x2={left(points[trendTo]?.id)}
      y1={y(Math.max(0, trendAt(0)))}
      y2={y(Math.max(0, trendAt(trendTo)))}
    />
  ) : null;

const Series = ({ of: { points, series, isSum = false }, scales: { y, left } }: PartProps) => {
  const path = line<LinePoint>()
    .defined(({ value }) => value !== null)
    .x(({ id }) => left(id))
    .y(({ value }) => y(value ?? 0));
  const beneath = area<LinePoint>()
    .defined(({ value }) => value !== null)
    .x(({ id }) => left(id))
    .y0(y(0))
    .y1(({ value }) => y(value ?? 0));
  return (
    <>
      {isSum && <path className={`chart-area series-${series}`} d={beneath(points) ?? ''} />}
      <path className={`chart-line series-${series}`} d={path(points) ?? ''} />
      {points.map(({ id, value, isRunning }) =>
        value === null ? null : (
          <circle
            key={id}
            className={`chart-mark series-${series}${isRunning ? ' chart-running' : ''}`}
            cx={left(id)}
            cy={y(value)}
            r={4.5}
          />
        ),
      )}
    </>
  );
};

const Picture = ({ of, scales, width }: PartProps & { readonly width: number }) => {
  const { points, height, axes, format } = of;
  const { y, step, left } = scales;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <AxisTitles {...axes} width={width} height={height} />
      <Heights ticks={y.ticks(4)} at={y} width={width} format={format} />
      <TrendLine of={of} scales={scales} />
      <Series of={of} scales={scales} />
      <DirectLabels
        figures={points.map(({ id, value }) =>
          value === null ? null : { x: left(id), y: y(value), text: format(value) },
        )}
        step={step}
      />
      <Names
        labels={shortNames(points.map(({ name }) => name))}
        at={(index) => left(points[index]?.id)}
        step={step}
        y={height - margin.bottom + 18}
      />
    </svg>
  );
};

/** A figure from period to period, and its trend. */
const LineChart = (props: LineChartProps) => {
  const { points, height, label, chosen, onChoose } = props;
  const [place, width] = useWidth();
  const scales = scalesOf(props, width);
  const { left, step } = scales;
  return (
    <div ref={place} className="chart" role="group" aria-label={label} style={{ height }}>
      {width > 0 && (
        <>
          <Picture of={props} scales={scales} width={width} />
          <HitTargets
            chosen={chosen}
            onChoose={onChoose}
            width={width}
            places={points.map(({ id, words }) => ({
              id,
              words,
              left: left(id) - step / 2,
              top: margin.top,
              width: step,
              height: height - margin.bottom - margin.top,
            }))}
          />
        </>
      )}
    </div>
  );
};

export default LineChart;
