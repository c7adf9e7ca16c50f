import { actor } from '../identity';
import type { Identity, Jira } from '../jira';

/** For whom a bean is written: what they may see, and in which time zone they read. */
export interface View {
  readonly jira: Jira;
  readonly identity: Identity;
  readonly timeZone: string;
  /** `https://…/rest/api/3`, where `self` links begin. */
  readonly api: string;
}

export const viewOf = (jira: Jira, identity: Identity): View => ({
  jira,
  identity,
  timeZone: actor(jira, identity)?.timeZone ?? 'UTC',
  api: `${jira.baseUrl}/rest/api/3`,
});
