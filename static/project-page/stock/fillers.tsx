import type { ReadyStock } from '../../../src/domain/flow';
import { FillerList } from './filler-list';

/** What would fill the stock best: nearly ready, by value per point. */
export const Fillers = ({ stock }: { readonly stock: ReadyStock }) => (
  <section className="stock-list">
    <FillerList
      title={stock.state === 'too-much' ? 'Nearly ready as well, and can wait' : 'What would fill it best'}
      name="Lack one or two things, most value per point first"
      fillers={stock.fillers}
      nothing="Nothing is nearly ready. Write acceptance criteria for what stands at the top of the backlog."
    />
  </section>
);
