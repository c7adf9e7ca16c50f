import type { Trend } from '../../../src/domain/flow';
import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';

/** What may be said of a trend: a rise or a fall only where the interval supports it. */
export const trendText = (messages: Messages, trend: Trend, unit: 'sprint' | 'week'): string => {
  const { trend: texts } = messages.of(valueTexts);
  const name = messages.of(projectTexts).unit[unit];
  if (trend.direction === 'too-few') return texts['too-few']({ unit: name });
  if (trend.interval === null) return texts.noneAlone;
  return texts[trend.direction]({ slope: trend.slope, ...trend.interval, unit: name });
};
