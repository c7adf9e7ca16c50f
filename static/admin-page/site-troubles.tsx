import { useState } from 'react';

import type { Trouble } from '../../src/domain/shared/trouble';
import { troublesTexts } from '../../src/messages/en/troubles';
import { sayCode } from '../../src/messages/section';
import { callSite } from '../ui/call-site';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { NotRead } from '../ui/not-read';
import { useFormat, useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import type { Row } from './read';
import { useFailureText } from '../ui/failure-text';

type Project = Pick<Row, 'id' | 'name'>;

/** The troubles of one project, or those that are about none, with the button that puts right what can be. */
const Group = ({
  project,
  troubles,
  onRepaired,
}: {
  readonly project: Project | null;
  readonly troubles: readonly Trouble[];
  readonly onRepaired: () => void;
}) => {
  const texts = useMessages(troublesTexts);
  const sayFailure = useFailureText();
  const { moment } = useFormat();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const repair = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      await callSite('repair', { projectId: project?.id ?? null });
      setSaid(project === null ? texts.cleared : texts.repairing);
      onRepaired();
    } catch (error) {
      setSaid(texts.failed({ why: sayFailure(error) }));
    }
    setBusy(false);
  };
  return (
    <section className="admin-removal">
      <h3 className="admin-heading" dir="auto">
        {project?.name ?? texts.wholeSite}
      </h3>
      <ul className="admin-troubles">
        {troubles.map((trouble) => (
          <li key={`${trouble.code} ${trouble.at}`}>
            {sayCode(texts.what, trouble)}{' '}
            <span className="admin-looked">{texts.last({ at: moment(trouble.at) })}</span>
          </li>
        ))}
      </ul>
      <div className="admin-buttons">
        <Button busy={busy} onClick={() => void repair()}>
          {project === null ? texts.clear : texts.repair}
        </Button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
};

/** What went wrong where nobody was present, by project, with a repair. */
export const SiteTroubles = ({ projects }: { readonly projects: readonly Project[] }) => {
  const texts = useMessages(troublesTexts);
  const reply = useReply(() => callSite('troubles', {}), []);
  if (reply.state === 'waiting') return <Busy label={texts.title} />;
  if (reply.state === 'failed') return <NotRead title={texts.unreadable} reply={reply} />;
  const { troubles } = reply.value;
  const ids = [...new Set(troubles.map(({ projectId }) => projectId))];
  return (
    <section className="admin-removal">
      <h2 className="admin-heading">{texts.title}</h2>
      {troubles.length === 0 && <p>{texts.none}</p>}
      {ids.map((id) => (
        <Group
          key={id ?? ''}
          project={
            id === null ? null : (projects.find((one) => one.id === id) ?? { id, name: texts.otherProject({ id }) })
          }
          troubles={troubles.filter(({ projectId }) => projectId === id)}
          onRepaired={() => void reply.again()}
        />
      ))}
    </section>
  );
};
