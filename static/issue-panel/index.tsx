import { answerTexts } from '../../src/messages/en/answer';
import { panelTexts } from '../../src/messages/en/panel';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { NotRead } from '../ui/not-read';
import { useAllMessages } from '../ui/messages';
import { UngovernedNote } from '../work-item/ungoverned';
import { useWorkItem } from '../work-item/use-work-item';
import { Panel } from './panel';

/** The issue panel: whether it can be accepted, by whom, and all that the answer rests on. */
const IssuePanel = ({ context }: { readonly context: Context }) => {
  const { issue, project } = context.extension;
  const page = useWorkItem(issue?.id ?? '', project?.id ?? '', context.accountId ?? null);
  const { reply, view } = page;
  const messages = useAllMessages();
  if (reply.state === 'failed') return <NotRead title={messages.of(answerTexts).notRead} reply={reply} />;
  if (reply.state === 'waiting' || view === null) return <Busy label={messages.of(panelTexts).loading} />;
  if (view.state !== 'governed')
    return (
      <div className="surface">
        <UngovernedNote of={view} projectKey={project?.key ?? ''} />
      </div>
    );
  const { at, issue: read } = reply.value;
  return <Panel of={view} page={page} projectId={project?.id ?? ''} fields={read.fields} now={at} />;
};

export default IssuePanel;
