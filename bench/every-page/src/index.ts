import api, { route } from '@forge/api';
import { makeResolver } from '@forge/resolver';

/** A page of a hundred with all fields, read as the person who looks, and answered as it came. */
const readPage = async ({ payload }: { readonly payload: { readonly token?: string } }): Promise<unknown> => {
  const body = { jql: 'project = GEN ORDER BY Rank', fields: ['*all'], maxResults: 100, nextPageToken: payload.token };
  const answer = await api.asUser().requestJira(route`/rest/api/3/search/jql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
};

export const handler = makeResolver({ readPage });
