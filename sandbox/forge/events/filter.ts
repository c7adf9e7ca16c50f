import type { Host } from '../host';
import { strictLimits } from '../../expressions/limits';
import { noSource } from '../../expressions/source';
import type { Json } from '../../jira/model';
import { reasonOf } from '../reason';
import type { Filter } from '../manifest/schema';

/** A filter's expression may be longer than a workflow rule's (Forge product_events). */
const limits = { ...strictLimits, length: 10_000, steps: 50_000, leaves: 10_000 };

type Payload = Readonly<Record<string, unknown>>;
type Expressions = typeof import('../../expressions');

/** Entity properties that a filter can look at, as `event.runtime.issue.properties['key']`. */
const runtimeOf = ({ store }: Host, payload: Payload): Payload => {
  const idOf = (value: unknown, ...path: readonly string[]): string => {
    const found = path.reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
      value,
    );
    return typeof found === 'string' ? found : '';
  };
  const properties = (owner: string) => ({ properties: store.collection('properties').get(owner) ?? {} });
  const { issue } = payload;
  return {
    issue: properties(`issue:${idOf(issue, 'id')}`),
    project: properties(`project:${idOf(issue, 'fields', 'project', 'id')}`),
    issuetype: properties(`issuetype:${idOf(issue, 'fields', 'issuetype', 'id')}`),
    user: properties(`user:${idOf(payload, 'atlassianId')}`),
  };
};

/** Does a trigger's filter let the event through? Only exactly `true` does; an error follows `onError`. */
export const passesFilter = (
  host: Host,
  { evaluate, jsonValue }: Expressions,
  filter: Filter | undefined,
  { payload, isOwn, triggerKey }: { readonly payload: Payload; readonly isOwn: boolean; readonly triggerKey: string },
): boolean => {
  if (filter?.ignoreSelf === true && isOwn) return false;
  if (filter?.expression === undefined) return true;
  const event = filter.expression.includes('runtime') ? { ...payload, runtime: runtimeOf(host, payload) } : payload;
  try {
    const json = JSON.parse(JSON.stringify(event)) as Json;
    return (
      evaluate(filter.expression, {
        variables: { event: jsonValue(json) },
        // A filter sees the event alone.
        source: noSource,
        limits,
        now: host.clock(),
        absentKeys: 'fail',
      }).json === true
    );
  } catch (error) {
    if (filter.onError.endsWith('_AND_LOG')) host.log(`The filter of trigger ${triggerKey} failed: ${reasonOf(error)}`);
    return filter.onError.startsWith('RECEIVE');
  }
};
