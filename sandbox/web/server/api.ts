import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Jira } from '../../jira/jira';
import { mayGlobally } from '../../jira/permissions';
import type { AppFields } from './app-fields';
import { BridgeCall, type createBridgeCalls } from './bridge-calls';
import type { watchChanges } from './changes';
import { FramePlace, PlaceError, type Contexts } from './context';
import { framePath } from './frame-app';
import { iconAddress } from './icons';
import type { Inspector } from './inspector';
import type { AppPages } from './manifest';
import type { WebForge } from './ports';
import { peopleOf, projectPeople, startPage } from './start-page';
import { projectWorkflows } from './workflows';

/** The cookie that Jira's REST takes for a signed-in person as well. */
export const userCookie = 'sandbox_user';

const HostSettings = z.object({
  delayMs: z.number().min(0).max(600_000),
  duplicates: z.boolean(),
  shuffle: z.boolean(),
  coldStart: z.boolean(),
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `/sandbox/api`: what the pages need and Jira's REST does not offer. */
export const sandboxApi = ({
  jira,
  manifest,
  contexts,
  call,
  changes,
  inspector,
  fields,
  forge,
  frameUrl,
}: {
  readonly jira: Jira;
  readonly manifest: AppPages;
  readonly contexts: Contexts;
  readonly call: ReturnType<typeof createBridgeCalls>;
  readonly changes: ReturnType<typeof watchChanges>;
  readonly inspector: Inspector;
  readonly fields: AppFields;
  readonly forge: WebForge;
  readonly frameUrl: () => string;
}): Hono => {
  const api = new Hono();
  const users = jira.store.collection('users');
  const me = (cookie: string | undefined): string | null => (cookie !== undefined && users.has(cookie) ? cookie : null);
  const number = (text: string | undefined): number => (text === undefined ? 0 : Number(text) || 0);

  api.get('/session', (c) => {
    const accountId = me(getCookie(c, userCookie));
    return c.json({
      me: accountId,
      administrator: mayGlobally(jira, { accountId, app: null }, 'ADMINISTER'),
      people: peopleOf(jira),
      modules: manifest.modules.map(({ key, type, title, width, icon }) => ({
        ...{ key, type, title, width },
        icon: iconAddress(icon, manifest.folders),
      })),
      commands: manifest.commands,
      fields: fields.list(),
      start: startPage(jira, manifest.appName),
    });
  });
  api.post('/user', async (c) => {
    const { accountId } = z.object({ accountId: z.string().nullable() }).parse(await c.req.json());
    if (accountId !== null && !users.has(accountId)) return c.json({ message: 'There is no such person here' }, 404);
    setCookie(c, userCookie, accountId ?? '', {
      path: '/',
      sameSite: 'Strict',
      httpOnly: true,
      maxAge: accountId === null ? 0 : 31536000,
    });
    return c.json({ me: accountId });
  });
  api.get('/frame', async (c) => {
    const place = FramePlace.parse(c.req.query());
    const module = contexts.module(place.moduleKey);
    const path = module === undefined ? null : framePath(manifest, module.key, place.resource ?? module.resource);
    if (path === null)
      return c.json(
        { message: `The app's pages are not built: ${place.resource ?? place.moduleKey} has no index.html` },
        404,
      );
    try {
      const context = await contexts.contextFor(place, { accountId: me(getCookie(c, userCookie)), app: null });
      return c.json({ url: frameUrl() + path, context });
    } catch (error) {
      if (error instanceof PlaceError) return c.json({ message: error.message }, 404);
      throw error;
    }
  });
  api.post('/bridge', async (c) => {
    const accountId = me(getCookie(c, userCookie));
    if (accountId === null) return c.json({ ok: false, message: 'Nobody is signed in' });
    try {
      return c.json({ ok: true, value: await call(BridgeCall.parse(await c.req.json()), accountId) });
    } catch (error) {
      return c.json({ ok: false, message: messageOf(error) });
    }
  });
  api.get('/changes', (c) => c.json(changes.since(number(c.req.query('since')))));
  api.get('/inspector', (c) => c.json({ entries: inspector.since(number(c.req.query('since'))) }));
  api.delete('/inspector', (c) => {
    inspector.clear();
    return c.json({});
  });
  api.post('/drawn', async (c) => {
    const { issues } = z.object({ issues: z.array(z.string()).max(500) }).parse(await c.req.json());
    return c.json(await fields.draw(issues, { accountId: me(getCookie(c, userCookie)), app: null }));
  });
  api.get('/workflows/:key', (c) => c.json({ workflows: projectWorkflows(jira, c.req.param('key')) }));
  api.get('/people/:key', (c) => c.json({ roles: projectPeople(jira, c.req.param('key')) }));
  const hostSettings = () => {
    const { events, coldStart } = forge.settings;
    return { delayMs: events.delayMs, duplicates: events.duplicates > 0, shuffle: events.shuffleMs > 0, coldStart };
  };
  api.get('/settings', (c) => c.json(hostSettings()));
  api.post('/settings', async (c) => {
    const { delayMs, duplicates, shuffle, coldStart } = HostSettings.parse(await c.req.json());
    const events = { delayMs, duplicates: duplicates ? 0.5 : 0, shuffleMs: shuffle ? 2000 : 0 };
    forge.configure({ coldStart, events });
    return c.json(hostSettings());
  });
  api.post('/scheduled', async (c) => {
    const { key } = z.object({ key: z.string().optional() }).parse(await c.req.json());
    await forge.runScheduled(key);
    return c.json({});
  });
  api.post('/action', async (c) => {
    const accountId = me(getCookie(c, userCookie));
    if (accountId === null) return c.json({ ok: false, errors: ['Nobody is signed in'] });
    const { key, inputs } = z
      .object({ key: z.string(), inputs: z.record(z.string(), z.unknown()) })
      .parse(await c.req.json());
    return c.json(await forge.runAction({ moduleKey: key, inputs, accountId }));
  });
  api.onError((error, c) => c.json({ message: messageOf(error) }, error instanceof z.ZodError ? 400 : 500));
  api.notFound((c) => c.json({ message: 'There is nothing here' }, 404));
  return api;
};
