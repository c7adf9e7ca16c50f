import './charts.css';

import { chartsTexts } from '../../../src/messages/en/charts';
import { useMessages } from '../messages';

/** The place that a chart will take, so that nothing moves when it comes. */
export const ChartRoom = ({ height }: { readonly height: number }) => {
  const texts = useMessages(chartsTexts);
  return (
    <div className="chart-waiting" role="status" style={{ height }}>
      <span className="visually-hidden">{texts.loading}</span>
    </div>
  );
};
