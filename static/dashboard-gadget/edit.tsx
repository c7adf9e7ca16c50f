import { type FormEvent, useState } from 'react';

import { type Policy, policyKey } from '../../src/domain/policy/policy';
import { policyIn, readPolicy } from '../../src/domain/policy/read-policy';
import { readFieldsInUse } from '../../src/jira/found-fields';
import { projectList } from '../../src/jira/project-list';
import { gadgetTexts } from '../../src/messages/en/gadget';
import { failureText } from '../../src/messages/failure-text';
import { jira } from '../ui/bridge';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { useAllMessages } from '../ui/messages';
import { NotRead } from '../ui/not-read';
import { submitView } from '../ui/submit-view';
import { toFailure, useReply } from '../ui/use-reply';
import { type Configuration, readsOf, type View, views } from './configuration';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
}

/** The projects that the reader sees and in which Assay is set up, by name. */
const readChoices = async (): Promise<readonly Choice[]> => {
  const all = await projectList(jira).withProperty(policyKey);
  return all
    .flatMap(({ id, name, properties }): readonly Choice[] => {
      const policy = policyIn(readPolicy(properties[policyKey]));
      return policy === null ? [] : [{ id, name, policy }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
};

interface EditProps {
  readonly configuration: Configuration | null;
  readonly environmentId: string;
}

const Form = ({
  choices,
  configuration: before,
  environmentId,
}: EditProps & { readonly choices: readonly Choice[] }) => {
  const messages = useAllMessages();
  const { edit: texts, view: names } = messages.of(gadgetTexts);
  const [only, second] = choices;
  const [project, setProject] = useState(before?.project ?? (second === undefined ? (only?.id ?? '') : ''));
  const [view, setView] = useState<View>(before?.view ?? 'all');
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const chosen = choices.find(({ id }) => id === project);
    setWhy(chosen === undefined ? texts.empty : null);
    if (chosen === undefined || busy) return;
    setBusy(true);
    try {
      const { id, policy } = chosen;
      const reads = readsOf(policy, await readFieldsInUse(jira, policy, { projectId: id, environmentId }));
      await submitView({ project: id, view, reads } satisfies Configuration);
    } catch (error) {
      setWhy(failureText(messages, toFailure(error)));
    }
    setBusy(false);
  };
  return (
    <form className="gadget-form" onSubmit={(event) => void save(event)}>
      <div className="field">
        <label htmlFor="gadget-project">{texts.project}</label>
        <select id="gadget-project" value={project} onChange={({ currentTarget: { value } }) => setProject(value)}>
          {!choices.some(({ id }) => id === project) && <option value={project}>{texts.choose}</option>}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="gadget-view">{texts.shows}</label>
        <select
          id="gadget-view"
          value={view}
          onChange={({ currentTarget: { value } }) => setView(views.find((one) => one === value) ?? 'all')}
        >
          {views.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </select>
      </div>
      {why !== null && <ErrorState title={texts.notSaved} detail={why} />}
      <div>
        <Button look="primary" type="submit" busy={busy}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
};

/** Which project a gadget shows, and what of it. */
const Edit = (props: EditProps) => {
  const messages = useAllMessages();
  const texts = messages.of(gadgetTexts);
  const reply = useReply(readChoices, []);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.notRead} reply={reply} />;
  if (reply.value.length === 0) return <p className="gadget-note">{texts.edit.none}</p>;
  return <Form choices={reply.value} {...props} />;
};

export default Edit;
