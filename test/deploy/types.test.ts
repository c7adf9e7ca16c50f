import { dirname, join } from 'node:path';

import ts from 'typescript';

const root = join(__dirname, '../..');

const lines = [
  'export const title = document.title;',
  'export const version = process.version;',
  // A bare import of what is not there is no error by default.
  "export { sep } from 'node:path';",
];

/** What TypeScript says to each of these lines in a file of that project, which need not exist. */
const said = (project: string, file: string): readonly string[] => {
  const config = join(root, project);
  const { config: json } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: unknown };
  const parsed = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config), {}, config);
  const probe = join(root, file);
  const host = ts.createCompilerHost(parsed.options);
  const program = ts.createProgram({
    rootNames: [...parsed.fileNames, probe],
    options: parsed.options,
    host: {
      ...host,
      fileExists: (path) => path === probe || host.fileExists(path),
      getSourceFile: (path, language, ...more) =>
        path === probe
          ? ts.createSourceFile(path, lines.join('\n'), language)
          : host.getSourceFile(path, language, ...more),
    },
  });
  const source = program.getSourceFile(probe);
  const found = program.getSemanticDiagnostics(source);
  return lines.map((_, line) =>
    found
      .filter(({ start = 0 }) => source?.getLineAndCharacterOfPosition(start).line === line)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
      .join(),
  );
};

test.each([
  { what: 'the domain', project: 'src/tsconfig.json', file: 'src/domain/probe.ts', page: false, node: false },
  { what: 'what both sides share', project: 'src/tsconfig.json', file: 'src/jira/probe.ts', page: false, node: false },
  { what: 'a function', project: 'tsconfig.json', file: 'src/reconcile/probe.ts', page: false, node: true },
  { what: 'a page', project: 'static/tsconfig.json', file: 'static/ui/probe.ts', page: true, node: false },
  {
    what: 'the sandbox’s server',
    project: 'sandbox/tsconfig.json',
    file: 'sandbox/jira/probe.ts',
    page: false,
    node: true,
  },
  {
    what: 'the sandbox’s own page',
    project: 'sandbox/web/client/tsconfig.json',
    file: 'sandbox/web/client/probe.ts',
    page: true,
    node: false,
  },
])(
  '$what: browser $page, Node $node',
  ({ project, file, page, node }) => {
    expect(said(project, file)).toEqual([
      page ? '' : expect.stringContaining("'document'"),
      node ? '' : expect.stringContaining("'process'"),
      node ? '' : expect.stringContaining("'node:path'"),
    ]);
  },
  120_000,
);

test('Forge’s bundler gets a configuration that emits, whatever the other projects say', () => {
  const { options, errors } = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  ) ?? { options: {}, errors: ['not read'] };
  expect(errors).toEqual([]);
  expect([options.noEmit, options.emitDeclarationOnly, options.noEmitOnError]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
