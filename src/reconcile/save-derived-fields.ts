import { changedFields, type DerivedFields } from '../domain/acceptance/derived-fields';
import { writeBadge } from '../domain/readiness/stored-badge';
import { appFields, type FieldValue } from '../jira/app-fields';
import { issueProperty } from '../jira/issue-property';
import type { Request } from '../jira/request';
import type { IssueContext } from './issue-context';

const names = ['ticks', 'acceptance', 'readiness', 'valuePerPoint'] as const;

/** A value in the form in which Jira stores it. */
const toStored = (name: (typeof names)[number], { readiness, ...rest }: Partial<DerivedFields>): unknown =>
  name === 'readiness' ? writeBadge(readiness ?? null) : (rest[name] ?? null);

/** What a work item's stored fields lack. */
export interface MissingWrites {
  readonly values: readonly FieldValue[];
  /** Ticks for the issue property, where they are stored there. */
  readonly toProperty: DerivedFields['ticks'] | null;
}

/** What must be written so that what is stored becomes what should be. */
export const missingWrites = (
  { item, policy: { fields } }: Pick<IssueContext, 'item' | 'policy'>,
  derived: DerivedFields,
): MissingWrites => {
  const different = changedFields(item.stored, derived);
  const values = names.flatMap((name): FieldValue[] => {
    const field = fields[name];
    return field === null || !(name in different) ? [] : [{ field, value: toStored(name, different) }];
  });
  return { values, toProperty: fields.ticks === null ? (different.ticks ?? null) : null };
};

export const isMissing = ({ values, toProperty }: MissingWrites): boolean => values.length > 0 || toProperty !== null;

/** Writes what differs from what is stored, in one call, and nothing when nothing does. Gives whether it wrote. */
export const saveDerivedFields =
  (request: Request) =>
  async (subject: Pick<IssueContext, 'item' | 'policy'>, derived: DerivedFields): Promise<boolean> => {
    const missing = missingWrites(subject, derived);
    const { values, toProperty } = missing;
    if (values.length > 0) await appFields(request).save(subject.item.id, values);
    if (toProperty !== null) await issueProperty(request).saveTicks(subject.item.id, toProperty);
    return isMissing(missing);
  };
