import './charts.css';

import { scaleBand, scaleLinear } from 'd3-scale';

import { AxisTitles, DirectLabels, Heights, margin, Names, wholeTicks } from './axes';
import { HitTargets } from './hit-targets';
import { shortNames } from './short-names';
import { useWidth } from './use-width';

export interface Column {
  readonly id: string;
  readonly name: string;
  /** From the bottom up. */
  readonly parts: readonly { readonly series: string; readonly value: number }[];
  readonly words: string;
  /** It is not over yet, so it is drawn paler. */
  readonly isRunning?: boolean;
}

export interface ColumnsProps {
  readonly columns: readonly Column[];
  readonly height: number;
  readonly label: string;
  /** What the axes measure. */
  readonly axes: { readonly x: string; readonly y: string };
  readonly format: (value: number) => string;
  /** The figures are counts. */
  readonly isCount?: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** A line across, such as a target. */
  readonly mark?: { readonly value: number; readonly words: string };
}

/** One column of a young project does not become a wall. */
const thickest = 64;

const total = ({ parts }: Column): number => parts.reduce((sum, { value }) => sum + value, 0);

const scalesOf = ({ columns, height, mark }: ColumnsProps, width: number) => {
  const most = Math.max(0, mark?.value ?? 0, ...columns.map(total));
  const x = scaleBand(
    columns.map(({ id }) => id),
    [margin.left, Math.max(margin.left + 1, width - margin.right)],
  ).padding(0.25);
  const y = scaleLinear([0, most === 0 ? 1 : most], [height - margin.bottom, margin.top]).nice(4);
  return { x, y, left: (id: string): number => x(id) ?? 0 };
};

type Scales = ReturnType<typeof scalesOf>;

const Stack = ({ of: column, scales: { x, y, left } }: { readonly of: Column; readonly scales: Scales }) => {
  const thick = Math.min(x.bandwidth(), thickest);
  const inset = (x.bandwidth() - thick) / 2;
  let sum = 0;
  return (
    <g className={column.isRunning ? 'chart-running' : undefined}>
      {column.parts.map(({ series, value }) => {
        const top = y(sum + value);
        const tall = y(sum) - top;
        sum += value;
        return value > 0 ? (
          <rect
            key={series}
            className={`chart-mark series-${series}`}
            x={left(column.id) + inset}
            y={top}
            width={thick}
            height={tall}
          />
        ) : null;
      })}
    </g>
  );
};

const Mark = ({
  of: { value, words },
  y,
  width,
}: {
  readonly of: { value: number; words: string };
  readonly y: Scales['y'];
  readonly width: number;
}) => (
  <g>
    <line className="chart-trend" x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
    <text className="chart-mark-words" x={width - margin.right} y={y(value) - 5} textAnchor="end">
      {words}
    </text>
  </g>
);

const Picture = (props: ColumnsProps & { readonly scales: Scales; readonly width: number }) => {
  const { columns, height, axes, format, isCount = false, mark, scales, width } = props;
  const { x, y, left } = scales;
  const middle = (column: Column | undefined): number => left(column?.id ?? '') + x.bandwidth() / 2;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <AxisTitles {...axes} width={width} height={height} />
      <Heights ticks={wholeTicks(y.ticks(4), isCount)} at={y} width={width} format={format} />
      {columns.map((column) => (
        <Stack key={column.id} of={column} scales={scales} />
      ))}
      {mark !== undefined && <Mark of={mark} y={y} width={width} />}
      <DirectLabels
        figures={columns.map((column) => {
          const sum = total(column);
          return sum === 0 ? null : { x: middle(column), y: y(sum) + 3, text: format(sum) };
        })}
        step={x.step()}
      />
      <Names
        labels={shortNames(columns.map(({ name }) => name))}
        at={(index) => middle(columns[index])}
        step={x.step()}
        y={height - margin.bottom + 18}
      />
    </svg>
  );
};

/** Columns of stacked parts, each opens its work items. */
const Columns = (props: ColumnsProps) => {
  const { columns, height, label, chosen, onChoose } = props;
  const [place, width] = useWidth();
  const scales = scalesOf(props, width);
  const { x, left } = scales;
  return (
    <div ref={place} className="chart" role="group" aria-label={label} style={{ height }}>
      {width > 0 && (
        <>
          <Picture {...props} scales={scales} width={width} />
          <HitTargets
            chosen={chosen}
            onChoose={onChoose}
            width={width}
            places={columns.map(({ id, words }) => ({
              id,
              words,
              left: left(id) - (x.step() - x.bandwidth()) / 2,
              top: margin.top,
              width: x.step(),
              height: height - margin.bottom - margin.top,
            }))}
          />
        </>
      )}
    </div>
  );
};

export default Columns;
