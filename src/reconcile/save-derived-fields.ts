import { changedFields, type DerivedFields } from '../domain/acceptance/derived-fields';
import { appFields, type FieldValue } from '../jira/app-fields';
import { issueProperty } from '../jira/issue-property';
import type { Request } from '../jira/request';
import type { IssueContext } from './issue-context';

const names = ['ticks', 'acceptance', 'readiness', 'valuePerPoint'] as const;

/** Writes what differs from what is stored, in one call, and nothing when nothing does. Gives whether it wrote. */
export const saveDerivedFields =
  (request: Request) =>
  async ({ item, policy: { fields } }: IssueContext, kept: DerivedFields): Promise<boolean> => {
    const different = changedFields(item.stored, kept);
    const values = names.flatMap((name): FieldValue[] => {
      const field = fields[name];
      return field === null || !(name in different) ? [] : [{ field, value: different[name] ?? null }];
    });
    if (values.length > 0) await appFields(request).save(item.id, values);
    const toProperty = fields.ticks === null ? different.ticks : undefined;
    if (toProperty) await issueProperty(request).saveTicks(item.id, toProperty);
    return values.length > 0 || toProperty !== undefined;
  };
