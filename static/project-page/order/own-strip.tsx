import { useMemo } from 'react';

import { compareOwn } from '../../../src/domain/order/order-cost';
import { maxPlacedReason } from '../../../src/domain/order/placed';
import { ownOrderTexts } from '../../../src/messages/en/own-order';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import type { Plan } from './use-plan';

/** Below this, in points of work, two orders are as good as each other. */
const notable = 0.005;

export interface OwnStripProps {
  readonly plan: Plan;
  readonly own: readonly string[];
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly onBack: () => void;
}

/** By how much later value arrives in an order of one's own: in days where the pace is known. */
const ownDelay = ({ items, proposal, rules }: Plan, own: readonly string[]) => {
  const compared = compareOwn(items, own, proposal.ids);
  if (compared === null) return null;
  return {
    points: compared.pointsLater,
    days: rules.pace === null ? null : compared.pointsLater / rules.pace,
  };
};

/** What an order of one's own costs beside the proposal, with room for the reason. */
const OwnStrip = ({ plan, own, why, onWhy, onBack }: OwnStripProps) => {
  const texts = useMessages(ownOrderTexts);
  const delay = useMemo(() => ownDelay(plan, own), [plan, own]);
  return (
    <section className="order-own" aria-label={texts.title}>
      <p role="status">
        {delay === null || delay.points < notable
          ? texts.same
          : delay.days === null
            ? texts.costPoints({ count: delay.points })
            : texts.cost({ days: delay.days })}
      </p>
      <label className="order-why">
        {texts.why}
        <input
          type="text"
          value={why}
          maxLength={maxPlacedReason}
          onInput={(event) => onWhy(event.currentTarget.value)}
        />
      </label>
      <Button look="subtle" onClick={onBack}>
        {texts.back}
      </Button>
    </section>
  );
};

export default OwnStrip;
