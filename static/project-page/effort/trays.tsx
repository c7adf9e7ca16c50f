import type { ValueEffort } from '../../../src/domain/flow';
import { Fold } from '../../ui/fold';
import { Behind } from '../behind';

/** What cannot be drawn, for want of a value or an estimate. */
export const Trays = ({ without }: { readonly without: ValueEffort['without'] }) => (
  <div className="effort-trays">
    <Fold title="Without a value" aside={String(without.value.length)}>
      <Behind
        title="Open work items without a value"
        groups={[{ name: 'In the order of the backlog', ids: without.value }]}
        nothing="Every open work item has a value."
      />
    </Fold>
    <Fold title="Without an estimate" aside={String(without.points.length)}>
      <Behind
        title="Open work items without an estimate"
        groups={[{ name: 'In the order of the backlog', ids: without.points }]}
        nothing="Every open work item is estimated."
      />
    </Fold>
  </div>
);
