import './chart-card.css';

import { type ReactNode, Suspense, useId, useRef, useState } from 'react';

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

const loadSave = () => import('./save');

/** A finding, its picture, and the same as a table, each to be saved. The picture's script comes after the first paint. */
export const ChartCard = ({ title, note, height, chart, table, children }: ChartCardProps) => {
  const [isTable, setIsTable] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const texts = useMessages(chartsTexts);
  const to = isTable ? texts.chart : texts.table;
  const save = async (): Promise<void> => {
    setHasFailed(false);
    try {
      const { saveChart, saveTable } = await loadSave();
      if (card.current === null) return;
      if (isTable) saveTable(card.current, title);
      else await saveChart(card.current, title);
    } catch {
      setHasFailed(true);
    }
  };
  const what = isTable ? texts.file : texts.picture;
  const isOpen = children !== undefined && children !== null && children !== false;
  return (
    <section ref={card} className={isOpen ? 'chart-card chart-card-wide' : 'chart-card'} aria-labelledby={id}>
      <div className="chart-card-head">
        <h3 className="chart-card-title" id={id}>
          {title}
        </h3>
        <Button look="default" label={texts.toggle({ to, title })} onClick={() => setIsTable(!isTable)}>
          {to}
        </Button>
        <Button look="subtle" label={texts.toggle({ to: what, title })} onClick={() => void save()}>
          {what}
        </Button>
      </div>
      {hasFailed && <p role="alert">{texts.notSaved}</p>}
      <div className="chart-card-note">{note}</div>
      {isTable ? table : <Suspense fallback={<ChartRoom height={height} />}>{chart}</Suspense>}
      {children}
    </section>
  );
};
