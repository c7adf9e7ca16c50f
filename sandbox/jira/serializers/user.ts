import type { JsonObject, User } from '../model';
import type { View } from './view';

export const avatarUrls = (base: string): JsonObject => ({
  '48x48': `${base}?size=48`,
  '24x24': `${base}?size=24`,
  '16x16': `${base}?size=16`,
  '32x32': `${base}?size=32`,
});

/** A user as other beans embed it. */
export const userBean = ({ api, jira }: View, user: User): JsonObject => ({
  self: `${api}/user?accountId=${encodeURIComponent(user.accountId)}`,
  accountId: user.accountId,
  ...(user.emailAddress === null ? {} : { emailAddress: user.emailAddress }),
  avatarUrls: avatarUrls(`${jira.baseUrl}/avatar/user/${encodeURIComponent(user.accountId)}`),
  displayName: user.displayName,
  active: user.active,
  timeZone: user.timeZone,
  accountType: user.accountType,
});

/** The same by account id; null for nobody, and a nameless account where the user is gone. */
export const userBeanById = (view: View, accountId: string | null): JsonObject | null => {
  if (accountId === null) return null;
  const user = view.jira.store.collection('users').get(accountId);
  return user
    ? userBean(view, user)
    : {
        self: `${view.api}/user?accountId=${encodeURIComponent(accountId)}`,
        accountId,
        displayName: 'Former user',
        active: false,
        accountType: 'atlassian',
        avatarUrls: avatarUrls(`${view.jira.baseUrl}/avatar/user/gone`),
      };
};
