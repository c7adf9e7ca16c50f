import { progress } from '../progress';
import type { Site } from '../../sandbox/site';
import { generateInto } from './generate';
import { prepareProject } from './prepare-project';

/** What to make. The same numbers make the same backlog, but for ids. */
export interface Wish {
  readonly count: number;
  readonly seed?: number;
  /** The end of the made-up history; the site's own time unless given. */
  readonly now?: number;
  readonly key?: string;
}

/** Adds a project with a backlog of any size and the history that led to it, and gives its key. It sends no events. */
export const generate = (
  site: Site,
  { count, seed = 1, now = site.jira.clock(), key = 'GEN' }: Wish,
  onProgress: (done: number, all: number) => void = () => undefined,
): string =>
  site.jira.store.transaction(() => {
    generateInto(site, prepareProject(site, { key, count, now }), { count, seed, now }, onProgress);
    return key;
  });

/** Does it once: a project that is there already stays as it is. */
export const generateOnce = (site: Site, count: number, seed: number): void => {
  const key = 'GEN';
  if ([...site.jira.store.collection('projects').values()].some((project) => project.key === key)) {
    console.log(`The project ${key} is there already and stays as it is; "--reset" starts over.`);
    return;
  }
  const from = Date.now();
  const bar = progress(`Making ${count} work items`);
  generate(site, { count, seed, key }, bar.to);
  bar.end();
  console.log(`Made ${count} work items in ${((Date.now() - from) / 1000).toFixed(1)} s: project ${key}.`);
};
