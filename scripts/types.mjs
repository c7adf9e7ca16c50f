/**
 * `npm run types`: checks every file as part of the project that it belongs to, which is the nearest tsconfig.json that includes it.
 * A file that other projects import is checked only where it belongs, with the libraries that it may use there.
 * `npm run types -- src static` checks the projects of these folders alone.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { root } from './steps.mjs';

const foreign = new Set(['node_modules', 'dist', '.sandbox', '.git', 'fixtures']);

/** Every tsconfig.json below a folder, by its path. @returns {string[]} */
export const projectsBelow = (folder = root) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !foreign.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? projectsBelow(path) : entry.name === 'tsconfig.json' ? [path] : [];
    });

const read = (/** @type {string} */ project) => {
  const { config, error } = ts.readConfigFile(project, ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(project), {}, project);
  return { fileNames, options, errors: error ? [error, ...errors] : errors };
};

/** What is wrong with the files that belong to a project, as TypeScript prints it; empty when nothing is. */
export const check = (/** @type {string} */ project) => {
  const { fileNames, options, errors } = read(project);
  const within = projectsBelow(dirname(project)).filter((path) => path !== project);
  const others = new Set(within.flatMap((path) => read(path).fileNames));
  const name = relative(root, dirname(project)).split(sep).join('-');
  const tsBuildInfoFile = join(root, '.sandbox', 'types', `${name}.tsbuildinfo`);
  const program = ts.createIncrementalProgram({
    rootNames: fileNames,
    options: { ...options, noEmit: true, incremental: true, tsBuildInfoFile },
  });
  const own = new Set(fileNames.filter((file) => !others.has(file)));
  const found = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    // Of all files, since only then is it remembered what was found.
    ...[...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].filter(
      ({ file }) => file === undefined || own.has(file.fileName),
    ),
  ];
  // Writes what was found, and nothing else: the next run checks again only what has changed.
  program.emit();
  return ts.formatDiagnostics(found, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });
};

/** Checks a project in a process of its own, so that several run at once. @returns {Promise<boolean>} */
const checkApart = (/** @type {string} */ project) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), project], { stdio: 'inherit' });
    child.on('exit', (code) => resolve(code === 0));
  });

const main = async () => {
  const [first = '', ...more] = process.argv.slice(2);
  if (first.endsWith('tsconfig.json')) {
    const said = check(first);
    process.stdout.write(said);
    process.exitCode = said === '' ? 0 : 1;
    return;
  }
  const folders = first === '' ? [] : [first, ...more].map((folder) => resolve(folder));
  const waiting = projectsBelow().filter((path) => folders.length === 0 || folders.includes(dirname(path)));
  /** @type {string[]} */
  const faulty = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      if (!(await checkApart(next))) faulty.push(relative(root, next).split(sep).join('/'));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  if (faulty.length > 0) console.error(`\nTypes are wrong in ${faulty.join(', ')}.`);
  process.exitCode = faulty.length === 0 ? 0 : 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
