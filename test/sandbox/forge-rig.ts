import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForge } from '../../sandbox/forge';
import type { Forge, ForgeOptions, InvocationRecord, JiraFetch } from '../../sandbox/forge';
import type { Identity } from '../../sandbox/jira/jira';
import { openStore } from '../../sandbox/store/open-store';
import type { Store } from '../../sandbox/store/store';

/** A call that reached Jira. */
export interface Seen {
  readonly path: string;
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly identity: Identity;
}

export interface Rig {
  readonly forge: Forge;
  readonly store: Store;
  readonly seen: Seen[];
  readonly logged: string[];
  /** Calls a function of the fixture's resolver and gives back what it returned. */
  call(functionKey: string, payload?: unknown, accountId?: string | null): Promise<unknown>;
  /** What the app printed as JSON, by function, oldest first. */
  printed(functionKey: string): readonly unknown[];
  last(): InvocationRecord;
}

const readBody = (body: BodyInit | null | undefined): Promise<string> => new Response(body ?? null).text();

export const appDir = join(__dirname, 'fixtures/forge-app');

/** The fixture app, installed above a Jira that answers with what it was asked. */
export const openRig = async (options: Partial<ForgeOptions> = {}): Promise<Rig> => {
  const store = options.store ?? openStore(':memory:');
  const seen: Seen[] = [];
  const logged: string[] = [];
  const jiraFetch: JiraFetch = async (path, init, identity) => {
    const request = {
      ...{ path, method: init.method, identity },
      headers: Object.fromEntries(new Headers(init.headers)),
      body: await readBody(init.body),
    };
    seen.push(request);
    return Response.json({ path, accountId: identity.accountId });
  };
  const forge = await openForge({ appDir, store, jiraFetch, log: (line) => void logged.push(line), ...options });
  forge.install('admin');
  await forge.settle();
  return {
    ...{ forge, store, seen, logged },
    call: async (functionKey, payload, accountId = 'ann') => {
      const reply = await forge.invokeResolver({ moduleKey: 'panel', functionKey, payload, accountId, extension: {} });
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.body;
    },
    printed: (functionKey) =>
      forge.records
        .list()
        .filter((record) => record.functionKey === functionKey)
        .flatMap(({ logs }) => logs.map(({ text }) => JSON.parse(text) as unknown)),
    last: () => forge.records.list().at(-1)!,
  };
};

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the fixture with another manifest, beside the modules that it needs. */
export const copyOfApp = (
  change: (manifest: string) => string,
  files: Readonly<Record<string, string>> = {},
): string => {
  const dir = mkdtempSync(join(tmpdir(), 'forge-app-'));
  copies.push(dir);
  mkdirSync(join(dir, 'src'));
  const manifest = readFileSync(join(appDir, 'manifest.yml'), 'utf8');
  writeFileSync(join(dir, 'manifest.yml'), change(manifest));
  const sources = { index: '', triggers: '', ...files };
  for (const [name, content] of Object.entries(sources)) {
    const path = join(appDir, 'src', name);
    writeFileSync(
      join(dir, 'src', `${name}.ts`),
      content === '' ? `export * from ${JSON.stringify(path)};\n` : content,
    );
  }
  return dir;
};
