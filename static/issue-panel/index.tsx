import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { UngovernedNote } from '../work-item/ungoverned';
import { useWorkItem } from '../work-item/use-work-item';
import { Panel } from './panel';

/** The issue panel: whether it can be accepted, by whom, and all that the answer rests on. */
const IssuePanel = ({ context }: { readonly context: Context }) => {
  const { issue, project } = context.extension;
  const page = useWorkItem(issue?.id ?? '', project?.id ?? '', context.accountId ?? null);
  const { reply, seen } = page;
  if (reply.state === 'failed')
    return (
      <ErrorState
        title="The work item could not be read"
        detail={`${reply.why.message} Nothing was changed.`}
        onRetry={() => void reply.again()}
      />
    );
  if (reply.state === 'waiting' || seen === null) return <Busy label="Loading what Assay knows about this work item" />;
  if (seen.state !== 'governed')
    return (
      <div className="surface">
        <UngovernedNote of={seen} projectKey={project?.key ?? ''} />
      </div>
    );
  return <Panel of={seen} page={page} locale={context.locale} projectId={project?.id ?? ''} now={reply.value.at} />;
};

export default IssuePanel;
