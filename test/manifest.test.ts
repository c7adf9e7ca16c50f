import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { parse } from 'yaml';

const root = join(__dirname, '..');

interface Module {
  readonly key: string;
  readonly resource?: string;
  readonly icon?: string;
  readonly function?: string;
  readonly handler?: string;
  readonly resolver?: { readonly function?: string };
  /** Of a command: the page that it leads to, or what its dialog shows. */
  readonly target?: { readonly page?: string; readonly resource?: string };
  /** Of an action: the form in which a rule says what it wants. */
  readonly config?: { readonly resource?: string };
  readonly outputs?: object;
}
interface Manifest {
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly permissions: { readonly scopes: readonly string[] };
  readonly modules: Readonly<Record<string, readonly Module[]>> & { readonly function: readonly Module[] };
}

const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;
const modules = Object.entries(manifest.modules).flatMap(([type, list]) => (type === 'function' ? [] : list));
const commands = manifest.modules['jira:command'] ?? [];
const resourceOf = ({ resource, target, config }: Module): string | undefined =>
  resource ?? target?.resource ?? config?.resource;
const named = (of: readonly { readonly key: string }[]): readonly string[] => of.map(({ key }) => key).sort();
const sorted = (of: Iterable<string>): readonly string[] => [...new Set(of)].sort();

/** Forge's own checks, in a process of their own: they compile a schema of two megabytes and look at the working folder. */
const validation = `
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');
const check = (type) => ProcessorBuilder.instance().withValidation(type).build();
(async () => {
  const full = await check(ValidationTypes.FULL).process();
  const events = await check(ValidationTypes.PRODUCT_TRIGGER).process(full.manifestObject);
  const found = [full.errors ?? [], (events.errors ?? []).filter((one) => one.reference !== 'manifest-file-required')];
  process.stdout.write('RESULT' + JSON.stringify(found));
})();`;

test('Forge finds nothing wrong with the manifest', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', validation], { cwd: root });
  expect(JSON.parse(stdout.slice(stdout.indexOf('RESULT') + 'RESULT'.length))).toEqual([[], []]);
}, 120_000);

test('every handler the manifest names is exported by src/index, and nothing else is', async () => {
  const handlers = manifest.modules.function.map(({ handler }) => handler);
  const exported = Object.entries(await import('../src/index')).map(([name, value]) => {
    expect([name, typeof value]).toEqual([name, 'function']);
    return `index.${name}`;
  });
  expect(sorted(exported)).toEqual([...handlers].sort());
});

test('every function is used, and every function in use is declared', () => {
  const used = modules.flatMap(({ function: own, resolver }) =>
    [own, resolver?.function].filter((one) => one !== undefined),
  );
  expect(sorted(used)).toEqual(named(manifest.modules.function));
});

test('every resource is built and shown, and every module shows one that is declared', () => {
  for (const { path } of manifest.resources) {
    expect([path, existsSync(join(root, path, 'index.html'))]).toEqual([path, true]);
    expect(readdirSync(join(root, path, 'assets')).some((file) => file.endsWith('.js'))).toBe(true);
  }
  expect(sorted(modules.flatMap((one) => resourceOf(one) ?? []))).toEqual(named(manifest.resources));
});

test('every icon is a picture of our own in a built resource', () => {
  const icons = modules.filter((one) => !commands.includes(one)).flatMap(({ icon }) => icon ?? []);
  expect(icons).not.toEqual([]);
  for (const icon of icons) {
    const [, key, path = ''] = /^resource:(.+);(.+\.svg)$/.exec(icon) ?? [];
    const resource = manifest.resources.find((one) => one.key === key);
    expect([icon, existsSync(join(root, resource?.path ?? '', path))]).toEqual([icon, true]);
  }
});

/** Forge manifest reference, Jira command palette item, 2026-01-27. */
const glyphs = 'add arrow-right copy open page edit user-avatar activity settings undo document notification-direct folder'.split(' '); // prettier-ignore

