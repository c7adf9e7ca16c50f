import type { Change } from '../../src/domain/acceptance/change';
import { addedSince, movesOf } from '../../src/domain/sprint/plan-changes';
import { plansKey, readPlanTimes } from '../../src/domain/sprint/accepted-plan';
import type { AccountId, Instant } from '../../src/domain/shared/ids';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { toInstant } from '../../src/jira/instant';
import { projectProperty } from '../../src/jira/project-property';
import { sprintIn } from '../../src/jira/sprint-in';
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

/** How it came into its sprint after the plan was accepted; null where it did not. Jira is asked only what it takes to know. */
const readAdded = async ({ issueId, projectId, fields }: PlanLineProps): Promise<Added | null> => {
  const found = sprintIn(fields);
  if (found === null) return null;
  const { field, id, name } = found;
  const accepted = readPlanTimes(await projectProperty(jira).read(projectId, plansKey))[id];
  if (accepted === undefined) return null;
  const changes: Change[] = [];
  await bulkHistories(jira, [issueId], [field], (histories) => changes.push(...(histories.get(issueId) ?? [])));
  const added = addedSince(accepted, movesOf(changes, field, id), toInstant(String(fields['created'])));
  return added && { sprint: name, ...added };
};

/** Says that the work item came into its sprint after the plan was accepted, and by whom. Nothing where it did not. */
export const PlanLine = (props: PlanLineProps) => {
  const { issueId, projectId, fields } = props;
  const texts = useMessages(planLineTexts);
  const { day } = useFormat();
  const reply = useReply(async () => readAdded(props), [issueId, projectId, fields]);
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
