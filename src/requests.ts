import api, { assumeTrustedRoute } from '@forge/api';

import type { Request } from './jira/request';
import { withRetries } from './jira/retries';

/** A function has 25 seconds: a longer wait is left to the next delivery. */
export const patience = {
  sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  longest: 5_000,
};

/** As the app. Paths come from `path` and `query`, which encode every value. */
export const asApp: Request = withRetries(
  (path, init) => api.asApp().requestJira(assumeTrustedRoute(path), init),
  patience,
);
/** As whoever calls. */
export const asCaller: Request = withRetries(
  (path, init) => api.asUser().requestJira(assumeTrustedRoute(path), init),
  patience,
);
