import type { ValueRank } from '../domain/backlog/value-rank';
import type { Messages } from './create-messages';
import { panelTexts } from './en/panel';

/** `top 12%`; with few others a percentage says little, so `2 of 7`. */
export const valueRankText = (messages: Messages, { rank, of, topPercent }: ValueRank): string => {
  const { size } = messages.of(panelTexts);
  return of < 10 ? size.rank({ rank, of }) : size.rankPercent({ share: topPercent / 100 });
};
