import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import ts from 'typescript';

const root = join(__dirname, '..');

/**
 * Who may import whom: the parts of the app, and the packages beside them. A layer may always import itself. Change this
 * table together with the code that makes it necessary.
 */
const layers: Readonly<Record<string, { readonly parts: readonly string[]; readonly packages: readonly string[] }>> = {
  'src/domain': { parts: [], packages: ['zod/mini', '@noble/hashes'] },
  'src/jira': { parts: ['src/domain'], packages: ['zod/mini'] },
  'src/ledger': { parts: ['src/domain'], packages: ['@forge/kvs', 'node:crypto', 'zod/mini'] },
  'src/workflow-gate': { parts: ['src/domain', 'src/jira'], packages: ['zod/mini'] },
  'src/site-check': { parts: ['src/domain', 'src/jira', 'src/workflow-gate'], packages: ['zod/mini'] },
  'src/messages': { parts: ['src/domain', 'src/workflow-gate'], packages: [] },
  'src/contract': { parts: ['src/domain'], packages: ['zod/mini'] },
  'src/reconcile': {
    parts: ['src/domain', 'src/jira', 'src/ledger', 'src/contract', 'src/messages'],
    packages: ['node:crypto', 'zod/mini'],
  },
  'src/evidence': {
    parts: ['src/domain', 'src/jira', 'src/ledger', 'src/reconcile'],
    packages: ['node:crypto', 'saxes', 'zod/mini'],
  },
  'src/operations': {
    parts: [
      'src/evidence',
      'src/domain',
      'src/jira',
      'src/ledger',
      'src/workflow-gate',
      'src/site-check',
      'src/contract',
      'src/messages',
      'src/reconcile',
    ],
    packages: ['zod/mini'],
  },
  'src/events': {
    parts: [
      'src/evidence',
      'src/domain',
      'src/jira',
      'src/ledger',
      'src/workflow-gate',
      'src/contract',
      'src/messages',
      'src/reconcile',
    ],
    packages: ['zod/mini', '@forge/events'],
  },
  'src/requests.ts': { parts: ['src/jira'], packages: ['@forge/api'] },
  'src/index.ts': {
    parts: [
      'src/requests.ts',
      'src/domain',
      'src/jira',
      'src/ledger',
      'src/contract',
      'src/reconcile',
      'src/evidence',
      'src/operations',
      'src/events',
    ],
    packages: ['@forge/api', '@forge/resolver', 'node:crypto'],
  },
  static: {
    parts: ['src/domain', 'src/jira', 'src/workflow-gate', 'src/site-check', 'src/contract', 'src/messages'],
    packages: [
      'react',
      'react-dom',
      'preact',
      '@forge/bridge',
      '@forge/jira-bridge',
      '@atlaskit',
      'virtual:manifest-expressions',
      'd3-scale',
      'd3-shape',
      'idb',
      'zod/mini',
    ],
  },
};

/** Whatever is not a built file. */
const filesIn = (folder: string, wanted: RegExp): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => join(folder, file).replaceAll('\\', '/'))
        .filter((file) => wanted.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
    : [];

const code = /\.(m?ts|tsx|mjs)$/;
const appFiles = [...filesIn('src', code), ...filesIn('static', code)];
const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
  texts.set(file, text);
  return text;
};

/** What a file imports, types included: a file of ours by its path, anything else by its name. */
const importsOf = (file: string): readonly string[] =>
  ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    const path = relative(root, join(root, dirname(file), fileName)).replaceAll('\\', '/');
    const found = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']
      .map((ending) => `${path}${ending}`)
      .find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(root, candidate)));
    return found ?? path;
  });

