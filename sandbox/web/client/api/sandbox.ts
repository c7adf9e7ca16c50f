import { z } from 'zod/mini';
import { getJson, send, sendJson } from './http';

const Person = z.object({ accountId: z.string(), name: z.string(), email: z.nullable(z.string()), about: z.string() });
export type Person = z.infer<typeof Person>;

const AppModule = z.object({
  key: z.string(),
  type: z.string(),
  title: z.string(),
  width: z.string(),
  icon: z.nullable(z.string()),
});
export type AppModule = z.infer<typeof AppModule>;

const Command = z.object({
  key: z.string(),
  title: z.string(),
  keywords: z.array(z.string()),
  target: z.union([z.object({ page: z.string() }), z.object({ width: z.string() })]),
});
export type Command = z.infer<typeof Command>;

const AppField = z.object({
  id: z.string(),
  name: z.string(),
  readOnly: z.boolean(),
  valueType: z.string(),
  hasFormatter: z.boolean(),
});
export type AppField = z.infer<typeof AppField>;

const Session = z.object({
  me: z.nullable(z.string()),
  /** May administer Jira, not only a project. */
  administrator: z.boolean(),
  people: z.array(Person),
  modules: z.array(AppModule),
  commands: z.array(Command),
  fields: z.array(AppField),
  start: z.object({
    appName: z.string(),
    headline: z.string(),
    introduction: z.string(),
    scenes: z.array(
      z.object({ title: z.string(), text: z.string(), as: z.optional(z.string()), href: z.string(), link: z.string() }),
    ),
    projects: z.array(z.object({ id: z.string(), key: z.string(), name: z.string(), style: z.string() })),
  }),
});
export type Session = z.infer<typeof Session>;

const api = '/sandbox/api';
const key = encodeURIComponent;

export const readSession = (): Promise<Session> => getJson(`${api}/session`, Session);
export const signIn = (accountId: string | null): Promise<void> => send('POST', `${api}/user`, { accountId });

export interface FramePlace {
  readonly moduleKey: string;
  readonly issueKey?: string;
  readonly projectKey?: string;
  readonly sprintId?: string;
  readonly resource?: string;
  readonly location?: string;
  readonly entryPoint?: string;
  readonly configuration?: string;
}

const Frame = z.object({ url: z.string(), context: z.record(z.string(), z.unknown()) });
export type FrameSetup = z.infer<typeof Frame>;
export const readFrame = (place: FramePlace): Promise<FrameSetup> =>
  getJson(`${api}/frame?${new URLSearchParams(Object.entries(place) as [string, string][]).toString()}`, Frame);

const BridgeReply = z.union([
  z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);

/** Passes a frame's call to the server; rejects with the message that the frame is to see. */
export const bridge = async (
  name: 'invoke' | 'fetchProduct',
  place: FramePlace,
  modal: unknown,
  argument: unknown,
): Promise<unknown> => {
  const reply = await sendJson('POST', `${api}/bridge`, { name, place, modal, argument }, BridgeReply);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
};

const Change = z.object({
  n: z.number(),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  type: z.enum(['stored', 'updated', 'commented']),
  by: z.nullable(z.string()),
});
export type Change = z.infer<typeof Change>;
export const readChanges = (since: number): Promise<{ now: number; changes: Change[] }> =>
  getJson(`${api}/changes?since=${since}`, z.object({ now: z.number(), changes: z.array(Change) }));

const Drawn = z.record(z.string(), z.record(z.string(), z.string()));
export type Drawn = z.infer<typeof Drawn>;
export const drawFields = async (issues: readonly string[]): Promise<Drawn> =>
  issues.length === 0 ? {} : sendJson('POST', `${api}/drawn`, { issues }, Drawn);

const RuleView = z.object({
  kind: z.enum(['condition', 'validator', 'action']),
  name: z.string(),
  text: z.string(),
  expression: z.nullable(z.string()),
  disabled: z.boolean(),
});
export type RuleView = z.infer<typeof RuleView>;
const WorkflowView = z.object({
  name: z.string(),
  workTypes: z.array(z.string()),
  statuses: z.array(z.object({ name: z.string(), category: z.string() })),
  transitions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      from: z.array(z.string()),
      to: z.nullable(z.string()),
      rules: z.array(RuleView),
    }),
  ),
});
export type WorkflowView = z.infer<typeof WorkflowView>;
export const readWorkflows = async (project: string): Promise<readonly WorkflowView[]> =>
  (await getJson(`${api}/workflows/${key(project)}`, z.object({ workflows: z.nullable(z.array(WorkflowView)) })))
    .workflows ?? [];

const Roles = z.object({ roles: z.nullable(z.array(z.object({ role: z.string(), members: z.array(z.string()) }))) });
export const readRoles = async (project: string) => (await getJson(`${api}/people/${key(project)}`, Roles)).roles ?? [];

const Entry = z.looseObject({ kind: z.enum(['rest', 'invocation', 'evaluation']), n: z.number(), at: z.number() });
export type Entry = z.infer<typeof Entry>;
export const readInspector = async (since: number): Promise<readonly Entry[]> =>
  (await getJson(`${api}/inspector?since=${since}`, z.object({ entries: z.array(Entry) }))).entries;
const HostSettings = z.object({
  delayMs: z.number(),
  duplicates: z.boolean(),
  shuffle: z.boolean(),
  coldStart: z.boolean(),
});
export type HostSettings = z.infer<typeof HostSettings>;
export const readSettings = (): Promise<HostSettings> => getJson(`${api}/settings`, HostSettings);
export const saveSettings = (settings: HostSettings): Promise<HostSettings> =>
  sendJson('POST', `${api}/settings`, settings, HostSettings);
export const runScheduled = (): Promise<void> => send('POST', `${api}/scheduled`, {});

const ActionReply = z.union([
  z.object({ ok: z.literal(true), smartValue: z.string(), outputs: z.record(z.string(), z.unknown()) }),
  z.object({ ok: z.literal(false), errors: z.array(z.string()) }),
]);
export type ActionReply = z.infer<typeof ActionReply>;
/** Runs an action as a rule of Automation would that runs as whoever is signed in. */
export const runAction = (key: string, inputs: Readonly<Record<string, unknown>>): Promise<ActionReply> =>
  sendJson('POST', `${api}/action`, { key, inputs }, ActionReply);

export const clearInspector = (): Promise<void> => send('DELETE', `${api}/inspector`);
