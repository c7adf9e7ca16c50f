import type { ValueEffort } from '../../../src/domain/flow';
import { effortTexts } from '../../../src/messages/en/effort';
import { Disclosure } from '../../ui/disclosure';
import { useFormat, useMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';

/** What cannot be drawn, for want of a value or an estimate. */
export const Unplaced = ({ without }: { readonly without: ValueEffort['without'] }) => {
  const { unplaced } = useMessages(effortTexts);
  const { number } = useFormat();
  return (
    <div className="effort-trays">
      <Disclosure title={unplaced.value} aside={number(without.value.length)}>
        <Drilldown
          title={unplaced.valueTitle}
          groups={[{ name: unplaced.inOrder, ids: without.value }]}
          nothing={unplaced.noneValue}
        />
      </Disclosure>
      <Disclosure title={unplaced.points} aside={number(without.points.length)}>
        <Drilldown
          title={unplaced.pointsTitle}
          groups={[{ name: unplaced.inOrder, ids: without.points }]}
          nothing={unplaced.nonePoints}
        />
      </Disclosure>
    </div>
  );
};
