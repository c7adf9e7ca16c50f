/** What an event says was changed: the ids of fields, of those without one their names, both in lower case. */
export type ChangedFields = ReadonlySet<string>;

/** A custom field whose id an event does not say. */
export const someCustomField = 'custom field';

/** Whether the criteria text may be another, or other rules may apply to it. `field` is the policy's; null is the description. */
export const mayChangeText = (changed: ChangedFields, field: string | null): boolean =>
  [field ?? 'description', 'issuetype', 'project', 'key'].some((one) => changed.has(one)) ||
  (field !== null && changed.has(someCustomField));
