import './global.css';

import { globalTexts } from '../../src/messages/en/global';
import { projectTexts } from '../../src/messages/en/project';
import { waitText } from '../../src/messages/wait-text';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { useFailureText } from '../ui/failure-text';
import { jira } from '../ui/bridge';
import { useAllMessages, useMessages } from '../ui/messages';
import { NotRead } from '../ui/not-read';
import { Part } from '../ui/part';
import { Surface } from '../ui/surface';
import { useReply } from '../ui/use-reply';
import { Facts } from '../project-page/facts';
import type { QueueKind } from '../project-page/waiting/order';
import { MyQueue } from './my-queue';
import { NoProject } from './none';
import { type MyProject, readTrends, type Waiting } from './read';
import { rowsOf } from './rows';
import { ProjectTable } from './table';
import { useAddress } from './use-address';
import { useMine } from './use-mine';

const Glance = ({ projects, waiting }: { readonly projects: number; readonly waiting: Waiting }) => {
  const messages = useAllMessages();
  const { glance } = messages.of(globalTexts);
  const { notShown } = messages.of(projectTexts);
  const { number } = messages.format;
  const since = waiting.waiting.map((one) => Date.parse(one.since));
  return (
    <Facts
      facts={[
        { name: glance.projects, value: number(projects) },
        { name: glance.waiting, value: number(waiting.waiting.length) },
        {
          name: glance.longest,
          value: since.length === 0 ? notShown : waitText(messages, Math.max(0, Date.now() - Math.min(...since))),
        },
        { name: glance.breaches, value: number(waiting.breaches.length) },
      ]}
    />
  );
};

interface MineProps {
  readonly projects: readonly MyProject[];
  readonly waiting: Waiting;
  readonly me: string | null;
  readonly refresh: () => Promise<void>;
}

const Mine = ({ projects, waiting, me, refresh }: MineProps) => {
  const texts = useMessages(globalTexts);
  const sayFailure = useFailureText();
  const address = useAddress();
  const ids = projects.map(({ id }) => id).join(' ');
  const trends = useReply(() => readTrends(jira, projects, new Date().toISOString()), [ids]);
  const show = ({ key }: MyProject, kind: QueueKind): void => {
    address.setQuery(new URLSearchParams({ project: key, ...(kind === 'waiting' ? {} : { show: kind }) }));
    document.getElementById('queue')?.scrollIntoView({ block: 'start' });
    document.getElementById('queue')?.focus({ preventScroll: true });
  };
  return (
    <div className="global">
      <Glance projects={projects.length} waiting={waiting} />
      <section className="global-section" aria-label={texts.table}>
        <h2 className="global-title">{texts.table}</h2>
        <ProjectTable
          rows={rowsOf(projects, waiting, trends.state === 'ready' ? trends.value : null)}
          me={me}
          onShow={show}
        />
        <p className="global-note">
          {trends.state === 'failed' ? texts.trendFailed({ why: sayFailure(trends.why) }) : texts.trendNote}
        </p>
      </section>
      <section className="global-section" aria-labelledby="queue">
        <h2 className="global-title" id="queue" tabIndex={-1}>
          {texts.queue}
        </h2>
        <MyQueue projects={projects} waiting={waiting} address={address} me={me} refresh={refresh} />
      </section>
    </div>
  );
};

// Most readers propose nothing.
const loadAsked = () => import('./asked');

/** All projects that the reader answers for: what waits across them, what went past them, and how their value per point moves. */
const GlobalPage = ({ context }: { readonly context: Context }) => {
  const me = context.accountId ?? null;
  const reply = useMine(me, context.environmentId);
  const texts = useMessages(globalTexts);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.unreadable} reply={reply} />;
  const { governed, waiting } = reply.value;
  const asked =
    governed.asked.length > 0 && me !== null ? (
      <Part load={loadAsked} props={{ projects: governed.asked, me }} />
    ) : null;
  return (
    <Surface>
      {governed.mine.length === 0 ? (
        asked === null && <NoProject others={governed.others} />
      ) : (
        <Mine
          projects={governed.mine}
          waiting={waiting}
          me={me}
          refresh={async () => {
            await reply.again();
          }}
        />
      )}
      {asked}
    </Surface>
  );
};

export default GlobalPage;
