import { z } from 'zod';

/** What the host reads of `manifest.yml`. Everything else is kept as it is, so that other parts can look at it. */

const Key = z.string();
const functionRef = z.looseObject({ function: Key.optional() });

const Scopes = z
  .union([z.array(z.string()), z.record(z.string(), z.looseObject({ allowImpersonation: z.boolean().optional() }))])
  .transform((scopes) =>
    Array.isArray(scopes)
      ? scopes.map((name) => ({ name, allowImpersonation: false }))
      : Object.entries(scopes).map(([name, options]) => ({
          name,
          allowImpersonation: options.allowImpersonation === true,
        })),
  );

const Egress = z.union([
  z.string(),
  z.looseObject({ address: z.string() }).transform(({ address }) => address),
  z.looseObject({ remote: z.string() }).transform(({ remote }) => ({ remote })),
]);

const Index = z.union([
  z.string().transform((name) => ({ name, partition: [] as string[], range: [name] })),
  z.looseObject({
    name: z.string(),
    range: z.array(z.string()).default([]),
    partition: z.array(z.string()).default([]),
  }),
]);

export const Entity = z.looseObject({
  name: z.string(),
  attributes: z.record(z.string(), z.looseObject({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) })),
  indexes: z.array(Index).default([]),
});
export type Entity = z.infer<typeof Entity>;

export const FunctionModule = z.looseObject({
  key: Key,
  handler: z.string(),
  timeoutSeconds: z.number().optional(),
  runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
});
export type FunctionModule = z.infer<typeof FunctionModule>;

export const Filter = z.looseObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).default('IGNORE_AND_LOG'),
});
export type Filter = z.infer<typeof Filter>;

const Event = z.union([
  z.string().transform((eventType) => ({ eventType, filter: undefined })),
  z.looseObject({ eventType: z.string(), filter: Filter.optional() }),
]);

export const Trigger = z.looseObject({ key: Key, function: Key, events: z.array(Event), filter: Filter.optional() });
export type Trigger = z.infer<typeof Trigger>;

export const ScheduledTrigger = z.looseObject({
  key: Key,
  function: Key,
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
export type ScheduledTrigger = z.infer<typeof ScheduledTrigger>;

export const PreUninstall = z.looseObject({ key: Key, function: Key });
export type PreUninstall = z.infer<typeof PreUninstall>;

export const Consumer = z.looseObject({
  key: Key,
  queue: z.string(),
  function: Key.optional(),
  resolver: z.looseObject({ function: Key, method: z.string() }).optional(),
});
export type Consumer = z.infer<typeof Consumer>;

/** Any module: its own function, its resolver, and where the app says what it is called. */
export const Module = z.looseObject({ key: Key, function: Key.optional(), resolver: functionRef.optional() });
export type Module = z.infer<typeof Module>;

export const ManifestFile = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/\S+$/, 'must be ari:cloud:ecosystem::app/<id>'),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.number().optional() }).optional(),
    storage: z.looseObject({ entities: z.array(Entity).default([]) }).optional(),
  }),
  modules: z.record(z.string(), z.array(Module)),
  permissions: z
    .looseObject({
      scopes: Scopes.optional(),
      external: z.looseObject({ fetch: z.looseObject({ backend: z.array(Egress).optional() }).optional() }).optional(),
    })
    .optional(),
  remotes: z.array(z.looseObject({ key: Key, baseUrl: z.unknown() })).optional(),
  resources: z.array(z.looseObject({ key: Key, path: z.string() })).default([]),
});
export type ManifestFile = z.infer<typeof ManifestFile>;
