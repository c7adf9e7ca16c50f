import * as z from 'zod/mini';

import { goalsKey, readGoals } from '../../src/domain/goal/goals';
import { serves } from '../../src/domain/goal/served';
import { path } from '../../src/jira/path';
import { projectProperty } from '../../src/jira/project-property';
import { getJson } from '../../src/jira/request';
import { goalTexts } from '../../src/messages/en/goal';
import { jira } from '../ui/bridge';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';

export interface GoalLineProps {
  readonly issueId: string;
  readonly projectId: string;
  /** As Jira gave them with the work item. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const Parent = z.object({ id: z.string() });
const Above = z.object({ fields: z.object({ parent: z.optional(Parent) }) });
const SubTask = z.object({ subtask: z.literal(true) });
const Versions = z.array(z.object({ id: z.string(), name: z.string() }));

/** What says whether a work item serves the goal, of its own fields. */
const standingIn = (fields: GoalLineProps['fields']) => ({
  parent: Parent.safeParse(fields['parent']).data?.id ?? null,
  isSubTask: SubTask.safeParse(fields['issuetype']).success,
  versions: Versions.safeParse(fields['fixVersions']).data ?? [],
});
type Standing = ReturnType<typeof standingIn>;

/** Whose child each is, from the work item up. Jira names the parent alone: an epic above a sub-task's parent is asked for. */
const parentsOf = async (issueId: string, { parent, isSubTask }: Standing): Promise<ReadonlyMap<string, string>> => {
  if (parent === null) return new Map();
  const own = [issueId, parent] as const;
  if (!isSubTask) return new Map([own]);
  const above = (await getJson(jira, path`/rest/api/3/issue/${parent}?fields=parent`, Above)).fields.parent?.id;
  return new Map(above === undefined ? [own] : [own, [parent, above]]);
};

/** The product goal in one line, and whether the work item serves it; nothing where the project has none. */
export const GoalLine = ({ issueId, projectId, fields }: GoalLineProps) => {
  const standing = standingIn(fields);
  const texts = useMessages(goalTexts);
  const reply = useReply(async () => {
    const { goal } = readGoals(await projectProperty(jira).read(projectId, goalsKey));
    if (goal === null) return null;
    const parents = await parentsOf(issueId, standing);
    return { goal: goal.text, isServed: serves({ id: issueId, versions: standing.versions }, goal, parents) };
    // Fields are read anew after every answer; what came of them is asked for again only where it is another.
  }, [issueId, projectId, JSON.stringify(standing)]);
  if (reply.state !== 'ready' || reply.value === null) return null;
  const { goal, isServed } = reply.value;
  return <p dir="auto">{isServed ? texts.serves({ goal }) : texts.goal({ goal })}</p>;
};
