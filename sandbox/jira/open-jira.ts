import { strictLimits, type Limits } from '../expressions/limits';
import type { Store } from '../store/store';
import { eventBus } from './events';
import { createSearchIndex } from './jql/search-index';
import type { AppModules, Clock, EvaluationRecord, Jira } from './jira';
import { kindSite, type SiteTraits } from './site-traits';
import { seedSite } from './seed/seed-site';

const noApp: AppModules = { appId: null, environmentId: null, rules: new Map(), propertyAliases: [] };

/** Jira over a store; an empty store becomes an empty site first. */
export const openJira = ({
  store,
  clock = Date.now,
  baseUrl = 'http://localhost:4400',
  modules = noApp,
  expressionLimits = strictLimits,
  onEvaluation = () => undefined,
  traits = kindSite,
  indexLagMs,
}: {
  readonly store: Store;
  readonly clock?: Clock;
  readonly baseUrl?: string;
  readonly modules?: AppModules;
  readonly expressionLimits?: Limits;
  readonly onEvaluation?: (record: EvaluationRecord) => void;
  readonly traits?: SiteTraits;
  /** How late the search index is for a change of an issue, in milliseconds; never late unless given. */
  readonly indexLagMs?: (issueId: string) => number;
}): Jira => {
  seedSite(store);
  const searchIndex = createSearchIndex(store, clock, indexLagMs);
  return { store, clock, events: eventBus(), baseUrl, modules, expressionLimits, onEvaluation, traits, searchIndex };
};
