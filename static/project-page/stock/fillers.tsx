import type { ReadyStock } from '../../../src/domain/flow';
import { stockTexts } from '../../../src/messages/en/stock';
import { useMessages } from '../../ui/messages';
import { FillerList } from './filler-list';

/** What would fill the stock best: nearly ready, by value per point. */
export const Fillers = ({ stock }: { readonly stock: ReadyStock }) => {
  const { list } = useMessages(stockTexts);
  return (
    <section className="stock-list">
      <FillerList
        title={stock.state === 'too-much' ? list.fillersLater : list.fillers}
        name={list.fillersName}
        fillers={stock.fillers}
        nothing={list.noFillers}
      />
    </section>
  );
};
