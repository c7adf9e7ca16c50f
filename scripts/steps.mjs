/**
 * What has to be in place before anything runs, in plain JavaScript: on a fresh clone there is nothing else yet.
 * Each step looks first and does nothing when it was done before.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const oldestNode = [20, 19];

/** Ends the process with one clear line. */
export const giveUp = (/** @type {string} */ why) => {
  console.error(`\nAssay: ${why}`);
  process.exit(1);
};

/** Node 20.19 or later: older ones cannot load the packages the sandbox stands on. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(
    `Node ${process.versions.node} is too old. Install Node ${oldestNode.join('.')} or later (20, 22 and 24 are tested).`,
  );
};

/** The folder must take files: packages, builds and the sandbox's data live in it. */
export const requireWritable = () => {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    giveUp(`${root} is read-only. Clone the repository to a folder that you may write to.`);
  }
};

const digest = (/** @type {(Buffer | string)[]} */ parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const filesBelow = (/** @type {string} */ path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !/[\\/](dist|node_modules)[\\/]/.test(file))
        .sort();

/** Runs `work` unless the files in `from` are as they were when it last ended well. */
const unlessDone = (/** @type {string} */ marker, /** @type {string[]} */ from, /** @type {() => void} */ work) => {
  const files = from
    .map((path) => join(root, path))
    .filter((path) => existsSync(path))
    .flatMap(filesBelow);
  const now = digest([
    process.version.split('.')[0] ?? '',
    ...files.flatMap((file) => [relative(root, file), readFileSync(file)]),
  ]);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === now) return;
  work();
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, now);
};

/** Runs a command with its output shown; ends the process when it fails. */
export const run = (
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ env = {},
) => {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  if (error) giveUp(`${command} did not start: ${error.message}`);
  if (status !== 0) giveUp(`"${[command, ...args].join(' ')}" failed; what it said stands above.`);
};

/** Where a package's command lies. */
const binPath = (/** @type {string} */ name) =>
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs a package's command. */
export const bin = (
  /** @type {string} */ name,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ env = {},
) => run(binPath(name), args, env);

/** What a command says, and whether it ended well. @returns {Promise<{ said: string, failed: boolean }>} */
const listen = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
    child.on('error', (error) => done({ said: `${said}${command} did not start: ${error.message}\n`, failed: true }));
    child.on('close', (status) => done({ said, failed: status !== 0 }));
  });

/** Runs commands beside each other, a package's command or `node`, and shows what each said when all ended; ends the process when one fails. */
export const runTogether = async (/** @type {[string, string[]][]} */ commands) => {
  const ended = await Promise.all(
    commands.map(async ([name, args]) => ({
      line: [name, ...args].join(' '),
      ...(await listen(name === 'node' ? process.execPath : binPath(name), args)),
    })),
  );
  for (const { said } of ended) process.stdout.write(said);
  const failed = ended.filter((one) => one.failed).map(({ line }) => `"${line}"`);
  if (failed.length > 0) giveUp(`${failed.join(' and ')} failed; what was said stands above.`);
};

/** The packages of the lock file. */
export const install = () =>
  unlessDone(join(root, 'node_modules', '.assay-installed'), ['package-lock.json'], () => {
    console.log('Installing packages (once)…');
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  });

/** The app's pages and the pages around it. */
export const build = () => {
  const common = ['package-lock.json', 'tsconfig.base.json', 'src'];
  const app = 'scripts/vite-app.config.mts';
  const manifest = ['manifest.yml', 'scripts/manifest-expressions.mjs'];
  unlessDone(join(root, 'static', 'dist', '.built'), [...common, ...manifest, 'static', app], () => {
    console.log('Building the app’s pages…');
    bin('vite', ['build', '--config', app, '--logLevel', 'error']);
  });
  unlessDone(join(root, 'sandbox', 'dist', '.built'), [...common, 'sandbox/web'], () => {
    console.log('Building the pages around it…');
    bin('vite', ['build', '--config', 'sandbox/web/vite.config.mts', '--logLevel', 'error']);
  });
};

/** A Chromium for the browser tests: an installed one, else Debian's. */
export const requireBrowser = async () => {
  const { findBrowser } = await import('./find-browser.mjs');
  if (findBrowser() !== null) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    execFileSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    console.log('Installing Chromium for the browser tests (once)…');
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  } catch {
    giveUp('the browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to it.');
  }
};
