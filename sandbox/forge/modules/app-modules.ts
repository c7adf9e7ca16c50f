import { z } from 'zod';
import type { AppModules, AppRule, TypeChangeRule } from '../../jira/jira';
import { extensionAri } from '../installation';
import type { Installation } from '../installation';
import type { Manifest } from '../manifest/read-manifest';

/** What Jira has to know of the installed app's modules. */

const Rule = z.looseObject({
  key: z.string(),
  name: z.string(),
  description: z.string().optional(),
  expression: z.string(),
  errorMessage: z
    .union([z.string(), z.looseObject({ expression: z.string() }).transform(({ expression }) => ({ expression }))])
    .optional(),
  // Team-managed projects have to be asked for (Forge manifest reference).
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
});

const EntityProperty = z.looseObject({
  propertyKey: z.string(),
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  values: z.array(
    z.looseObject({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

const rulesOf = (manifest: Manifest, kind: AppRule['kind'], type: string): (AppRule & { readonly key: string })[] =>
  (manifest.file.modules[type] ?? []).flatMap((module) => {
    // A validator with a function has no expression; Jira's engine here runs expressions alone.
    const rule = Rule.safeParse(module);
    if (!rule.success) return [];
    const { key, name, description = '', expression, errorMessage = null, projectTypes } = rule.data;
    return [{ key, kind, name, description, expression, errorMessage, projectTypes }];
  });

const aliasesOf = (manifest: Manifest): AppModules['propertyAliases'] =>
  z
    .array(EntityProperty)
    .parse(manifest.file.modules['jira:entityProperty'] ?? [])
    .flatMap(({ propertyKey, entityType: entity, values }) =>
      values.flatMap(({ path, type, searchAlias: alias }) =>
        alias === undefined ? [] : [{ alias, entity, propertyKey, path, type }],
      ),
    );

const ActionValidator = z.looseObject({
  key: z.string(),
  action: z.string(),
  expression: z.string(),
  errorMessage: z.string().optional(),
});

/** The one action that Forge documents; an app may declare one validator for it. */
const typeChangeOf = (manifest: Manifest): TypeChangeRule | null => {
  const all = z.array(ActionValidator).parse(manifest.file.modules['jira:actionValidator'] ?? []);
  const found = all.find(({ action }) => action === 'workItemTypeChanged');
  return found ? { key: found.key, expression: found.expression, errorMessage: found.errorMessage ?? null } : null;
};

const none: ReadonlyMap<string, AppRule> = new Map();

/** A live view: empty while the app is not installed, so that its rules block, as in Jira. */
export const appModules = (manifest: Manifest, installation: () => Installation): AppModules => {
  const { appId, environmentId } = installation();
  const declared = [
    ...rulesOf(manifest, 'condition', 'jira:workflowCondition'),
    ...rulesOf(manifest, 'validator', 'jira:workflowValidator'),
  ];
  const rules = new Map(
    declared.map(({ key, ...rule }) => [extensionAri({ ...installation(), appId, environmentId }, key), rule]),
  );
  const propertyAliases = aliasesOf(manifest);
  const typeChange = typeChangeOf(manifest);
  const whenInstalled = <T>(value: T, otherwise: T): T => (installation().installed ? value : otherwise);
  return {
    get appId() {
      return whenInstalled<string | null>(appId, null);
    },
    get environmentId() {
      return whenInstalled<string | null>(environmentId, null);
    },
    get rules() {
      return whenInstalled<ReadonlyMap<string, AppRule>>(rules, none);
    },
    get typeChange() {
      return whenInstalled<TypeChangeRule | null>(typeChange, null);
    },
    get propertyAliases() {
      return whenInstalled<AppModules['propertyAliases']>(propertyAliases, []);
    },
  };
};
