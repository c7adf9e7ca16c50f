import '../work-item/header.css';

import { answerTexts } from '../../src/messages/en/answer';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { NotRead } from '../ui/not-read';
import { useAllMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { Surface } from '../ui/surface';
import { Header } from '../work-item/header';
import { UngovernedNote } from '../work-item/ungoverned';
import { usePeople } from '../work-item/use-people';
import { useWorkItem } from '../work-item/use-work-item';

// Comes after the first content.
const loadAsk = () => import('../questions/ask');

/** The right column: present on every work item, so the verdict and the answer are here too, and nothing else. */
const IssueContext = ({ context }: { readonly context: Context }) => {
  const { issue, project } = context.extension;
  const page = useWorkItem(issue?.id ?? '', project?.id ?? '', context.accountId ?? null);
  const { reply, view } = page;
  const messages = useAllMessages();
  const { nameOf, inactive } = usePeople(
    view?.state === 'governed'
      ? [
          view.policy.productOwner,
          ...(view.acceptance !== null && 'by' in view.acceptance && view.acceptance.by !== null
            ? [view.acceptance.by]
            : []),
        ]
      : [],
  );
  if (reply.state === 'failed') return <NotRead title={messages.of(answerTexts).notRead} reply={reply} />;
  if (reply.state === 'waiting' || view === null) return <Busy label={messages.of(answerTexts).loadingVerdict} />;
  return (
    <Surface>
      {view.state === 'governed' ? (
        <>
          <Header of={view} page={page} nameOf={nameOf} inactive={inactive} now={reply.value.at} />
          <Part load={loadAsk} props={{ of: view }} />
        </>
      ) : (
        <UngovernedNote of={view} projectKey={project?.key ?? ''} />
      )}
    </Surface>
  );
};

export default IssueContext;
