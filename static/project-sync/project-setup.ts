import { fieldsInUse as inUse } from '../../src/domain/policy/fields-in-use';
import type { AccountId } from '../../src/domain/shared/ids';
import type { Policy } from '../../src/domain/policy/policy';
import type { StatusCategory } from '../../src/domain/shared/work-item';
import { type Board, boards } from '../../src/jira/boards';
import type { ItemFields } from '../../src/jira/to-backlog-item';
import { fields } from '../../src/jira/fields';
import { foundFields } from '../../src/jira/found-fields';
import { type Permission, permissions } from '../../src/jira/permissions';
import { projects } from '../../src/jira/projects';
import type { Request } from '../../src/jira/request';

/** The viewer and the project, as the host gives them. */
export interface ProjectViewer {
  readonly projectId: string;
  readonly projectKey: string;
  readonly me: AccountId | null;
  readonly environmentId: string;
}

/** What changes rarely: the project, its board, its fields and what the viewer may do. */
export interface ProjectSetup {
  readonly key: string;
  readonly name: string;
  /** Ids of the work types that stand above what teams deliver: epics and higher. */
  readonly above: readonly string[];
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly category: StatusCategory }[];
  readonly board: Board | null;
  readonly granted: readonly Permission[];
  /** The fields that the site suggests; the policy may name others. */
  readonly found: ItemFields;
}

/** The fields in use, by the one rule of the domain. */
export const fieldsInUse = ({ found }: ProjectSetup, policy: Policy | null): ItemFields => inUse(policy, found);

/** Whether what was read of the ones holds what the others would give. */
export const areSameFields = (one: ItemFields, other: ItemFields): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether what was read with the one is as good as read with the other: the same fields, and the same board with its sprints. */
export const readsAlike = (one: ProjectSetup, other: ProjectSetup, policy: Policy | null): boolean =>
  one.board?.id === other.board?.id && areSameFields(fieldsInUse(one, policy), fieldsInUse(other, policy));

/**
 * Reads all of it at once: six calls. `onEarly` is called as soon as it is known which fields to read, where that needs no board; the board is
 * read in two rounds. @throws Failure when the project itself cannot be read.
 */
export const readProjectSetup = async (
  request: Request,
  where: ProjectViewer,
  onEarly: (setup: ProjectSetup) => void = () => undefined,
): Promise<ProjectSetup> => {
  const { projectId, projectKey } = where;
  const boardRead = boards(request)
    .ofProject(projectKey)
    .catch(() => null);
  const [project, statuses, all, granted] = await Promise.all([
    projects(request).read(projectId),
    projects(request)
      .statuses(projectId)
      .catch(() => []),
    fields(request).list(),
    permissions(request)
      .granted({ projectId }, ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS'])
      .catch(() => new Set<Permission>()),
  ]);
  const setupWith = (board: Board | null): ProjectSetup => ({
    key: project.key,
    name: project.name,
    above: project.workTypes.filter(({ level }) => level > 0).map(({ id }) => id),
    statuses,
    board,
    granted: [...granted],
    found: foundFields(all, board?.points ?? null, where),
  });
  onEarly(setupWith(null));
  return setupWith(await boardRead);
};
