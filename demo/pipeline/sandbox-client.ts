import { userCookie } from '../../sandbox/web/server/api';
import { accountOf } from '../ferry-company/people';

interface Answer {
  readonly ok: boolean;
  readonly message?: string;
  readonly value?: { readonly ok: boolean; readonly value?: unknown; readonly failure?: { readonly message: string } };
}

interface Found {
  readonly issues: readonly { readonly key: string; readonly fields: { readonly summary: string } }[];
}

/** Where a project takes reports, as the settings page shows it. */
interface Address {
  readonly url: string;
  readonly current: { readonly id: string } | null;
  readonly former: { readonly id: string } | null;
}

/** A secret for signing reports. */
export interface PipelineSecret {
  readonly id: string;
  readonly secret: string;
}

/** A running sandbox, as its demo's admin works with it in a browser. */
export const sandboxClient = (origin: string) => {
  const fetched = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const cookie = `${userCookie}=${encodeURIComponent(accountOf('ines'))}`;
    const headers = { 'content-type': 'application/json', cookie };
    const response = await fetch(origin + path, { ...init, headers }).catch(() => null);
    if (response === null) throw new Error(`No sandbox answers at ${origin}. "npm start" runs it.`);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json();
  };
  /** What a button of the app's project settings calls. */
  const settings = async (functionKey: string): Promise<unknown> => {
    const place = { moduleKey: 'project-settings', projectKey: 'FERRY' };
    const call = { name: 'invoke', place, argument: { functionKey, payload: {} } };
    const { message, value } = (await fetched('/sandbox/api/bridge', {
      method: 'POST',
      body: JSON.stringify(call),
    })) as Answer;
    if (value?.ok !== true) throw new Error(`${functionKey}: ${value?.failure?.message ?? message ?? 'no answer'}`);
    return value.value;
  };
  return {
    /** @throws Error when the demo's project has no work item of these words, or several. */
    keyOf: async (summary: string): Promise<string> => {
      const jql = `project = FERRY AND summary ~ ${JSON.stringify(`"${summary}"`)}`;
      const query = new URLSearchParams({ jql, fields: 'summary' });
      const { issues } = (await fetched(`/rest/api/3/search/jql?${query.toString()}`)) as Found;
      const [found, ...more] = issues.filter(({ fields }) => fields.summary === summary);
      if (found === undefined || more.length > 0) throw new Error(`The sandbox has not one "${summary}".`);
      return found.key;
    },
    address: async () => (await settings('reports')) as Address,
    /** Shown this once. */
    makeSecret: async (): Promise<PipelineSecret> => {
      const { secret, address } = (await settings('makeSecret')) as { secret: string; address: Address };
      return { id: address.current?.id ?? '', secret };
    },
  };
};
