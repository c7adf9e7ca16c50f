import type { Identity } from '../../sandbox/jira/jira';
import { createUser } from '../../sandbox/jira/people';
import { accountOf, type Answer, type ASite, type Made, type Person } from '../support/a-site';

/** Who tries: by what they are, and on whose behalf Jira sees them. */
export const attackers = {
  'the Product Owner': { accepts: true },
  'a deputy in their term': { accepts: true },
  'a former deputy': { accepts: false },
  'the former Product Owner': { accepts: false },
  'a developer': { accepts: false },
  'a project admin': { accepts: false },
  'a Jira admin': { accepts: false },
  'another app': { accepts: false },
  'an automation rule': { accepts: false },
  'an agent with a developer’s token': { accepts: false },
  'an agent with the Product Owner’s token': { accepts: true },
  'a visitor who has not signed in': { accepts: false },
} as const;
export type Attacker = keyof typeof attackers;
export const attackerNames = Object.keys(attackers) as readonly Attacker[];

export const formerOwner = accountOf('vera');

const people = {
  'the Product Owner': 'ana',
  'a deputy in their term': 'dara',
  'a former deputy': 'otto',
  'the former Product Owner': 'vera',
  'a developer': 'jonas',
  'a project admin': 'pia',
  'a Jira admin': 'ines',
  'an agent with a developer’s token': 'jonas',
  'an agent with the Product Owner’s token': 'ana',
} as const satisfies Partial<Record<Attacker, Person>>;

const isPerson = (who: Attacker): who is keyof typeof people => Object.hasOwn(people, who);

/** Whose account a page would call with; null has none. */
export const accountBehind = (who: Attacker): string | null => (isPerson(who) ? accountOf(people[who]) : null);

const apps = { 'another app': '712020:another-app', 'an automation rule': '557058:automation' } as const;
/** More than nearly any app of the marketplace asks for; what a rule acts with is its project's permissions alone. */
const allScopes = ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-project', 'manage:jira-configuration', 'write:app-data:jira']; // prettier-ignore

const appOf = (accountId: string, asApp: boolean): NonNullable<Identity['app']> => ({
  ...{ appId: 'a0000000-0000-4000-8000-000000000000', accountId, asApp },
  scopes:
    accountId === apps['an automation rule'] ? allScopes.filter((scope) => !scope.startsWith('manage')) : allScopes,
});

/** How Jira sees them. An agent holds a person's token, and an app of its own passes it on. */
export const identityOf = (site: ASite, who: Attacker): Identity => {
  if (who === 'a visitor who has not signed in') return site.identityOf('nobody');
  if (!isPerson(who)) return { accountId: apps[who], app: appOf(apps[who], true) };
  const { accountId } = site.identityOf(people[who]);
  return { accountId, app: who.startsWith('an agent') ? appOf('712020:an-agent', false) : null };
};

/** Accounts for the apps among them. */
export const addApps = ({ jira }: ASite): void => {
  for (const accountId of Object.values(apps))
    createUser(jira, { accountId, displayName: accountId, emailAddress: `${accountId.replace(':', '.')}@example.com` });
};

export const send = async <T = unknown>(
  site: ASite,
  who: Attacker,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer<T>> => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await site.ask(path, init, identityOf(site, who));
  const text = await answer.text();
  return { status: answer.status, body: (/^[[{"]/.test(text) ? JSON.parse(text) : null) as T };
};

/** Everything about a work item that an attack might change, straight from Jira's and the app's own stores. */
export const stateOf = ({ jira: { store } }: ASite, { id }: Made): string => {
  const issue = store.collection('issues').get(id);
  const entries = [...store.table('kvs:entity:ledger').entries()].filter(([key]) => key.startsWith(`${id}:`));
  return JSON.stringify([issue?.statusId, issue?.projectId, issue?.issueTypeId, issue?.fields, entries]);
};
