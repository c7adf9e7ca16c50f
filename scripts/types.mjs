/**
 * `npm run types`: checks every file as part of the project that it belongs to, which is the nearest tsconfig.json that includes it.
 * A file that other projects import is checked only where it belongs, with the libraries that it may use there.
 * `npm run types -- src static` checks the projects of these folders alone.
 */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

import ts from 'typescript';

import { root } from './steps.mjs';

const foreign = new Set(['node_modules', 'dist', '.sandbox', '.git', 'fixtures']);
// TypeScript 7, which is compiled to machine code. Version 5 stays beside it for the programs that call TypeScript as a library.
const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');

/** Every tsconfig.json below a folder, by its path. @returns {string[]} */
const projectsBelow = (folder = root) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !foreign.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? projectsBelow(path) : entry.name === 'tsconfig.json' ? [path] : [];
    });

/** The files that a project includes. @returns {string[]} */
const filesOf = (/** @type {string} */ project) => {
  const { config } = ts.readConfigFile(project, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(project), {}, project).fileNames;
};

/** What the compiler prints about a project; it ends with a fault when it found something. @returns {Promise<string>} */
const compile = async (/** @type {string} */ project) => {
  const name = relative(root, dirname(project)).split(sep).join('-');
  const notes = join(root, '.sandbox', 'types', `${name}.tsbuildinfo`);
  const args = ['-p', project, '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', notes];
  try {
    return (await promisify(execFile)(process.execPath, [compiler, ...args], { cwd: root, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    return stdout === '' ? `${project}: ${stderr}\n` : stdout;
  }
};

/** What is wrong with the files that belong to a project, as TypeScript prints it; empty when nothing is. */
const check = async (/** @type {string} */ project) => {
  const within = projectsBelow(dirname(project)).filter((path) => path !== project);
  const others = new Set(within.flatMap(filesOf));
  const entries = (await compile(project)).split(/\n(?=\S)/).filter((entry) => entry.trim() !== '');
  return entries.filter((entry) => {
    const file = /^(.+?)\(\d+,\d+\): /.exec(entry)?.[1];
    return file === undefined || !others.has(resolve(root, file));
  });
};

const folders = process.argv.slice(2).map((folder) => resolve(folder));
const chosen = projectsBelow().filter((path) => folders.length === 0 || folders.includes(dirname(path)));
/** @type {string[]} */
const faulty = [];
for (const project of chosen) {
  const found = await check(project);
  if (found.length === 0) continue;
  console.log(found.map((entry) => entry.trimEnd()).join('\n'));
  faulty.push(relative(root, project).split(sep).join('/'));
}
if (faulty.length > 0) console.error(`\nTypes are wrong in ${faulty.join(', ')}.`);
process.exitCode = faulty.length === 0 ? 0 : 1;
