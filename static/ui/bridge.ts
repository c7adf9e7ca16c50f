import { events, invoke, NavigationTarget, requestJira, router, view } from '@forge/bridge';
import * as z from 'zod/mini';

import { type ProjectCall, projectContract, type ProjectContract } from '../../src/contract/project';
import { type SiteCall, siteContract, type SiteContract } from '../../src/contract/site';
import { type CallId, contract, type Input, type Name, type Output } from '../../src/contract';
import { FailureReason } from '../../src/domain/shared/failure-reason';
import { Failure, failureCodes } from '../../src/domain/shared/result';
import type { Request } from '../../src/jira/request';
import { withRetries } from '../../src/jira/retries';
import { Context } from './context';

/** Jira, asked as the person who looks. */
export const jira: Request = withRetries((path, init) => requestJira(path, init), {
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  longest: 5_000,
});

/** A function of an earlier version gives its words alone. */
const ReplyFailure = z.object({
  code: z.enum(failureCodes),
  message: z.string(),
  messages: z.optional(z.array(z.string())),
  reason: z.catch(z.nullable(FailureReason), null),
});

const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: ReplyFailure }),
]);

/** An answer that was lost on its way is asked for once more: the same call is not done twice. */
const reached = async (name: Name | ProjectCall | SiteCall, input: Record<string, unknown>): Promise<unknown> => {
  try {
    return await invoke(name, input).catch(() => invoke(name, input));
  } catch {
    throw new Failure('jira-unavailable', { code: 'app-unreachable' });
  }
};

const strange = (): Failure => new Failure('internal', { code: 'app-strange' });

const valueIn = (raw: unknown): unknown => {
  const reply = Reply.safeParse(raw);
  if (!reply.success) throw strange();
  if (reply.data.ok) return reply.data.value;
  const { code, reason, message, messages } = reply.data.failure;
  throw new Failure(code, reason ?? { code: 'in-words', text: message }, messages);
};

const parsed = <S extends z.ZodMiniType>(schema: S, raw: unknown): z.infer<S> => {
  const value = schema.safeParse(raw);
  if (!value.success) throw strange();
  return value.data;
};

/** A name for one press of a button; a second try that should not be done twice is given the same. */
export const newCallId = (): CallId => crypto.randomUUID();

/** Calls one of the app's functions about a work item. @throws Failure that says what went wrong. */
export const call = async <N extends Name>(
  name: N,
  issueId: string,
  input: Input<N>,
  callId: CallId = newCallId(),
): Promise<Output<N>> => {
  return parsed(contract[name].output, valueIn(await reached(name, { ...input, issueId, callId }))) as Output<N>;
};

/** Calls one of the app's functions about the project whose page this is. @throws Failure that says what went wrong. */
export const callProject = async <N extends ProjectCall>(
  name: N,
  input: z.input<ProjectContract[N]['input']>,
): Promise<z.infer<ProjectContract[N]['output']>> => {
  const value = valueIn(await reached(name, { ...input, callId: newCallId() }));
  return parsed(projectContract[name].output, value) as z.infer<ProjectContract[N]['output']>;
};

/** Calls one of the app's functions about the whole site. @throws Failure that says what went wrong. */
export const callSite = async <N extends SiteCall>(
  name: N,
  input: z.input<SiteContract[N]['input']>,
): Promise<z.infer<SiteContract[N]['output']>> => {
  const value = valueIn(await reached(name, { ...input, callId: newCallId() }));
  return parsed(siteContract[name].output, value) as z.infer<SiteContract[N]['output']>;
};

export const readContext = async (): Promise<Context> => Context.parse(await view.getContext());

/** A page without the host's theme is still a page: the tokens' fallbacks are the light ones. */
export const enableTheme = async (): Promise<void> => {
  await view.theme.enable().catch(() => undefined);
};

/** Tells the host that the work item changed, so that what Jira shows around the page is read again. */
export const refreshHost = async (): Promise<void> => {
  await view.refresh().catch(() => undefined);
};

const Changed = z.object({ issueId: z.union([z.string(), z.number()]) });

/** Calls back when Jira says that the work item changed; the function returned ends it. */
export const onIssueChanged = (issueId: string, then: () => void): (() => void) => {
  const subscription = events
    .on('JIRA_ISSUE_CHANGED', (payload: unknown) => {
      const change = Changed.safeParse(payload);
      if (change.success && String(change.data.issueId) === issueId) then();
    })
    .catch(() => null);
  return () => {
    void subscription.then((one) => one?.unsubscribe());
  };
};

/** Opens the project's settings beside the work item, not in its place. */
export const openProjectSettings = async (projectKey: string): Promise<void> =>
  router.open({ target: NavigationTarget.ProjectSettingsDetails, projectKey }).catch(() => undefined);

/** Opens a path of the Jira site beside this page. */
export const openPath = async (path: string): Promise<void> => router.open(path).catch(() => undefined);
