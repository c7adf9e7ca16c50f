import { z } from 'zod';
import { bad } from './kvs-error';

/** The bodies that @forge/kvs 1.6 sends. */

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();

const GetOptions = z.looseObject({ metadataFields }).optional();

export const SetOptions = z
  .looseObject({
    ttl: z.looseObject({ value: z.number(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) }).optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
  })
  .optional();
export type SetOptions = z.infer<typeof SetOptions>;

export const Condition = z.looseObject({
  property: z.string(),
  condition: z.string(),
  values: z.array(z.unknown()).default([]),
});
export type Condition = z.infer<typeof Condition>;

export const Filters = z.looseObject({ and: z.array(Condition).optional(), or: z.array(Condition).optional() });
export type Filters = z.infer<typeof Filters>;

const key = z.string();

export const Get = z.looseObject({ key, options: GetOptions });
export const Set = z.looseObject({ key, value: z.unknown().optional(), options: SetOptions });
export const Delete = z.looseObject({ key });
export const Query = z.looseObject({
  limit: z.number().optional(),
  after: z.string().optional(),
  where: z.array(Condition).default([]),
  options: GetOptions,
});

const entityName = z.string();
export const EntityDelete = Delete.extend({ entityName });
export const EntityQuery = z.looseObject({
  entityName,
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: z.looseObject({ condition: z.string(), values: z.array(z.unknown()) }).optional(),
  filters: Filters.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  limit: z.number().optional(),
  cursor: z.string().optional(),
  options: GetOptions,
});
export type EntityQuery = z.infer<typeof EntityQuery>;

const either = { key, entityName: entityName.optional() };
export const BatchGet = z.array(z.looseObject({ ...either, options: GetOptions }));
export const BatchSet = z.array(z.looseObject({ ...either, value: z.unknown().optional(), options: SetOptions }));
export const BatchDelete = z.array(z.looseObject(either));
export const Transaction = z.looseObject({
  set: z
    .array(
      z.looseObject({ ...either, value: z.unknown().optional(), conditions: Filters.optional(), options: SetOptions }),
    )
    .default([]),
  delete: z.array(z.looseObject({ ...either, conditions: Filters.optional() })).default([]),
  check: z.array(z.looseObject({ ...either, conditions: Filters })).default([]),
});
export type Transaction = z.infer<typeof Transaction>;

/** @throws KvsError when the body is not what the package sends. */
export const parseRequest = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw bad('INVALID_REQUEST', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed request'}`);
};
