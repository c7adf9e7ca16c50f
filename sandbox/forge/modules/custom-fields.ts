import { z } from 'zod';
import { extensionAri } from '../installation';
import type { Installation } from '../installation';
import type { Manifest } from '../manifest/read-manifest';

const Validation = z.looseObject({ expression: z.string(), errorMessage: z.string().default('') });

const Field = z.looseObject({
  key: z.string(),
  name: z.string(),
  description: z.string().default(''),
  type: z.enum(['string', 'number', 'user', 'group', 'datetime', 'date', 'object']),
  collection: z.enum(['none', 'list']).default('none'),
  readOnly: z.boolean().default(false),
  validation: Validation.optional(),
  view: z.looseObject({ formatter: z.looseObject({ expression: z.string() }).optional() }).optional(),
  edit: z.looseObject({ validation: Validation.optional() }).optional(),
});

/** A `jira:customField` of the manifest, as Jira installs it. */
export interface CustomFieldModule {
  readonly moduleKey: string;
  /** The field's type in Jira. */
  readonly ari: string;
  readonly name: string;
  readonly description: string;
  readonly type: z.infer<typeof Field>['type'];
  readonly collection: 'none' | 'list';
  readonly readOnly: boolean;
  readonly formatter: string | null;
  readonly validation: { readonly expression: string; readonly errorMessage: string } | null;
}

/** The fields that the manifest declares, in its order. */
export const customFieldModules = (manifest: Manifest, installation: Installation): readonly CustomFieldModule[] =>
  z
    .array(Field)
    .parse(manifest.file.modules['jira:customField'] ?? [])
    .map(({ key, name, description, type, collection, readOnly, validation, view, edit }) => {
      const check = edit?.validation ?? validation;
      return {
        ...{ moduleKey: key, name, description, type, collection, readOnly },
        ari: extensionAri(installation, key),
        formatter: view?.formatter?.expression ?? null,
        validation: check ? { expression: check.expression, errorMessage: check.errorMessage } : null,
      };
    });
