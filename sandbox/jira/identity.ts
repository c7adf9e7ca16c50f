import type { Identity, Jira } from './jira';
import type { User } from './model';

export const anonymous: Identity = { accountId: null, app: null };

/** A person, by account id. */
export const asPerson = (accountId: string): Identity => ({ accountId, app: null });

/** The account that is named for what the caller does: the app's own when it acts as itself. */
export const actorId = ({ accountId, app }: Identity): string | null =>
  app?.asApp === true ? app.accountId : accountId;

export const actor = (jira: Jira, identity: Identity): User | null => {
  const id = actorId(identity);
  return id === null ? null : (jira.store.collection('users').get(id) ?? null);
};
