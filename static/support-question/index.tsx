import '../support/support.css';

import { useState } from 'react';

import { type Policy, policyKey } from '../../src/domain/policy/policy';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import { type ListedProject, projectList } from '../../src/jira/project-list';
import { supportTexts } from '../../src/messages/en/support';
import AskForm from '../support/ask-form';
import { Choice } from '../support/choice';
import type { Made } from '../support/use-ask';
import { jira, openPath } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import type { Context } from '../ui/context';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';
import { NotRead } from '../ui/not-read';
import { Surface } from '../ui/surface';
import { useReply } from '../ui/use-reply';

interface SupportProject {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
}

/** A project whose policy has a work type for support. */
const supportIn = ({ id, name, properties }: ListedProject): readonly SupportProject[] => {
  const policy = policyIn(readPolicy(properties[policyKey]));
  return policy !== null && Object.values(policy.types).includes('support') ? [{ id, name, policy }] : [];
};

const readProjects = async (): Promise<readonly SupportProject[]> =>
  (await projectList(jira).withProperty(policyKey)).flatMap(supportIn);

const WasMade = ({ made: { key }, onAnother }: { readonly made: Made; readonly onAnother: () => void }) => {
  const { form } = useMessages(supportTexts);
  return (
    <div className="support" role="status">
      <p>{form.made({ key })}</p>
      <div className="support-buttons">
        <Button look="primary" onClick={() => void openPath(`/browse/${key}`)}>
          {form.open({ key })}
        </Button>
        <Button onClick={onAnother}>{form.another}</Button>
      </div>
    </div>
  );
};

/** The dialog that the command palette opens: a user's question is taken down wherever one is in Jira. */
const SupportQuestionDialog = ({ context }: { readonly context: Context }) => {
  const texts = useMessages(supportTexts);
  const reply = useReply(readProjects, []);
  const [chosen, setChosen] = useState(context.extension.project?.id ?? '');
  const [made, setMade] = useState<Made | null>(null);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.notRead} reply={reply} />;
  const projects = reply.value;
  const project = projects.find(({ id }) => id === chosen) ?? projects[0];
  if (project === undefined)
    return (
      <Message tone="information" title={texts.form.noProject}>
        <p>{texts.noTypeDetail}</p>
      </Message>
    );
  return (
    <Surface>
      {made === null ? (
        <div className="support">
          {projects.length > 1 && (
            <Choice label={texts.form.project} all={projects} value={project.id} onChange={setChosen} />
          )}
          <AskForm key={project.id} projectId={project.id} policy={project.policy} onMade={setMade} />
        </div>
      ) : (
        <WasMade made={made} onAnother={() => setMade(null)} />
      )}
    </Surface>
  );
};

export default SupportQuestionDialog;
