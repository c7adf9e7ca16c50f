import type { ReadyStock } from '../../../src/domain/flow';
import { stockTexts } from '../../../src/messages/en/stock';
import { useMessages } from '../../ui/messages';
import { FillerList } from './filler-list';

/** What should not be in a sprint yet, and is. */
export const NotReady = ({ stock: { notReady } }: { readonly stock: ReadyStock }) => {
  const { list } = useMessages(stockTexts);
  const { running, next } = notReady;
  return running.length + next.length === 0 ? null : (
    <section className="stock-list">
      {running.length > 0 && <FillerList title={list.running} name={list.runningName} fillers={running} />}
      {next.length > 0 && <FillerList title={list.next} name={list.nextName} fillers={next} />}
    </section>
  );
};
