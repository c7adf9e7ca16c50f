/**
 * Bundles an app with Atlassian's own bundler, as `forge deploy` does before it uploads:
 * `node forge-bundle.cjs TOOL_FOLDER APP_FOLDER OUTPUT_FOLDER NAME...`, where NAME is a file below `src` without its ending.
 * It is CommonJS because the bundler asks for `require.main`. The output is one `<NAME>.cjs` each; the errors of TypeScript end it.
 */
const { cpSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [tool = '', app = '', output = '', ...names] = process.argv.slice(2);
const load = createRequire(join(tool, 'package.json'));

// The wrapper that Forge adds at run time is downloaded from Atlassian unless a folder is given. It is no part of the app.
const runtime = join(tool, 'runtime');
mkdirSync(join(runtime, 'dist'), { recursive: true });
for (const name of ['wrapper', 'loader'])
  writeFileSync(join(runtime, 'dist', `${name}.js`), 'exports.main = () => {};\n');
process.env.FORGE_RUNTIME_PATH = runtime;

const log = (/** @type {unknown} */ line) => console.error(line);
const logger = { info: log, warn: log, error: log, debug() {}, trace() {} };
/** Every experiment of the command line is off. */
const flags = { isTypescriptBundlerEnabled: async () => false, testForgeCliBundleRuntimeLoaderGate: async () => false };

const main = async () => {
  const { getNodeBundler, getWrapperProvider } = load('@forge/bundler');
  const { FileSystemReader } = load('@forge/cli-shared');
  const wrapper = getWrapperProvider({ fileSystemReader: new FileSystemReader(), statsigService: flags });
  const bundler = getNodeBundler(logger, wrapper, { readConfig: async () => ({ app: {} }) }, flags);
  const entryPoints = names.map((name) => ({ name, path: join(app, 'src', `${name}.ts`) }));
  const { outputDir } = await bundler.bundle({ appDirectory: app, entryPoints });
  rmSync(output, { recursive: true, force: true });
  cpSync(outputDir, output, { recursive: true });
  rmSync(outputDir, { recursive: true, force: true });
};

process.chdir(app);
main().then(
  () => process.exit(0),
  (/** @type {unknown} */ error) => {
    log(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
