import type { Request } from '../../src/jira/request';
import { accountOf, type ASite } from './a-site';
import { asPerson } from '../../sandbox/jira/identity';
import type { Person } from './site-people';

/** A page of the app asks Jira as this person, within the app's scopes; `asked` notes each call. */
export const askedAs = (site: ASite, who: Person): { readonly request: Request; readonly asked: string[] } => {
  const asked: string[] = [];
  const { appId, accountId } = site.forge.installation;
  const scopes = site.forge.manifest.scopes.map(({ name }) => name);
  const identity = { ...asPerson(accountOf(who)), app: { appId, accountId, scopes, asApp: false } };
  return {
    asked,
    request: async (path, init = {}) => {
      asked.push(`${init.method ?? 'GET'} ${path}`);
      return site.rest.fetch(new Request(`http://jira${path}`, { ...init, body: init.body ?? null }), { identity });
    },
  };
};
