import { ProjectDialog } from '../order-action/project-dialog';
import SprintsPage from '../project-page/sprints';
import type { Context } from '../ui/context';

/** The plan of a sprint in a dialog over Jira's own backlog. */
const SprintAction = ({ context }: { readonly context: Context }) => {
  const { sprint } = context.extension;
  return (
    <ProjectDialog
      context={context}
      route="sprints"
      {...(sprint !== undefined && { initial: { sprint: String(sprint.id) } })}
    >
      <SprintsPage />
    </ProjectDialog>
  );
};

export default SprintAction;
