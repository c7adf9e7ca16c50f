import type { Host } from '../host';
import { identity } from './batch';
import { checkFilters, satisfies } from './conditions';
import { entityOf, isEntityValue } from './entities';
import { writeEntry } from './entries';
import { bad, KvsError } from './kvs-error';
import { bytesOf, checkUnique, maxOperations, maxTogetherBytes } from './limits';
import type { Filters, Transaction } from './requests';
import type { Spaces } from './spaces';

/**
 * All or nothing: every condition is asked of the state before, and only then is anything written.
 * Codes and messages are those that the platform answers with.
 */
export const transact = ({ store, manifest, clock }: Host, spaces: Spaces, request: Transaction): void => {
  const { set, delete: removed, check } = request;
  const operations = [...set, ...removed, ...check];
  if (operations.length === 0) throw bad('INVALID_REQUEST', 'A transaction needs at least one operation.');
  if (operations.length > maxOperations) {
    throw new KvsError(422, 'UNPROCESSABLE_ENTITY', 'Request cannot be processed due to one or more semantic errors');
  }
  if (bytesOf(request) > maxTogetherBytes)
    throw bad('MAX_SIZE', 'The transaction has exceeded the maximum size limit.');
  checkUnique(operations.map(identity));

  const holds = (entityName: string | undefined, key: string, conditions: Filters): boolean => {
    // Conditions are about attributes, which only entities have.
    if (entityName === undefined) throw bad('INVALID_REQUEST', 'Conditions need an entity.');
    const { attributes } = entityOf(manifest, entityName);
    checkFilters(conditions, (name) => name in attributes);
    const value = spaces.entity(entityName).get(key)?.value;
    return satisfies(isEntityValue(value) ? value : {}, conditions);
  };
  for (const { entityName, key, value } of set) spaces.check(entityName, key, { value });
  for (const { entityName, key } of [...removed, ...check]) spaces.check(entityName, key);
  if (!operations.every(({ entityName, key, conditions }) => !conditions || holds(entityName, key, conditions))) {
    throw bad('CONDITIONAL_CHECK_FAILED', 'Request failed due to conditional check specified or optimistic locking');
  }

  store.transaction(() => {
    for (const { entityName, key, value, options } of set)
      writeEntry(spaces.of(entityName), key, value, options, clock());
    for (const { entityName, key } of removed) spaces.of(entityName).remove(key);
  });
};
