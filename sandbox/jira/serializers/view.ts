import type { Identity, Jira } from '../jira';

/** For whom a bean is written: what they may see, and in which time zone instants are written. */
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
  timeZone: jira.traits.timeZone,
  api: `${jira.baseUrl}/rest/api/3`,
});
