import './charts.css';

import { scaleBand, scaleLinear } from 'd3-scale';

import { Heights, margin, Names } from './axes';
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
  readonly format: (value: number) => string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** A line across, such as a target. */
  readonly mark?: { readonly value: number; readonly words: string };
}

const total = ({ parts }: Column): number => parts.reduce((sum, { value }) => sum + value, 0);

/** Columns of stacked parts, each a way to what is behind it. */
export const Columns = ({ columns, height, label, format, chosen, onChoose, mark }: ColumnsProps) => {
  const [place, width] = useWidth();
  const bottom = height - margin.bottom;
  const most = Math.max(0, mark?.value ?? 0, ...columns.map(total));
  const x = scaleBand(
    columns.map(({ id }) => id),
    [margin.left, Math.max(margin.left + 1, width - margin.right)],
  ).padding(0.25);
  const y = scaleLinear([0, most === 0 ? 1 : most], [bottom, margin.top]).nice(4);
  const names = shortNames(columns.map(({ name }) => name));
  const left = (id: string): number => x(id) ?? 0;
  // One column of a young project does not become a wall.
  const thick = Math.min(x.bandwidth(), 64);
  const inset = (x.bandwidth() - thick) / 2;

  return (
    <div ref={place} className="chart" role="group" aria-label={label} style={{ height }}>
      {width > 0 && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <Heights ticks={y.ticks(4)} at={y} width={width} format={format} />
            {columns.map((column) => {
              let sum = 0;
              return (
                <g key={column.id} className={column.isRunning ? 'chart-running' : undefined}>
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
            })}
            {mark !== undefined && (
              <g>
                <line
                  className="chart-trend"
                  x1={margin.left}
                  x2={width - margin.right}
                  y1={y(mark.value)}
                  y2={y(mark.value)}
                />
                <text x={width - margin.right} y={y(mark.value) - 5} textAnchor="end">
                  {mark.words}
                </text>
              </g>
            )}
            <Names
              labels={names}
              at={(index) => left(columns[index]?.id ?? '') + x.bandwidth() / 2}
              step={x.step()}
              y={height - 8}
            />
          </svg>
          <HitTargets
            chosen={chosen}
            onChoose={onChoose}
            places={columns.map(({ id, words }) => ({
              id,
              words,
              left: left(id) - (x.step() - x.bandwidth()) / 2,
              top: margin.top,
              width: x.step(),
              height: bottom - margin.top,
            }))}
          />
        </>
      )}
    </div>
  );
};
