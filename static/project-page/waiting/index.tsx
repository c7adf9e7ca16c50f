import { mayAccept } from '../../../src/domain/policy/accepters';
import { acceptedTexts } from '../../../src/messages/en/accepted';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Busy } from '../../ui/busy';
import { Disclosure } from '../../ui/disclosure';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { useProject } from '../data';
import { Empty } from '../empty';
import { useRouter } from '../router';
import { useAnswerable } from '../use-answerable';
import { Room } from './room';
import { SaveList } from '../save-list';
import { useQueue } from './use-queue';
import { Wait } from './wait';

// Each is read when it is first opened: their calls to Jira are their own.
const loadChanged = () => import('./accepted/changed-list');
const loadFeature = () => import('./accepted/sprint-feature');

/** What is asked of criteria beside the queue: those that were changed after they were accepted, and the feature file of a sprint. */
const OfCriteria = () => {
  const { list, sprint } = useMessages(acceptedTexts);
  return (
    <div>
      <Disclosure title={list.title}>
        <Part load={loadChanged} props={{}} waiting={<Busy label={list.loading} />} />
      </Disclosure>
      <Disclosure title={sprint.title}>
        <Part load={loadFeature} props={{}} />
      </Disclosure>
    </div>
  );
};

/** The Product Owner's queue: what was delivered, each with all that an answer rests on. */
const WaitingPage = () => {
  const { items, policy, policyResult: reading, complete, me, context, projectKey, refresh } = useProject();
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
      <Room list={list} mayAnswer={mayAnswer} asked={items} me={me} placeOf={() => ({ projectId, projectKey })}>
        <Wait />
      </Room>
      {!mayAnswer && policy !== null && list.queue.length > 0 && (
        <Message tone="neutral">
          <p>{texts.said.onlyOwnerDetail}</p>
        </Message>
      )}
      {list.queue.length > 0 && (
        <div>
          <SaveList
            name={list.kind}
            rows={list.queue}
            itemOf={({ item }) => item}
            own={[{ title: texts.since, raw: ({ since }) => since }]}
          />
        </div>
      )}
      {policy !== null && <OfCriteria />}
    </div>
  );
};

export default WaitingPage;
