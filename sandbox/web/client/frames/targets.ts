import type { FramePlace } from '../api/sandbox';

type Target = Readonly<Record<string, unknown>>;

const text = (target: Target, name: string): string => {
  const value = target[name];
  if (typeof value !== 'string' || value === '') throw new Error(`${name} is required to navigate there`);
  return encodeURIComponent(value);
};

const urlBuilders: Readonly<Record<string, (target: Target, place: FramePlace) => string>> = {
  issue: (target) => `/browse/${text(target, 'issueKey')}`,
  projectSettingsDetails: (target) => `/projects/${text(target, 'projectKey')}/settings`,
  userProfile: (target) => `/people/${text(target, 'accountId')}`,
  dashboard: (target) => `/dashboards/${text(target, 'dashboardId')}`,
  module: (target, { projectKey, issueKey }) => {
    const key =
      typeof target['projectKey'] === 'string' ? target['projectKey'] : (projectKey ?? issueKey?.split('-')[0]);
    const rest = typeof target['path'] === 'string' ? `/${target['path'].replace(/^\//, '')}` : '';
    // A page of no project.
    if (key === undefined) return `/apps/${text(target, 'moduleKey')}${rest}`;
    return `/projects/${encodeURIComponent(key)}/apps/${text(target, 'moduleKey')}${rest}`;
  },
};

/** Where a `router` target leads within these pages. */
export const urlOf = (target: Target, place: FramePlace): string => {
  if (typeof target['url'] === 'string') return target['url'];
  const name = String(target['target']);
  const found = Object.hasOwn(urlBuilders, name) ? urlBuilders[name] : undefined;
  if (found === undefined) throw new Error(`not modelled: navigation to ${name}`);
  return found(target, place);
};
