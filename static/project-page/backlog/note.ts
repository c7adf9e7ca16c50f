import type { Ordered } from '../../../src/domain/backlog/order';
import type { Messages } from '../../../src/messages/create-messages';
import { backlogTexts } from '../../../src/messages/en/backlog';

/** As finely as an estimate allows: one decimal below three times. */
const rounded = (times: number): number => (times >= 3 ? Math.round(times) : Math.round(times * 10) / 10);

/** Why the order may be worth another look: what it is worth beside what stands above, or a blocker that comes later. */
export const noteOn = (messages: Messages, order: Ordered | undefined): string => {
  if (order === undefined) return '';
  const { note } = messages.of(backlogTexts);
  const { worth, blockersBelow } = order;
  const times = worth === null ? '' : worth.times >= 100 ? note.manyTimes : note.times({ times: rounded(worth.times) });
  if (blockersBelow.length === 0) return times;
  const blockers = note.blockers({ keys: blockersBelow });
  return times === '' ? blockers.charAt(0).toUpperCase() + blockers.slice(1) : note.both({ worth: times, blockers });
};
