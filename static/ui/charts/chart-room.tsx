import './charts.css';

/** The place that a chart will take, so that nothing moves when it comes. */
export const ChartRoom = ({ height }: { readonly height: number }) => (
  <div className="chart-waiting" role="status" style={{ height }}>
    <span className="visually-hidden">Loading the chart</span>
  </div>
);
