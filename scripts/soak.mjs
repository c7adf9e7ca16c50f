/**
 * `npm run soak`: bundles the soak, so that loading a module takes no time of its own and a seed is the same run again, and shares the seeds
 * among the processors.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './steps.mjs';

const outfile = join(root, '.sandbox', 'soak', 'soak.cjs');

/** Each file keeps its own folder. @type {import('esbuild').Plugin} */
const ownFolders = {
  name: 'own-folders',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};

const bundle = () =>
  build({
    entryPoints: [join(root, 'test/soak/main.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' },
    ...{ packages: 'external', sourcemap: true, plugins: [ownFolders] },
    supported: { 'dynamic-import': false },
  });

/** Its exit code. @returns {Promise<number>} */
const run = (/** @type {string[]} */ args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...args], { cwd: root, stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });

const args = process.argv.slice(2);
/** @param {string} name @param {number} otherwise */
const numberAfter = (name, otherwise) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};

mkdirSync(dirname(outfile), { recursive: true });
await bundle();
const runs = numberAfter('--runs', 200);
const processes = Math.max(1, Math.min(numberAfter('--processes', availableParallelism()), Math.ceil(runs / 20)));
const shares = Array.from({ length: processes }, (_, part) => ['--part', String(part), '--parts', String(processes)]);
const codes = await Promise.all(shares.map((share) => run([...args, ...share])));
process.exit(Math.max(...codes));
