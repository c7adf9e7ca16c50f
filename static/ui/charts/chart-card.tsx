import './chart-card.css';

import { type ReactNode, Suspense, useId, useState } from 'react';

import { chartsTexts } from '../../../src/messages/en/charts';
import { Button } from '../button';
import { useMessages } from '../messages';
import { ChartRoom } from './chart-room';

export interface ChartCardProps {
  /** What it shows: the finding, in a sentence. */
  readonly title: string;
  /** What is drawn, and how it is defined. */
  readonly note: ReactNode;
  readonly height: number;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** The way to the work items behind what was chosen. */
  readonly children?: ReactNode;
}

/** A finding, its picture, and the same as a table. The picture's script comes after the first paint. */
export const ChartCard = ({ title, note, height, chart, table, children }: ChartCardProps) => {
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  const texts = useMessages(chartsTexts);
  const to = isTable ? texts.chart : texts.table;
  const isOpen = children !== undefined && children !== null && children !== false;
  return (
    <section className={isOpen ? 'chart-card chart-card-wide' : 'chart-card'} aria-labelledby={id}>
      <div className="chart-card-head">
        <h3 className="chart-card-title" id={id}>
          {title}
        </h3>
        <Button look="default" label={texts.toggle({ to, title })} onClick={() => setIsTable(!isTable)}>
          {to}
        </Button>
      </div>
      <div className="chart-card-note">{note}</div>
      {isTable ? table : <Suspense fallback={<ChartRoom height={height} />}>{chart}</Suspense>}
      {children}
    </section>
  );
};
