import type { ReadyStock } from '../../../src/domain/flow';
import { FillerList } from './filler-list';

/** What should not be in a sprint yet, and is. */
export const NotReady = ({ stock: { notReady } }: { readonly stock: ReadyStock }) =>
  notReady.running.length + notReady.next.length === 0 ? null : (
    <section className="stock-list">
      {notReady.running.length > 0 && (
        <FillerList
          title="In the running sprint and not ready"
          name="Not done, and lack something"
          fillers={notReady.running}
          nothing=""
        />
      )}
      {notReady.next.length > 0 && (
        <FillerList
          title="In the next sprint and not ready"
          name="To be made ready before it starts"
          fillers={notReady.next}
          nothing=""
        />
      )}
    </section>
  );
