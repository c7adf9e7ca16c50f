import type { Board, JsonObject, Sprint } from '../model';
import { instant } from './time';
import type { View } from './view';

const when = (name: string, ms: number | null): JsonObject => (ms === null ? {} : { [name]: instant(ms) });

/** A sprint as the agile API writes it. */
export const sprintBean = ({ jira }: View, sprint: Sprint): JsonObject => ({
  id: Number(sprint.id),
  self: `${jira.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
  state: sprint.state,
  name: sprint.name,
  ...when('startDate', sprint.startDate),
  ...when('endDate', sprint.endDate),
  ...when('completeDate', sprint.completeDate),
  createdDate: instant(sprint.created),
  originBoardId: Number(sprint.boardId),
  goal: sprint.goal,
});

/** A sprint as the Sprint field of an issue holds it. */
export const sprintFieldBean = (sprint: Sprint): JsonObject => ({
  id: Number(sprint.id),
  name: sprint.name,
  state: sprint.state,
  boardId: Number(sprint.boardId),
  goal: sprint.goal,
  ...when('startDate', sprint.startDate),
  ...when('endDate', sprint.endDate),
  ...when('completeDate', sprint.completeDate),
});

export const boardBean = (view: View, board: Board): JsonObject => {
  const project = view.jira.store.collection('projects').get(board.projectId);
  return {
    id: Number(board.id),
    self: `${view.jira.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    ...(project
      ? {
          location: {
            projectId: Number(project.id),
            displayName: `${project.name} (${project.key})`,
            projectName: project.name,
            projectKey: project.key,
            projectTypeKey: project.projectTypeKey,
            avatarURI: `${view.jira.baseUrl}/avatar/project/${project.id}?size=48`,
            name: `${project.name} (${project.key})`,
          },
        }
      : {}),
    isPrivate: false,
  };
};
