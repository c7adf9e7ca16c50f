import type { Jira } from '../../jira';
import type { App } from '../env';

/** What changes Jira, and what belongs to it. */
export const writeRoutes = (_app: App, _jira: Jira): void => undefined;
