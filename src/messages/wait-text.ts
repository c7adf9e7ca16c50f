import type { Messages } from './create-messages';
import { commonTexts } from './en/common';

const hour = 3_600_000;

/** How long something waited, in milliseconds: in hours for less than a day, then in days with one decimal below ten. */
export const waitText = (messages: Messages, ms: number): string => {
  const { wait } = messages.of(commonTexts);
  const hours = ms / hour;
  if (hours < 1) return wait.short;
  if (hours < 23.5) return wait.long({ count: Math.round(hours), of: 'hour' });
  return wait.long({ count: hours < 240 ? Math.round(hours / 2.4) / 10 : Math.round(hours / 24), of: 'day' });
};
