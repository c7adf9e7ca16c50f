/**
 * The parts of `@forge/bridge` that the pages use, file by file: its root also brings translations, uploads, feature flags and more,
 * a quarter of the panel's script. Types come from the package itself.
 */
import { getCallBridge } from '@forge/bridge/out/bridge.js';
import { createHistory } from '@forge/bridge/out/view/createHistory.js';
import { getContext } from '@forge/bridge/out/view/getContext.js';
import { refresh } from '@forge/bridge/out/view/refresh.js';
import { theme } from '@forge/bridge/out/view/theme.js';

import { createRequestJira } from './request-jira';

export { events } from '@forge/bridge/out/events/events.js';
export { invoke } from '@forge/bridge/out/invoke/invoke.js';
export { router } from '@forge/bridge/out/router/router.js';
export { NavigationTarget } from '@forge/bridge/out/router/targets.js';

export const requestJira = createRequestJira(getCallBridge());
export const view = { createHistory, getContext, refresh, theme };
