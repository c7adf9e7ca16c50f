import { useReply } from '../ui/use-reply';
import { readGate } from './use-removal';

/** How much a workflow is used, in words. */
export const usedBy = (projects: number | null): string => {
  if (projects === null) return 'used by projects that you may not see';
  if (projects === 0) return 'used by no project';
  return projects === 1 ? 'used by one project' : `used by ${projects} projects`;
};

/**
 * The workflows that carry rules, most used first: what would stay behind, and stop everyone, if the app went now and could not take
 * its rules along. Nothing is shown while it is read, and nothing to a reader who may not read it; the button below says why.
 */
export const TakeOutFirst = ({ owner }: { readonly owner: string }) => {
  const reply = useReply(() => readGate(owner), [owner]);
  if (reply.state !== 'ready' || reply.value.length === 0) return null;
  return (
    <>
      <h4 className="admin-heading">Take out first</h4>
      <ol className="admin-troubles">
        {reply.value.map(({ workflowId, name, projects }) => (
          <li key={workflowId}>
            “{name}”, {usedBy(projects)}
          </li>
        ))}
      </ol>
    </>
  );
};
