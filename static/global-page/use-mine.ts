import type { AccountId } from '../../src/domain/shared/ids';
import { jira } from '../ui/bridge';
import { type Reply, useReply } from '../ui/use-reply';
import { useReturn } from '../ui/use-return';
import { type Governed, readGoverned, readWaiting, type Waiting } from './read';

const nothing: Waiting = { waiting: [], breaches: [], partial: false, refused: [] };

const readMine = async (
  me: AccountId | null,
  environmentId: string,
): Promise<{ readonly governed: Governed; readonly waiting: Waiting }> => {
  const governed = await readGoverned(jira, me, { now: new Date().toISOString(), environmentId });
  return { governed, waiting: governed.mine.length === 0 ? nothing : await readWaiting(jira, governed.mine) };
};

/** The reader's projects and what waits in them; read again when they come back to the page. */
export const useMine = (me: AccountId | null, environmentId: string): Reply<Awaited<ReturnType<typeof readMine>>> => {
  const reply = useReply(() => readMine(me, environmentId), [me]);
  useReturn(() => {
    if (reply.state !== 'waiting') void reply.again();
  });
  return reply;
};
