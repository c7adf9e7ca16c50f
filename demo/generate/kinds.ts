import type { Random } from './random';
import { deliveredLife, runningLife, waitingLife, type Life, type Setting } from './life';
import type { Kind } from './words';

/** What a part of the work is: in every hundred, one epic, and the rest as teams have it. */
export const kindOf = (random: Random): Kind => {
  const at = random.next();
  return at < 0.62 ? 'Story' : at < 0.82 ? 'Bug' : 'Task';
};

/** A third is delivered; two of a hundred are in the running sprint, three in those to come; the rest waits. */
export const lifeFor = (setting: Setting, kind: Kind): Life => {
  const { random, running, sprints } = setting;
  const at = random.next();
  if (kind === 'Epic') return waitingLife(setting, kind, null);
  const each = 0.34 / (running + 0.5);
  if (at < 0.34)
    return deliveredLife(setting, kind, random.chance(0.5 / (running + 0.5)) ? running : random.whole(0, running - 1));
  if (at < 0.34 + each * 0.7) return runningLife(setting, kind);
  const first = sprints[running + 1]?.id ?? null;
  if (at < 0.34 + each * 1.7)
    return waitingLife(setting, kind, random.chance(0.7) ? first : (sprints[running + 2]?.id ?? first));
  return waitingLife(setting, kind, null);
};
