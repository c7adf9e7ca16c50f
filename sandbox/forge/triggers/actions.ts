import { z } from 'zod';
import type { Host } from '../host';
import type { Invoke } from '../invoke/invoke';
import { bodyOf } from '../invoke/outcome';
import type { Manifest } from '../manifest/read-manifest';

const Type = z.enum(['boolean', 'integer', 'number', 'string']);
type Type = z.infer<typeof Type>;

const Module = z.looseObject({
  key: z.string(),
  name: z.string().default(''),
  function: z.string(),
  actionVerb: z.enum(['CREATE', 'UPDATE', 'DELETE', 'TRIGGER', 'GET']),
  config: z.looseObject({ resource: z.string() }).optional(),
  inputs: z.record(z.string(), z.looseObject({ type: Type, required: z.boolean().default(false) })).default({}),
  outputs: z.record(z.string(), z.looseObject({ type: Type, nullable: z.boolean() })).default({}),
  outputContext: z.looseObject({ entityName: z.string(), outputDomain: z.string() }).optional(),
});
export type ActionModule = z.infer<typeof Module>;

const Provider = z.looseObject({ actions: z.array(z.string()) });

const Refused = z.looseObject({ errors: z.array(z.looseObject({ message: z.string() })).min(1) });

/** What a rule calls an action by, for whom it runs, and what it was given. */
export interface ActionRun {
  readonly moduleKey: string;
  readonly accountId: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What the later parts of the rule see, or why the rule stops here. */
export type ActionReply =
  | { readonly ok: true; readonly smartValue: string; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly errors: readonly string[] };

const fits = (value: unknown, type: Type): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeof value === type;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Forge tells of one of them, `fetchedJiraRequirement` for the verb GET; the others follow it. */
const participles = { CREATE: 'created', UPDATE: 'updated', DELETE: 'deleted', TRIGGER: 'triggered', GET: 'fetched' };

const smartValueOf = ({ actionVerb, outputContext }: ActionModule): string =>
  participles[actionVerb] +
  (outputContext?.outputDomain ?? '').split('-').map(capital).join('') +
  capital(outputContext?.entityName ?? '');

const faultsOfInputs = ({ inputs: declared }: ActionModule, inputs: ActionRun['inputs']): readonly string[] => [
  ...Object.keys(inputs).flatMap((name) => (Object.hasOwn(declared, name) ? [] : [`${name} is not an input`])),
  ...Object.entries(declared).flatMap(([name, { type, required }]) => {
    const value = inputs[name];
    if (value === undefined) return required ? [`${name} is required`] : [];
    return fits(value, type) ? [] : [`${name} is not of the type ${type}`];
  }),
];

const faultsOfOutputs = ({ outputs: declared }: ActionModule, given: Readonly<Record<string, unknown>>) =>
  Object.entries(declared).flatMap(([name, { type, nullable }]) => {
    const value = given[name] ?? null;
    return (value === null && nullable) || fits(value, type) ? [] : [`The action gave no ${type} as ${name}.`];
  });

/** The actions that rules are offered: those that a provider names. */
export const offeredActions = ({ file }: Manifest): readonly ActionModule[] => {
  const offered = new Set(
    z
      .array(Provider)
      .parse(file.modules['automation:actionProvider'] ?? [])
      .flatMap(({ actions }) => actions),
  );
  return (file.modules['action'] ?? []).flatMap((one) => (offered.has(one.key) ? [Module.parse(one)] : []));
};

/** Runs an action as a rule of Automation does: its inputs are the payload, and it acts as the rule's person. */
export const createActions =
  (host: Host, invoke: Invoke) =>
  async ({ moduleKey, accountId, inputs }: ActionRun): Promise<ActionReply> => {
    const module = offeredActions(host.manifest).find(({ key }) => key === moduleKey);
    if (module === undefined || !host.installation().installed)
      return { ok: false, errors: ['There is no such action'] };
    const wrong = faultsOfInputs(module, inputs);
    if (wrong.length > 0) return { ok: false, errors: wrong };
    const outcome = await host.later.track(
      invoke({
        functionKey: module.function,
        ...{ moduleType: 'action', moduleKey, subject: module.name, accountId },
        event: inputs,
        timeoutMs: host.settings().timeouts.interactiveMs,
      }),
    );
    // What an action throws stays in the app's own log.
    if (!outcome.ok) return { ok: false, errors: ['The action failed.'] };
    const body = bodyOf(outcome);
    const refused = Refused.safeParse(body);
    if (refused.success) return { ok: false, errors: refused.data.errors.map(({ message }) => message) };
    const given = z.record(z.string(), z.unknown()).safeParse(body).data ?? {};
    const strange = faultsOfOutputs(module, given);
    if (strange.length > 0) return { ok: false, errors: strange };
    const outputs = Object.fromEntries(Object.keys(module.outputs).map((name) => [name, given[name] ?? null]));
    return { ok: true, smartValue: smartValueOf(module), outputs };
  };
