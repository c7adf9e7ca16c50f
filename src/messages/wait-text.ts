import type { Messages } from './create-messages';
import { projectTexts } from './en/project';

const hour = 3_600_000;

/** How long something waited, in milliseconds: in hours for less than a day, then in days with one decimal below ten. */
export const waitText = (messages: Messages, ms: number): string => {
  const { wait } = messages.of(projectTexts);
  const hours = ms / hour;
  if (hours < 1) return wait.short;
  if (hours < 23.5) return wait.hours({ count: Math.round(hours) });
  const days = hours / 24;
  return wait.days({ count: days < 10 ? Math.round(days * 10) / 10 : Math.round(days) });
};
