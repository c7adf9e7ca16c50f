import type { Badge, BadgeLack } from '../domain/shared/badge';
import type { Messages } from './create-messages';
import { readinessTexts } from './en/readiness';

/** A board card shows about this many characters of a field. */
const longest = 24;

/** More names than these are counted: the formatter has no room to try more. */
const mostNames = 3;

/**
 * A badge in words, at most 24 characters where the language allows: as many names as fit, and the rest is counted. The formatter of the field
 * in `manifest.yml` does the same in English for what Jira shows.
 */
export const badgeLabel = (messages: Messages, badge: Badge | 'unknown' | null): string => {
  const { badge: texts } = messages.of(readinessTexts);
  if (badge === null) return '';
  if (badge === 'unknown') return texts.unknown;
  if (badge.state === 'in-progress') return texts.progress({ met: badge.met, of: badge.of });
  if (badge.state !== 'not-ready') return texts.state[badge.state];
  const { lacks } = badge;
  const nameOf = (lack: BadgeLack): string | null =>
    lack.code === 'line' ? lack.text && lack.text.charAt(0).toLowerCase() + lack.text.slice(1) : texts.lack[lack.code];
  const names = lacks.map(nameOf);
  for (let shown = Math.min(lacks.length, mostNames); shown > 0; shown -= 1) {
    const some = names.slice(0, shown).filter((name) => name !== null);
    if (some.length < shown) continue;
    const more = lacks.length - shown;
    const text =
      more === 0 ? texts.needs({ lacks: some.join(', ') }) : texts.needsMore({ lacks: some.join(', '), more });
    if (text.length <= longest) return text;
  }
  return texts.needsCount({ count: lacks.length });
};
