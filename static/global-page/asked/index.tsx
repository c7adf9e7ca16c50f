import './asked.css';

import { useState } from 'react';

import { stakeholderOf } from '../../../src/domain/policy/stakeholder';
import type { AccountId } from '../../../src/domain/shared/ids';
import { askedTexts } from '../../../src/messages/en/asked';
import { commonTexts } from '../../../src/messages/en/common';
import { jira } from '../../ui/bridge';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { useFailureText } from '../../ui/failure-text';
import { useMessages } from '../../ui/messages';
import { useReply } from '../../ui/use-reply';
import { type Asked, type AskedProject, openFeatures, unanswered } from './read';
import { AskedRow } from './row';

interface ProjectProps {
  readonly project: AskedProject;
  readonly me: AccountId;
}

interface Found {
  readonly items: readonly Asked[];
  readonly shown: readonly Asked[];
  readonly next: number;
}

const readFirst = async ({ project, me }: ProjectProps): Promise<Found> => {
  const items = await openFeatures(jira, project);
  const { found, next } = await unanswered(items, 0, me);
  return { items, shown: found, next };
};

const Project = ({ project, me }: ProjectProps) => {
  const texts = useMessages(askedTexts);
  const { part } = useMessages(commonTexts);
  const sayFailure = useFailureText();
  const reply = useReply(() => readFirst({ project, me }), [project.id, me]);
  const [further, setFurther] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed')
    return <ErrorState title={part.failed} detail={sayFailure(reply.why)} onRetry={() => void reply.again()} />;
  const { items, shown, next } = further ?? reply.value;
  const look = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const more = await unanswered(items, next, me);
      setFurther({ items, shown: [...shown, ...more.found], next: more.next });
    } catch (error) {
      setFault(sayFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h3 className="asked-project">
        <bdi>{project.name}</bdi>
      </h3>
      <p className="global-note">{texts.intro({ area: stakeholderOf(project.policy, me)?.area ?? '' })}</p>
      {shown.length === 0 && next >= items.length && <p>{texts.answered}</p>}
      <ul className="asked-list">
        {shown.map((item) => (
          <AskedRow key={item.id} item={item} />
        ))}
      </ul>
      {fault !== null && <p role="alert">{fault}</p>}
      {next < items.length && (
        <Button busy={busy} onClick={() => void look()}>
          {texts.more}
        </Button>
      )}
    </>
  );
};

export interface AskedProps {
  readonly projects: readonly AskedProject[];
  readonly me: AccountId;
}

/** The short page of stakeholders: open features of which they have not said yet what they are worth, and only that. */
const AskedSection = ({ projects, me }: AskedProps) => {
  const texts = useMessages(askedTexts);
  return (
    <section className="global-section" aria-label={texts.title}>
      <h2 className="global-title">{texts.title}</h2>
      {projects.map((project) => (
        <Project key={project.id} project={project} me={me} />
      ))}
    </section>
  );
};

export default AskedSection;
