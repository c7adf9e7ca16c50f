import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { type Request, sendJson } from './request';

/** Jira asks for no scope: it lets the app that owns the field write it, and nobody else. */
export const scopes = [] as const;

export interface FieldValue {
  readonly field: CustomFieldId;
  readonly value: unknown;
}

/** One value for many work items. */
export interface BulkValue extends FieldValue {
  readonly issueIds: readonly JiraId[];
}

/** No limit is documented; a client of another such call reports 200, and this is what is tried first. */
const valuesAtOnce = 1_000;
const secondTry = 200;
const fewestAtOnce = 50;

/** How many each site was found to take, by the way it is asked: for as long as the function lives. */
const taken = new WeakMap<Request, number>();

/** Cut so that no call holds more values than that, whatever is grouped with what. */
const callsOf = (updates: readonly BulkValue[], most: number): readonly (readonly BulkValue[])[] => {
  const calls: BulkValue[][] = [];
  let room = 0;
  for (const { issueIds, ...of } of updates)
    for (let from = 0; from < issueIds.length;) {
      if (room === 0) {
        calls.push([]);
        room = most;
      }
      const some = issueIds.slice(from, from + room);
      calls.at(-1)?.push({ ...of, issueIds: some });
      room -= some.length;
      from += some.length;
    }
  return calls;
};

const bodyOf = (updates: readonly BulkValue[]) => ({
  updates: updates.map(({ field, issueIds, value }) => ({ customField: field, issueIds: issueIds.map(Number), value })),
});

/** For functions alone: Jira answers 403 to a person. */
export const appFields = (request: Request) => {
  const send = async (updates: readonly BulkValue[]): Promise<void> =>
    sendJson(request, 'POST', '/rest/api/3/app/field/value', bodyOf(updates));
  let most = taken.get(request) ?? valuesAtOnce;

  /** A call that Jira refuses is split into smaller ones, and their size is used from then on. Gives the work items that it refuses even so. */
  const sendInParts = async (updates: readonly BulkValue[]): Promise<readonly JiraId[]> => {
    try {
      await send(updates);
      return [];
    } catch (error) {
      if (!(error instanceof Failure) || !['invalid-input', 'not-found'].includes(error.code)) throw error;
      if (most <= fewestAtOnce) return [...new Set(updates.flatMap(({ issueIds }) => issueIds))];
      most = most === valuesAtOnce ? secondTry : fewestAtOnce;
      const refused: JiraId[] = [];
      const parts = callsOf(updates, most);
      for (const part of parts) refused.push(...(await sendInParts(part)));
      // That smaller calls came through says something of the site; that they did not says something of the work items.
      if (refused.length === 0) taken.set(request, most);
      return refused;
    }
  };

  return {
    /** `POST /rest/api/3/app/field/value`: all of an issue's values in one call. Screens and validation do not apply, so the values must be right already. */
    save: async (issueId: JiraId, values: readonly FieldValue[]): Promise<void> =>
      send(values.map((value) => ({ ...value, issueIds: [issueId] }))),

    /** The same for many work items, in as few calls as Jira takes. Gives those that it refused, such as one that is gone and those beside it. */
    saveMany: async (updates: readonly BulkValue[]): Promise<readonly JiraId[]> => {
      const refused: JiraId[] = [];
      for (let rest = updates; rest.length > 0;) {
        const [call = [], ...others] = callsOf(rest, most);
        refused.push(...(await sendInParts(call)));
        rest = others.flat();
      }
      return refused;
    },
  };
};
