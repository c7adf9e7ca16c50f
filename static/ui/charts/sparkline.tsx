import './sparkline.css';

const width = 96;
const height = 24;
const margin = 3;

/** A line without axes: it only shows the shape of what stands beside it in words. */
export const Sparkline = ({ series }: { readonly series: readonly (number | null)[] }) => {
  const known = series.filter((one) => one !== null);
  if (known.length < 2) return null;
  const most = Math.max(...known);
  const least = Math.min(...known);
  const x = (index: number): number => margin + (index * (width - 2 * margin)) / Math.max(1, series.length - 1);
  const y = (value: number): number =>
    most === least ? height / 2 : margin + ((most - value) * (height - 2 * margin)) / (most - least);
  const points = series.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }]));
  const last = points.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')} />
      {last !== undefined && <circle cx={last.x} cy={last.y} r="2.5" />}
    </svg>
  );
};
