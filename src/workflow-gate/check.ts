import type { Instant } from '../domain/shared/ids';
import { startsReady } from '../domain/policy/definition-of';
import { readPolicy } from '../domain/policy/read-policy';
import { Failure } from '../domain/shared/result';
import type { Field } from '../jira/fields';
import { users } from '../jira/users';
import { fieldsToShow, readScreens } from './fields-on-screens';
import { healthOf } from './health';
import type { GateProject } from './help';
import type { Finding } from './finding';
import { type GateNeeds, scanGate } from './scan';

export interface Checked {
  readonly project: GateProject;
  /** The policy property as stored. */
  readonly policy: unknown;
  /** Names of work types by id, as far as they are known. */
  readonly typeNames?: ReadonlyMap<string, string>;
  /** The site's fields. */
  readonly fields: readonly Field[];
  readonly now: Instant;
}

/** Null where the caller may not read it; then that is said. */
const ifAllowed = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure && ['forbidden', 'not-found'].includes(error.code)) return null;
    throw error;
  }
};

/** Looks at everything that one project's gate rests on. Reads only. */
export const checkProject =
  (needs: GateNeeds) =>
  async ({ project, policy: raw, typeNames = new Map(), fields, now }: Checked): Promise<readonly Finding[]> => {
    const reading = readPolicy(raw);
    const policy = reading.state === 'ok' || reading.state === 'off' ? reading.policy : null;
    if (policy === null)
      return healthOf({ policy: reading, scan: null, people: null, screens: null, fieldIds: null, now });
    const nameOf = (id: string): string => fields.find((field) => field.id === id)?.name ?? id;
    const types = Object.keys(policy.types).map((id) => ({
      id,
      name: typeNames.get(id) ?? id,
      startsReady: startsReady(policy, id),
    }));
    const accepters = [policy.productOwner, ...policy.deputies.map(({ accountId }) => accountId)];
    const [scan, people, screens] = await Promise.all([
      ifAllowed(scanGate(needs)({ project, types })),
      ifAllowed(users(needs.request).byId(accepters)),
      ifAllowed(readScreens(needs.request)({ project, fields: fieldsToShow(policy.fields, nameOf) })),
    ]);
    return healthOf({ policy: reading, scan, people, screens, fieldIds: new Set(fields.map(({ id }) => id)), now });
  };
