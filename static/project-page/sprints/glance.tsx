import type { PlannedSprint } from '../../../src/domain/sprint/planned-sprints';
import type { SprintPlan, Usual } from '../../../src/domain/sprint/sprint-plan';
import type { Messages } from '../../../src/messages/create-messages';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { useAllMessages } from '../../ui/messages';
import { Facts } from '../facts';
import { figureText } from '../figure-text';
import { lastsText } from '../stock/finding';

const findingText = (messages: Messages, { items, points, load, capacity }: SprintPlan): string => {
  const { finding } = messages.of(sprintsTexts);
  if (items.length === 0) return finding.empty;
  if (load === null || capacity === null) return finding.unknown({ count: points });
  const { low, high } = capacity;
  return finding[load]({ points, low, high });
};

const noteOf = (messages: Messages, usual: Usual | null, without: number): string => {
  const { facts } = messages.of(sprintsTexts);
  const is = usual === null ? facts.noUsual : facts.usual(usual);
  return without === 0 ? is : facts.usualWithout({ usual: is, count: without });
};

const PlanFacts = ({ plan }: { readonly plan: SprintPlan }) => {
  const messages = useAllMessages();
  const { facts } = messages.of(sprintsTexts);
  const { number } = messages.format;
  const { capacity, usual, points, value, withoutPoints, withoutValue, notReady, stockLeft } = plan;
  return (
    <Facts
      facts={[
        {
          name: facts.capacity,
          value: figureText(messages, capacity?.points),
          ...(capacity !== null && { note: facts.capacityNote(capacity) }),
        },
        { name: facts.points, value: number(points), note: noteOf(messages, usual.points, withoutPoints) },
        { name: facts.value, value: number(value), note: noteOf(messages, usual.value, withoutValue) },
        { name: facts.notReady, value: number(notReady.length) },
        {
          name: facts.stock,
          value: number(stockLeft.points),
          note:
            stockLeft.iterations === null
              ? facts.stockPoints
              : facts.stockNote({ lasts: lastsText(messages, stockLeft.iterations) }),
        },
      ]}
    />
  );
};

/** What the sprint is for, how long it lasts, and how much it is against what the team gets done. */
export const Glance = ({ sprint, plan }: { readonly sprint: PlannedSprint; readonly plan: SprintPlan }) => {
  const messages = useAllMessages();
  const texts = messages.of(sprintsTexts);
  const { day } = messages.format;
  const { start, end, goal = '' } = sprint;
  return (
    <section className="sprints-part" aria-labelledby="sprints-finding">
      <h3 className="sprints-finding" id="sprints-finding">
        {findingText(messages, plan)}
      </h3>
      <p dir="auto">{goal === '' ? texts.noGoal : texts.goal({ goal })}</p>
      <p className="sprints-note">
        {start === null || end === null ? texts.noDates : texts.dates({ start: day(start), end: day(end) })}
      </p>
      <PlanFacts plan={plan} />
    </section>
  );
};
