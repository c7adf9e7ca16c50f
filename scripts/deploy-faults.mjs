/** What is wrong with an app that is about to be deployed, as lines; empty lists when all is well. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ key: string, icon?: string, resource?: string }} Module
 * @typedef {{ resources?: { key: string, path: string }[], modules: Record<string, Module[]> }} Manifest
 */

const megabyte = 1_000_000;

/**
 * Forge's quotas: "Resource limits" and "App and developer limits" of its documentation, of 2026. Where the two pages differ
 * (10 or 50 resources), the smaller one. A megabyte is taken as a million bytes, the stricter reading.
 */
export const quotas = {
  modules: 150,
  resources: 10,
  filesPerResource: 5_000,
  bytesPerResource: 100 * megabyte,
  filesInAll: 25_000,
  bytesInAll: 1_000 * megabyte,
  bytesOfFunctions: 100 * megabyte,
};

/**
 * Handlers that the bundle lacks, and exports that no function of the manifest names.
 * @param {string[]} handlers As the manifest has them: `index.run` is the export `run` of the bundle `index`.
 * @param {Map<string, string[]>} exported The functions that each bundle exports.
 */
export const handlerFaults = (handlers, exported) => [
  ...handlers
    .filter((handler) => {
      const dot = handler.lastIndexOf('.');
      return !exported.get(handler.slice(0, dot))?.includes(handler.slice(dot + 1));
    })
    .map((handler) => `manifest.yml names the handler ${handler}, which the bundle does not export`),
  ...[...exported].flatMap(([file, names]) =>
    names
      .filter((name) => !handlers.includes(`${file}.${name}`))
      .map((name) => `src/${file} exports ${name}, which no function of manifest.yml names`),
  ),
];

const filesBelow = (/** @type {string} */ folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
const bytesOf = (/** @type {string[]} */ files) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** The addresses that a page loads from its own folder. */
const loadedBy = (/** @type {string} */ html) =>
  [...html.matchAll(/\b(?:src|href)="([^"#]+)"/g)].map(([, address = '']) => address);

/**
 * Resources without a page, pages that load what is not there, and icons that are missing.
 * @param {string} root The folder of manifest.yml.
 * @param {Manifest} manifest
 */
export const resourceFaults = (root, { resources = [], modules }) => {
  const all = Object.values(modules).flat();
  const folders = new Map(resources.map(({ key, path }) => [key, join(root, path)]));
  const pages = resources.flatMap(({ key, path }) => {
    const page = join(root, path, 'index.html');
    if (!existsSync(page)) return [`resource ${key}: ${path} has no index.html`];
    return loadedBy(readFileSync(page, 'utf8'))
      .filter((address) => /^[a-z]+:|^\//i.test(address) || !existsSync(join(root, path, address)))
      .map((address) => `resource ${key}: index.html loads ${address}, which is not a file of the resource`);
  });
  const unknown = all
    .filter(({ resource }) => resource !== undefined && !folders.has(resource))
    .map(({ key, resource }) => `module ${key} shows the resource ${resource}, which is not declared`);
  // Forge draws the icons of commands itself, by their names.
  const drawnByForge = new Set(modules['jira:command']);
  const icons = all.flatMap((module) => {
    const { key, icon } = module;
    if (drawnByForge.has(module) && /^[a-z-]+$/.test(icon ?? '')) return [];
    const [, resource = '', file = ''] = /^resource:([^;]+);(.+)$/.exec(icon ?? '') ?? [];
    const folder = folders.get(resource);
    if (icon === undefined || (folder !== undefined && existsSync(join(folder, file)))) return [];
    return [`module ${key}: its icon ${icon} does not exist`];
  });
  return [...pages, ...unknown, ...icons];
};

/**
 * What is above Forge's quotas.
 * @param {string} root The folder of manifest.yml.
 * @param {Manifest} manifest
 * @param {string} bundleDir Where the functions were bundled to; source maps are not counted.
 * @param {typeof quotas} limits
 */
export const quotaFaults = (root, { resources = [], modules }, bundleDir, limits = quotas) => {
  const each = resources.map(({ key, path }) => ({ key, files: filesBelow(join(root, path)) }));
  const code = filesBelow(bundleDir).filter((file) => !file.endsWith('.map'));
  const over = (/** @type {string} */ what, /** @type {number} */ is, /** @type {number} */ most) =>
    is > most ? [`${what}: ${is}, and Forge allows ${most}`] : [];
  return [
    ...over('modules', Object.values(modules).flat().length, limits.modules),
    ...over('resources', resources.length, limits.resources),
    ...each.flatMap(({ key, files }) => [
      ...over(`files of the resource ${key}`, files.length, limits.filesPerResource),
      ...over(`bytes of the resource ${key}`, bytesOf(files), limits.bytesPerResource),
    ]),
    ...over('files of all resources', each.flatMap(({ files }) => files).length, limits.filesInAll),
    ...over('bytes of all resources', bytesOf(each.flatMap(({ files }) => files)), limits.bytesInAll),
    ...over('bytes of the functions', bytesOf(code), limits.bytesOfFunctions),
  ];
};
