import './waiting.css';

import { useRef } from 'react';

import { mayAccept } from '../../../src/domain/policy/accepters';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Busy } from '../../ui/busy';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { viewIssue } from '../bridge';
import { useProject } from '../data';
import { Empty } from '../empty';
import { BulkAnswer } from './bulk-answer';
import { Queue } from './queue';
import { QueueBar } from './queue-bar';
import type { Answer, Commands } from './use-answers';
import { useAnswering } from './use-answering';
import { useQueue } from './use-queue';
import { Wait } from './wait';

// The queue comes first; what shows one of its work items is most of the page.
const loadDetail = () => import('./detail');

/** The Product Owner's queue: what was delivered, each with all that an answer rests on. */
const WaitingPage = () => {
  const { policy, policyResult: reading, complete, me, context, projectKey } = useProject();
  const list = useQueue();
  const { queue, shown, kind, waits } = list;
  const texts = useMessages(waitingTexts);
  const commands = useRef<Commands | null>(null);
  const projectId = context.extension.project?.id ?? '';
  const now = new Date().toISOString();
  const mayAnswer = policy !== null && mayAccept(policy, me, now) !== null;
  const answering = useAnswering(list, mayAnswer, commands);
  const { selected, select, selectAll, open, said, focusOrder } = answering;

  if (reading !== null && policy === null)
    return (
      <Empty title={texts.nobody}>
        <p>{texts.nobodyDetail}</p>
      </Empty>
    );
  if (queue.length === 0 && !complete) return <Busy label={texts.reading} />;

  return (
    <div className="waiting" onKeyDown={answering.pressed}>
      <Wait />
      <QueueBar of={list} mayAnswer={mayAnswer} onGo={answering.goToList} />
      <p className="waiting-said" role="status">
        {said}
      </p>
      {mayAnswer && kind === 'waiting' && (queue.length > 0 || selected.size > 0) && (
        <BulkAnswer
          items={queue.filter(({ item }) => selected.has(item.id)).map(({ item }) => item)}
          all={queue.length}
          judge={{ projectId, me }}
          onSelectAll={selectAll}
          onOpen={(id) => open(queue.find(({ item }) => item.id === id))}
          onDone={answering.answeredMany}
        />
      )}
      {shown === null ? (
        <Empty title={texts.empty[kind]} focusOrder={focusOrder}>
          <p>{texts.emptyDetail[kind]}</p>
        </Empty>
      ) : (
        <div className="waiting-room">
          <Queue
            kind={kind}
            queue={queue}
            shown={shown}
            selected={selected}
            mayAnswer={mayAnswer && kind === 'waiting'}
            focusOrder={focusOrder}
            now={now}
            onOpen={open}
            onSelect={select}
          />
          <Part
            load={loadDetail}
            waiting={<Busy label={texts.detail.loading({ key: shown.item.key })} />}
            props={{
              ...{ of: shown, waits, projectId, projectKey, me, commands },
              onAnswered: (answer: Answer) => answering.answered(shown, answer),
              onOpenIssue: (key: string) => void viewIssue(key),
            }}
          />
        </div>
      )}
      {!mayAnswer && policy !== null && queue.length > 0 && (
        <Message tone="neutral">
          <p>{texts.said.onlyOwnerDetail}</p>
        </Message>
      )}
    </div>
  );
};

export default WaitingPage;
