import { indexesOf } from '../../sandbox/jira/indexes';
import type { Site } from '../../sandbox/site';

/** The id of the work item with this key, if there is one. */
export const issueIdByKey = ({ jira }: Site, key: string): string | undefined =>
  indexesOf(jira.store).issueIdByKey(key);
