import { mayAccept } from '../../../src/domain/policy/accepters';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Busy } from '../../ui/busy';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { useProject } from '../data';
import { Empty } from '../empty';
import { useRouter } from '../router';
import { useAnswerable } from '../use-answerable';
import { Room } from './room';
import { useQueue } from './use-queue';
import { Wait } from './wait';

/** The Product Owner's queue: what was delivered, each with all that an answer rests on. */
const WaitingPage = () => {
  const { policy, policyResult: reading, complete, me, context, projectKey, refresh } = useProject();
  const list = useQueue(useAnswerable(), useRouter(), refresh);
  const texts = useMessages(waitingTexts);
  const projectId = context.extension.project?.id ?? '';
  const mayAnswer = policy !== null && mayAccept(policy, me, new Date().toISOString()) !== null;

  if (reading !== null && policy === null)
    return (
      <Empty title={texts.nobody}>
        <p>{texts.nobodyDetail}</p>
      </Empty>
    );
  if (list.queue.length === 0 && !complete) return <Busy label={texts.reading} />;

  return (
    <div className="waiting">
      <Room list={list} mayAnswer={mayAnswer} me={me} placeOf={() => ({ projectId, projectKey })}>
        <Wait />
      </Room>
      {!mayAnswer && policy !== null && list.queue.length > 0 && (
        <Message tone="neutral">
          <p>{texts.said.onlyOwnerDetail}</p>
        </Message>
      )}
    </div>
  );
};

export default WaitingPage;
