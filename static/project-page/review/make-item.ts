import type { Policy } from '../../../src/domain/policy/policy';
import { areaLabel } from '../../../src/domain/review/area-label';
import type { Feedback } from '../../../src/domain/review/review-notes';
import { keyOf, relate } from '../../../src/jira/issue-links';
import { jira } from '../../ui/bridge';
import { createIssue } from '../bridge';

/** What Jira takes as a summary. */
const longestSummary = 255;

export interface Made {
  readonly issueId: string;
  readonly key: string;
  /** Whether Jira links it and what was shown. */
  readonly isLinked: boolean;
}

interface Wanted {
  readonly feedback: Feedback;
  readonly projectId: string;
  readonly policy: Policy | null;
  /** Where it was said, in words. */
  readonly origin: string;
  /** Those of the project’s work items. */
  readonly labels: Iterable<string>;
}

/** A work type of the class feature: what users ask for is one until somebody says otherwise in Jira's dialog. */
const typeFor = (policy: Policy | null): string | undefined =>
  Object.entries(policy?.types ?? {}).find(([, workClass]) => workClass === 'feature')?.[0];

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Opens Jira's dialog with what was said and its area as a label, and links what comes of it to what was shown; null where it was closed without. @throws Failure */
export const makeItem = async ({ feedback, projectId, policy, origin, labels }: Wanted): Promise<Made | null> => {
  const issueTypeId = typeFor(policy);
  const issueId = await createIssue({
    projectId,
    ...(issueTypeId !== undefined && { issueTypeId }),
    ...(feedback.area !== null && { labels: [areaLabel(feedback.area, labels)] }),
    summary: feedback.text.replace(/\s+/g, ' ').slice(0, longestSummary),
    description: { type: 'doc', attrs: {}, content: [paragraph(feedback.text), paragraph(origin)] },
  });
  if (issueId === null) return null;
  const key = await keyOf(jira, issueId);
  const isLinked = await relate(jira, feedback.issueId, issueId).then(
    () => true,
    () => false,
  );
  return { issueId, key, isLinked };
};