test('every command has one of Forge’s icons, and leads to a page that is declared or opens a dialog that can call', () => {
  expect(commands.length).toBeGreaterThan(1);
  for (const { icon = '', target, resolver } of commands) {
    expect(glyphs).toContain(icon);
    if (target?.page === undefined) expect(resolver?.function).toBe('resolver');
    else expect(named(manifest.modules['jira:globalPage'] ?? [])).toContain(target.page);
  }
});

test('every page has a surface that the app knows by the module’s key', () => {
  const main = readFileSync(join(root, 'static/main.tsx'), 'utf8');
  for (const one of modules)
    if (resourceOf(one) !== undefined) {
      const { key } = one;
      expect(main).toContain(`'${key}'`);
      expect(existsSync(join(root, 'static', key, 'index.tsx'))).toBe(true);
    }
});

test('what an automation rule gets is declared: the action gives these outputs and no others', () => {
  const [action] = manifest.modules['action'] ?? [];
  const text = readFileSync(join(root, 'src/operations/digest.ts'), 'utf8');
  const [, body = ''] = /interface DigestOutputs \{([^}]+)\}/.exec(text) ?? [];
  const given = [...body.matchAll(/readonly (\w+):/g)].map(([, name]) => name);
  expect(given.length).toBeGreaterThan(5);
  expect(Object.keys(action?.outputs ?? {})).toEqual(given);
});

test('the scopes are those that the routes say they need, storage, and the report of accounts', async () => {
  // What is stored, and the report of whom it names: neither is a route of Jira's.
  const needed: string[] = ['storage:app', 'report:personal-data'];
  for (const file of readdirSync(join(root, 'src/jira'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const { scopes } = (await import(`../src/jira/${file}`)) as { readonly scopes?: readonly string[] };
    const lines = readFileSync(join(root, 'src/jira', file), 'utf8').split('\n');
    const asksJira = lines.some((line) => /^(?!\s*\/?\*).*[`'?]\/rest\/(api|agile)\//.test(line));
    // A file with a route says what it needs, even if that is nothing.
    expect([file, scopes !== undefined]).toEqual([file, asksJira]);
    needed.push(...(scopes ?? []));
  }
  expect([...manifest.permissions.scopes].sort()).toEqual(sorted(needed));
});

test.each(['docs/deploy.md', 'docs/security.md'])('%s says of every scope what it is for', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  expect(manifest.permissions.scopes.filter((scope) => !rows.some((row) => row.includes(`\`${scope}\``)))).toEqual([]);
});

test('nothing leaves Jira: no address outside, no relaxed content policy', () => {
  expect(Object.keys(manifest.permissions)).toEqual(['scopes']);
  expect(Object.keys(manifest)).not.toContain('remotes');
});

test('every text of the manifest is in its locale file, and every text there is used', () => {
  const file = JSON.parse(readFileSync(join(root, 'src/messages/manifest/en-US.json'), 'utf8')) as unknown;
  const keysOf = (node: unknown, path: string): readonly string[] =>
    typeof node === 'string'
      ? [path]
      : Object.entries(node as object).flatMap(([name, inner]) =>
          keysOf(inner, path === '' ? name : `${path}.${name}`),
        );
  const used = [...readFileSync(join(root, 'manifest.yml'), 'utf8').matchAll(/i18n: (\S+)/g)].map(
    ([, key = '']) => key,
  );
  expect(sorted(used)).toEqual(sorted(keysOf(file, '')));
  // The texts of an action are plain words there: Forge takes no key of a locale file for them.
  const shown = modules
    .filter(({ outputs }) => outputs === undefined)
    .flatMap((module) =>
      ['title', 'label', 'name', 'description', 'errorMessage'].map((name) => Reflect.get(module, name) as unknown),
    );
  expect(shown.filter((text) => typeof text === 'string')).toEqual([]);
});
