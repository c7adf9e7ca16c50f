import './charts.css';
import './legend.css';
import './scatter.css';

import { type MarkShape, markPath } from './mark-shape';

export interface ShapeEntry {
  readonly words: string;
  readonly shape: MarkShape;
  readonly series: string;
  readonly isHollow?: boolean;
}

const side = 14;

/** What each shape means, and a filled one beside a hollow one. */
export const ShapeLegend = ({ entries }: { readonly entries: readonly ShapeEntry[] }) => (
  <ul className="legend">
    {entries.map(({ words, shape, series, isHollow = false }) => (
      <li key={words} className="legend-entry">
        <svg width={side} height={side} aria-hidden="true">
          <path
            className={`scatter-dot series-${series}${isHollow ? ' scatter-hollow' : ''}`}
            d={markPath(shape, side / 2, side / 2, 5)}
          />
        </svg>
        {words}
      </li>
    ))}
  </ul>
);
