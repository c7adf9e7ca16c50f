import type { Instant } from '../domain/ids';

/** A time as Jira writes it, in UTC. Jira's `+0000` has no colon, which not every engine reads. */
export const toInstant = (raw: string): Instant => new Date(raw.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).toISOString();
