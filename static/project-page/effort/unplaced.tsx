import type { ValueEffort } from '../../../src/domain/flow';
import { Disclosure } from '../../ui/disclosure';
import { Drilldown } from '../drilldown';

/** What cannot be drawn, for want of a value or an estimate. */
export const Unplaced = ({ without }: { readonly without: ValueEffort['without'] }) => (
  <div className="effort-trays">
    <Disclosure title="Without a value" aside={String(without.value.length)}>
      <Drilldown
        title="Open work items without a value"
        groups={[{ name: 'In the order of the backlog', ids: without.value }]}
        nothing="Every open work item has a value."
      />
    </Disclosure>
    <Disclosure title="Without an estimate" aside={String(without.points.length)}>
      <Drilldown
        title="Open work items without an estimate"
        groups={[{ name: 'In the order of the backlog', ids: without.points }]}
        nothing="Every open work item is estimated."
      />
    </Disclosure>
  </div>
);
