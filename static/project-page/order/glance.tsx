import type { Proposal } from '../../../src/domain/order';
import { orderTexts } from '../../../src/messages/en/order';
import { useMessages } from '../../ui/messages';
import { Disclosure } from '../../ui/disclosure';
import { useFormat } from '../../ui/messages';
import { Facts } from '../facts';
import type { Plan } from './use-plan';

/** Less than half a percent is not worth a figure. */
const small = 0.005;

const useHeadline = ({ cost, daysSooner, moved }: Proposal): string => {
  const { headline } = useMessages(orderTexts);
  const saved = cost.today - cost.proposed;
  if (saved > 0 && daysSooner !== null) return headline.sooner({ days: daysSooner });
  if (saved > 0) return headline.soonerPoints({ count: saved / Math.max(cost.worth, 1) });
  return moved > 0 && saved < 0 ? headline.later : headline.asGood;
};

/** What the proposal brings, and how near it is to the best. */
export const Glance = ({ plan }: { readonly plan: Plan }) => {
  const texts = useMessages(orderTexts);
  const { number } = useFormat();
  const { proposal, calls } = plan;
  const { cost, moved } = proposal;
  const gap = cost.bound > 0 ? cost.proposed / cost.bound - 1 : 0;
  return (
    <section className="order-glance">
      <h2 className="order-headline">{useHeadline(proposal)}</h2>
      <p className="order-note">
        {gap === 0 ? texts.proven : gap < small ? texts.gapSmall : texts.gap({ share: gap })}
      </p>
      <Facts
        facts={[
          { name: texts.facts.moves, value: number(moved) },
          { name: texts.facts.calls, value: number(calls) },
          { name: texts.facts.worth, value: number(cost.worth) },
        ]}
      />
      <Disclosure title={texts.how}>
        <p>{texts.howDetail}</p>
      </Disclosure>
    </section>
  );
};