const isWithin = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`);

const layerOf = (file: string): string => Object.keys(layers).find((layer) => isWithin(file, layer)) ?? file;

test('every file of the app belongs to a layer, and imports only what its layer may', () => {
  const wrong = appFiles.flatMap((file) => {
    const layer = layerOf(file);
    const allowed = layers[layer];
    if (!allowed) return [`${file} belongs to no layer`];
    return importsOf(file)
      .filter((path) => ![layer, ...allowed.parts, ...allowed.packages].some((part) => isWithin(path, part)))
      .map((path) => `${file} imports ${path}`);
  });
  expect(appFiles.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

/** Imports from any of these parts, each as a line. */
const importsFrom = (files: readonly string[], parts: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((path) => parts.some((part) => isWithin(path, part)))
      .map((path) => `${file} imports ${path}`),
  );

test('the sandbox is a simulator that knows no app, and the app knows nothing of the sandbox', () => {
  const sandbox = filesIn('sandbox', code);
  expect(sandbox.length).toBeGreaterThan(100);
  expect(importsFrom(sandbox, ['src', 'static', 'demo', 'test', 'bench'])).toEqual([]);
  expect(importsFrom(filesIn('demo', code), ['static', 'test', 'bench'])).toEqual([]);
  const simulator = [...sandbox, ...filesIn('sandbox', /\.(css|html|md)$/)];
  expect(simulator.filter((file) => /assay/i.test(textOf(file)))).toEqual([]);
  const all = [...appFiles, ...filesIn('static', /\.(css|html)$/), 'manifest.yml'];
  expect(all.filter((file) => /sandbox/i.test(textOf(file)))).toEqual([]);
});

test.each([
  ['the app', appFiles],
  ['the sandbox and the demo', [...filesIn('sandbox', code), ...filesIn('demo', code)]],
])('no file of %s imports itself, not even by way of others', (_, files) => {
  const known = new Set(files);
  const imports = new Map(files.map((file) => [file, importsOf(file).filter((path) => known.has(path))]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, road: readonly string[]): void => {
    const at = road.indexOf(file);
    if (at >= 0) cycles.push([...road.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...road, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

/** The rooms of the domain, each with those that it may import. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  record: ['shared'],
  criteria: ['shared'],
  evidence: ['shared', 'criteria'],
  policy: ['shared', 'criteria'],
  readiness: ['shared', 'criteria', 'policy', 'evidence'],
  backlog: ['shared', 'criteria', 'policy', 'readiness'],
  acceptance: ['shared', 'criteria', 'policy', 'readiness', 'backlog'],
  order: ['shared', 'criteria', 'policy', 'readiness', 'backlog'],
  flow: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance'],
  forecast: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'order', 'flow'],
  value: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'flow'],
  goal: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'flow'],
  support: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'flow'],
  digest: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'order', 'flow', 'forecast'],
  sprint: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'flow'],
  review: ['shared', 'criteria', 'policy', 'readiness', 'backlog', 'acceptance', 'flow', 'sprint'],
};

test('each room of the domain imports only the rooms before it', () => {
  const roomOf = (path: string): string | undefined => /^src\/domain\/([^/]+)\//.exec(path)?.[1];
  const files = filesIn('src/domain', code);
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort());
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => {
        const [from, to] = [roomOf(file) ?? '', roomOf(path)];
        return to !== undefined && to !== from && !rooms[from]?.includes(to);
      })
      .map((path) => `${file} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('a file of the app is short, and named as it is imported', () => {
  const all = [...appFiles, ...filesIn('static', /\.css$/)];
  expect(all.filter((file) => textOf(file).split('\n').length > 200)).toEqual([]);
  expect(
    all.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(config|d))?\.\w+$/.test(file.split('/').at(-1) ?? '')),
  ).toEqual([]);
});

/** Every node of a file's syntax, with its line. */
const nodesOf = (file: string): readonly { readonly node: ts.Node; readonly where: string }[] => {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const nodes: { node: ts.Node; where: string }[] = [];
  const walk = (node: ts.Node): void => {
    nodes.push({ node, where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
    ts.forEachChild(node, walk);
  };
  walk(source);
  return nodes;
};

/** Time, chance and the world outside, which the domain is given as arguments. */
const isImpure = (node: ts.Node): boolean => {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (ts.isPropertyAccessExpression(node))
    return /^(Date\.now|Math\.random|process\.(env|hrtime|cwd|argv|uptime))$/.test(node.getText());
  if (!ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) return false;
  if (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) return false;
  return ['fetch', 'console', 'globalThis', 'window', 'document', 'setTimeout', 'crypto'].includes(node.text);
};

test('the domain is pure: no clock, no chance, no world', () => {
  const impure = filesIn('src/domain', code).flatMap((file) => nodesOf(file).filter(({ node }) => isImpure(node)));
  expect(impure.map(({ node, where }) => `${where} ${node.getText()}`)).toEqual([]);
});

/** The files that another one imports when it needs them. */
const lazy = new Set(
  appFiles.flatMap((file) =>
    [...textOf(file).matchAll(/import\('(\.[^']+)'\)/g)].flatMap(([, path = '']) =>
      ['.tsx', '.ts', '/index.tsx'].map((ending) => `${join(dirname(file), path)}${ending}`),
    ),
  ),
);

test('the app casts nothing by way of unknown, and exports by name whatever does not load lazily', () => {
  const wrong = appFiles
    // A stub and a configuration have the shape that others expect of them.
    .filter((file) => !file.startsWith('static/stubs/') && !file.endsWith('.config.ts'))
    .flatMap((file) =>
      nodesOf(file).filter(({ node }) => {
        if (ts.isExportAssignment(node)) return !lazy.has(file) && !/^static\/[^/]+\/index\.tsx$/.test(file);
        if (!ts.isAsExpression(node) || !ts.isAsExpression(node.expression)) return false;
        return node.expression.type.getText() === 'unknown';
      }),
    );
  expect(wrong.map(({ where }) => where)).toEqual([]);
});

test.each([
  ['src', 60],
  ['static', 80],
])('no function in %s is longer than %i lines', (folder, most) => {
  const long = filesIn(folder, /\.tsx?$/).flatMap((file) =>
    nodesOf(file)
      .filter(({ node }) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
      .map(({ node, where }) => ({ where, lines: node.getText().split('\n').length }))
      .filter(({ lines }) => lines > most)
      .map(({ where, lines }) => `${where} has ${lines} lines`),
  );
  expect(long).toEqual([]);
});

test('no test file is longer than 300 lines', () => {
  const long = filesIn('test', code).filter((file) => textOf(file).split('\n').length > 301);
  expect(long).toEqual([]);
});
