import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parse } from 'yaml';

const file = resolve(import.meta.dirname, '../manifest.yml');
const moduleName = 'virtual:manifest-expressions';
const resolved = `\0${moduleName}`;

/**
 * @typedef {{
 *   key: string;
 *   name?: { i18n: string };
 *   expression?: string;
 *   view?: { formatter?: { expression: string } };
 *   edit?: { validation?: { expression: string } };
 * }} Module
 * @typedef {{ name: string; rule: string | null; expression: string }} Named
 */

const texts = JSON.parse(readFileSync(resolve(import.meta.dirname, '../src/messages/manifest/en-US.json'), 'utf8'));

/** The name of a module in English. @returns {string} */
const nameOf = (/** @type {Module} */ { key, name }) =>
  name?.i18n.split('.').reduce((node, part) => node[part], texts) ?? key;

/** Every expression of the manifest that Jira evaluates, with what it is called. @returns {Named[]} */
export const expressionsOf = (/** @type {string} */ text) => {
  const { modules } = /** @type {{ modules: Record<string, Module[] | undefined> }} */ (parse(text));
  const rules = (/** @type {string} */ kind) =>
    (modules[kind] ?? []).map((one) => ({ name: nameOf(one), rule: one.key, expression: one.expression ?? '' }));
  const fields = (modules['jira:customField'] ?? []).flatMap((field) => [
    ...(field.view?.formatter
      ? [{ name: `Field “${nameOf(field)}”`, rule: null, expression: field.view.formatter.expression }]
      : []),
    ...(field.edit?.validation
      ? [{ name: `Field “${nameOf(field)}”, what is typed`, rule: null, expression: field.edit.validation.expression }]
      : []),
  ]);
  const actions = rules('jira:actionValidator').map((one) => ({ ...one, rule: null }));
  return [...rules('jira:workflowCondition'), ...rules('jira:workflowValidator'), ...actions, ...fields];
};

/** Gives pages the manifest's expressions, so that nobody copies them by hand. @type {import('vite').Plugin} */
export const manifestExpressions = {
  name: 'assay-manifest-expressions',
  resolveId: (id) => (id === moduleName ? resolved : undefined),
  load(id) {
    if (id !== resolved) return undefined;
    this.addWatchFile(file);
    return `export default ${JSON.stringify(expressionsOf(readFileSync(file, 'utf8')))};`;
  },
};
