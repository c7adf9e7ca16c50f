import '../work-item/header.css';

import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { ErrorState } from '../ui/error-state';
import { Header } from '../work-item/header';
import { UngovernedNote } from '../work-item/ungoverned';
import { usePeople } from '../work-item/use-people';
import { useWorkItem } from '../work-item/use-work-item';

/** The right column: present on every work item, so the verdict and the answer are here too, and nothing else. */
const IssueContext = ({ context }: { readonly context: Context }) => {
  const { issue, project } = context.extension;
  const page = useWorkItem(issue?.id ?? '', project?.id ?? '', context.accountId ?? null);
  const { reply, seen } = page;
  const { names, inactive } = usePeople(
    seen?.state === 'governed'
      ? [
          seen.policy.productOwner,
          ...(seen.acceptance !== null && 'by' in seen.acceptance && seen.acceptance.by !== null
            ? [seen.acceptance.by]
            : []),
        ]
      : [],
  );
  if (reply.state === 'failed')
    return (
      <ErrorState
        title="The work item could not be read"
        detail={`${reply.why.message} Nothing was changed.`}
        onRetry={() => void reply.again()}
      />
    );
  if (reply.state === 'waiting' || seen === null) return <Busy label="Loading the verdict" />;
  return (
    <div className="surface">
      {seen.state === 'governed' ? (
        <Header of={seen} page={page} names={names} inactive={inactive} locale={context.locale} now={reply.value.at} />
      ) : (
        <UngovernedNote of={seen} projectKey={project?.key ?? ''} />
      )}
    </div>
  );
};

export default IssueContext;
