import type { Identity } from '../../jira/jira';
import type { Host } from '../host';
import type { Answer, CallInit, Descriptor } from '../worker/protocol';
import { answer, fromResponse, proxyError } from './answers';

/** What says who asks is the platform's to set, never the app's. */
const ownHeaders = new Set(['authorization', 'cookie', 'x-forge-principal']);

type Acting = { readonly identity: Identity } | { readonly refusal: Answer };

/**
 * On whose behalf the app asks, and with which scopes. `asUser()` needs a person; `asUser(id)` for anyone but the one who
 * invoked the function has only the scopes that allow impersonation (Forge, "Offline user impersonation").
 */
export const actingAs = ({ manifest, installation }: Host, descriptor: Descriptor, aaid: string | null): Acting => {
  const { appId, accountId } = installation();
  const app = (asApp: boolean, scopes = manifest.scopes): Identity['app'] => ({
    ...{ appId, accountId, asApp },
    scopes: scopes.map(({ name }) => name),
  });
  if (descriptor.provider === 'app') return { identity: { accountId, app: app(true) } };
  if (descriptor.provider === 'none') return { identity: { accountId: null, app: app(false) } };

  const person = descriptor.accountId ?? aaid;
  if (person === null) return { refusal: proxyError(401, 'NEEDS_AUTHENTICATION_ERR') };
  if (person === aaid) return { identity: { accountId: person, app: app(false) } };
  const impersonating = manifest.scopes.filter(({ allowImpersonation }) => allowImpersonation);
  return impersonating.length > 0
    ? { identity: { accountId: person, app: app(false, impersonating) } }
    : {
        refusal: answer(403, {
          code: 403,
          message: 'The app is not allowed to impersonate users: no scope has allowImpersonation',
        }),
      };
};

const rateLimited = (): Answer =>
  answer(
    429,
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    { 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based', 'x-ratelimit-remaining': '0' },
  );

/** A call of Jira's REST API. A body stays bytes, since a string would be given a content type that the app did not set. */
export const callJira = async (host: Host, identity: Identity, path: string, init: CallInit): Promise<Answer> => {
  if (host.faults.strike('jira-429')) return rateLimited();
  if (identity.app?.asApp === true && host.faults.strike('rights-lag')) {
    return answer(401, { errorMessages: ['Client must be authenticated to access this resource.'], errors: {} });
  }
  const headers = init.headers
    .filter(([name]) => !ownHeaders.has(name))
    .map(([name, value]): [string, string] => [name, value]);
  const body = init.body === null || init.method === 'GET' || init.method === 'HEAD' ? null : new Uint8Array(init.body);
  return fromResponse(await host.jiraFetch(path, { method: init.method, headers, body }, identity));
};
