import { Placed, placedKey } from '../domain/order/placed';
import type { JiraId } from '../domain/shared/ids';
import { bulkIssues } from './bulk-issues';
import { path } from './path';
import { type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** Why work items stand where somebody put them. */
export const placed = (request: Request) => ({
  /** Of these work items; those of which nothing is said, or nothing that the app wrote, are absent. */
  read: async (ids: readonly JiraId[]): Promise<ReadonlyMap<JiraId, Placed>> => {
    const found = new Map<JiraId, Placed>();
    await bulkIssues(request, ids, { fields: ['updated'], properties: [placedKey] }, (issues) => {
      for (const { id, properties } of issues) {
        const read = Placed.safeParse(properties?.[placedKey]);
        if (read.success) found.set(id, read.data);
      }
    });
    return found;
  },

  save: async (id: JiraId, reason: Omit<Placed, 'version'>): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${id}/properties/${placedKey}`, { version: 1, ...reason }),
});
