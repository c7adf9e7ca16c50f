import './charts.css';
import './legend.css';

export interface LegendEntry {
  readonly series: string;
  readonly words: string;
}

/** What each colour means; the tables say the same without colours. */
export const Legend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => (
  <ul className="legend">
    {entries.map(({ series, words }) => (
      <li key={series} className="legend-entry">
        <span className={`legend-swatch series-${series} legend-${series}`} aria-hidden="true" />
        {words}
      </li>
    ))}
  </ul>
);
