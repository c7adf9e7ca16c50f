import { adminTexts } from '../../src/messages/en/admin';
import { useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import { readGate } from './use-removal';

/** How much a workflow is used, in words. */
export const useUsedBy = (): ((projects: number | null) => string) => {
  const { used } = useMessages(adminTexts);
  return (projects) => {
    if (projects === null) return used.hidden;
    return projects === 0 ? used.none : used.by({ count: projects });
  };
};

/**
 * The workflows that carry rules, most used first: what would stay behind, and stop everyone, if the app went now and could not take
 * its rules along. Nothing is shown while it is read, and nothing to a reader who may not read it; the button below says why.
 */
export const TakeOutFirst = ({ owner }: { readonly owner: string }) => {
  const texts = useMessages(adminTexts);
  const usedBy = useUsedBy();
  const reply = useReply(() => readGate(owner), [owner]);
  if (reply.state !== 'ready' || reply.value.length === 0) return null;
  return (
    <>
      <h4 className="admin-heading">{texts.takeOutFirst}</h4>
      <ol className="admin-troubles">
        {reply.value.map(({ workflowId, name, projects }) => (
          <li key={workflowId}>{texts.workflowLine({ name, used: usedBy(projects) })}</li>
        ))}
      </ol>
    </>
  );
};
