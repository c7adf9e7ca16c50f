import type { Jira } from '../../jira';
import type { App } from '../env';

/** What is read and never changes anything. */
export const readRoutes = (_app: App, _jira: Jira): void => undefined;
