import type { Group } from './figure';

/** The groups of figures by name, in the order in which they are measured; a new one is a line here and a file. */
export const groups: Readonly<Record<string, () => Promise<Group>>> = {
  gate: () => import('./gate'),
  surface: () => import('./surface'),
  page: () => import('./page'),
  import: () => import('./import'),
  ac: () => import('./ac'),
  install: () => import('./install'),
  recompute: () => import('./recompute'),
  load: () => import('./load'),
  trust: () => import('./trust'),
  watch: () => import('./watch'),
  global: () => import('./global'),
  order: () => import('./order'),
  forecast: () => import('./forecast'),
  evidence: () => import('./evidence'),
};
