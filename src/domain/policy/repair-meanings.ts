import { JiraId } from '../shared/ids';
import type { Note } from './repair-note';
import { asList, asRecord, at, type JsonRecord } from '../shared/json';
import { Closing, maxResolutions, maxStatuses, type Meanings, StatusMeaning } from './status-meaning';

/** What the statuses mean and who may close, from JSON; what cannot be read counts as delivered, and only accepters close. */
export const repairMeanings = (
  raw: JsonRecord,
  note: Note,
): Meanings & { statuses: Record<JiraId, StatusMeaning> } & {
  closingResolutions: JiraId[];
} => {
  const given = asRecord(at(raw, 'statuses'));
  if (given === null && at(raw, 'statuses') !== null) note('statuses');
  const statuses = Object.entries(given ?? {}).flatMap(([id, meaning]): [string, StatusMeaning][] => {
    const [key, read] = [JiraId.safeParse(id), StatusMeaning.safeParse(meaning)];
    if (key.success && read.success) return [[key.data, read.data]];
    note('statuses');
    return [];
  });
  const resolutions = (asList(at(raw, 'closingResolutions')) ?? []).flatMap((id) => JiraId.safeParse(id).data ?? []);
  const closing = Closing.safeParse(at(raw, 'closing') ?? 'accepters');
  if (!closing.success) note('closing');
  return {
    statuses: Object.fromEntries(statuses.slice(0, maxStatuses)),
    closingResolutions: [...new Set(resolutions)].slice(0, maxResolutions),
    closing: closing.success ? closing.data : 'accepters',
  };
};
