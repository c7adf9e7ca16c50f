import type { Change } from '../../src/domain/acceptance/change';
import { addedSince, movesOf } from '../../src/domain/sprint/plan-changes';
import { plansKey, readPlanTimes } from '../../src/domain/sprint/accepted-plan';
import type { AccountId, Instant } from '../../src/domain/shared/ids';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { toInstant } from '../../src/jira/instant';
import { projectProperty } from '../../src/jira/project-property';
import { type SprintIn, sprintIn } from '../../src/jira/sprint-in';
import { planLineTexts } from '../../src/messages/en/plan-line';
import { jira } from '../ui/bridge';
import { Message } from '../ui/message';
import { useFormat, useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { usePeople } from '../work-item/use-people';

export interface PlanLineProps {
  readonly issueId: string;
  readonly projectId: string;
  /** As Jira gave them with the work item. */
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Added {
  readonly sprint: string;
  readonly at: Instant;
  readonly by: AccountId | null;
}

/** How it came into a sprint after the sprint's plan was accepted; null where it did not. Jira is asked only what it takes to know. */
const readAdded = async (
  { issueId, projectId }: PlanLineProps,
  { field, id, name }: SprintIn,
  created: Instant,
): Promise<Added | null> => {
  const accepted = readPlanTimes(await projectProperty(jira).read(projectId, plansKey))[id];
  if (accepted === undefined) return null;
  const changes: Change[] = [];
  await bulkHistories(jira, [issueId], [field], (histories) => changes.push(...(histories.get(issueId) ?? [])));
  const added = addedSince(accepted, movesOf(changes, field, id), created);
  return added && { sprint: name, ...added };
};

/** Says that the work item came into its sprint after the plan was accepted, and by whom. Nothing where it did not. */
export const PlanLine = (props: PlanLineProps) => {
  const { issueId, projectId, fields } = props;
  const texts = useMessages(planLineTexts);
  const { day } = useFormat();
  const found = sprintIn(fields);
  const created = toInstant(String(fields['created']));
  // Fields are read anew after every answer; what came of them is asked for again only where it is another.
  const reply = useReply(
    async () => (found === null ? null : readAdded(props, found, created)),
    [issueId, projectId, found?.field, found?.id, found?.name, created],
  );
  const added = reply.state === 'ready' ? reply.value : null;
  const { nameOf, settled } = usePeople(added?.by == null ? [] : [added.by]);
  if (added === null || !settled) return null;
  const { sprint, at, by } = added;
  const who = nameOf(by);
  return (
    <Message>
      <p dir="auto">
        {who === null ? texts.addedUnknown({ sprint, day: day(at) }) : texts.added({ sprint, who, day: day(at) })}
      </p>
    </Message>
  );
};
