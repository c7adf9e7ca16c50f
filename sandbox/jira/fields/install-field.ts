import type { Jira } from '../jira';
import type { Field, FieldSchema } from '../model';

/** A field that an app's manifest declares, as far as Jira cares. */
export interface ForgeFieldModule {
  readonly moduleKey: string;
  /** The module's identifier, which becomes the field's type: `ari:cloud:ecosystem::extension/{app}/{env}/static/{moduleKey}`. */
  readonly ari: string;
  readonly name: string;
  readonly description?: string;
  readonly type: 'string' | 'number' | 'user' | 'group' | 'datetime' | 'date' | 'object';
  readonly collection?: 'none' | 'list';
  readonly readOnly?: boolean;
  readonly formatter?: string | null;
  readonly validation?: { readonly expression: string; readonly errorMessage: string } | null;
}

const schemaOf = ({ type, collection, ari }: ForgeFieldModule, customId: number): FieldSchema =>
  collection === 'list' ? { type: 'array', items: type, custom: ari, customId } : { type, custom: ari, customId };

const findForgeField = (jira: Jira, ari: string): Field | undefined => {
  for (const field of jira.store.collection('fields').values()) if (field.schema.custom === ari) return field;
  return undefined;
};

/** Makes the one field that an installed app's module stands for; installing again brings it up to date. */
export const installField = (jira: Jira, module: ForgeFieldModule): Field => {
  const before = findForgeField(jira, module.ari);
  const id = before?.id ?? `customfield_${jira.store.nextId('fields')}`;
  const customId = Number(id.slice('customfield_'.length));
  const field: Field = {
    id,
    key: module.ari,
    name: module.name,
    description: module.description ?? '',
    custom: true,
    schema: schemaOf(module, customId),
    clauseNames: [`cf[${customId}]`, module.name],
    projectIds: null,
    scopeProjectId: null,
    options: [],
    navigable: true,
    searchable: true,
    orderable: true,
    forge: {
      moduleKey: module.moduleKey,
      readOnly: module.readOnly ?? false,
      valueType: module.type,
      collection: module.collection ?? 'none',
      formatter: module.formatter ?? null,
      validation: module.validation ?? null,
    },
  };
  jira.store.collection('fields').put(id, field);
  return field;
};

const onScreen = (jira: Jira, screenId: string, fieldId: string): void => {
  const screen = jira.store.collection('screens').get(screenId);
  if (screen && !screen.fieldIds.includes(fieldId))
    jira.store.collection('screens').put(screenId, { ...screen, fieldIds: [...screen.fieldIds, fieldId] });
};

/** Puts a field on a project's screens, as an administrator does after installing an app. */
export const addFieldToProject = (jira: Jira, projectId: string, fieldId: string): void => {
  const project = jira.store.collection('projects').get(projectId);
  const field = jira.store.collection('fields').get(fieldId);
  if (!project || !field) throw new Error(`No project ${projectId} or no field ${fieldId}`);
  // A read-only field is never drawn where people fill things in.
  if (field.forge?.readOnly !== true) {
    onScreen(jira, project.screenIds.create, fieldId);
    onScreen(jira, project.screenIds.edit, fieldId);
  }
  onScreen(jira, project.screenIds.view, fieldId);
};

export const addScreen = (jira: Jira, name: string, fieldIds: readonly string[]): string => {
  const id = jira.store.nextId('screens');
  jira.store.collection('screens').put(id, { id, name, fieldIds });
  return id;
};

/** A plain custom field, as an administrator or an import adds it. */
export const createField = (
  jira: Jira,
  wanted: Pick<Field, 'name' | 'schema'> &
    Partial<Pick<Field, 'description' | 'options' | 'projectIds' | 'scopeProjectId'>>,
): Field => {
  const customId = Number(jira.store.nextId('fields'));
  const id = `customfield_${customId}`;
  const field: Field = {
    id,
    key: id,
    name: wanted.name,
    description: wanted.description ?? '',
    custom: true,
    schema: { ...wanted.schema, customId },
    clauseNames: [`cf[${customId}]`, wanted.name],
    projectIds: wanted.projectIds ?? null,
    scopeProjectId: wanted.scopeProjectId ?? null,
    options: wanted.options ?? [],
    navigable: true,
    searchable: true,
    orderable: true,
    forge: null,
  };
  jira.store.collection('fields').put(id, field);
  return field;
};
