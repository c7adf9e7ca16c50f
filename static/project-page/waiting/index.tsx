import './waiting.css';

import { useRef, useState } from 'react';

import { mayAccept } from '../../../src/domain/policy/accepters';
import { Busy } from '../../ui/busy';
import { Message } from '../../ui/message';
import { numbersIn } from '../../ui/numbers';
import { viewIssue } from '../bridge';
import { useProject } from '../data';
import { Empty } from '../empty';
import type { BulkOutcome } from './answer-in-bulk';
import { type Commands, Detail } from './detail';
import type { Command } from './keys';
import { BulkAnswer } from './bulk-answer';
import { type Delivered, orders, type QueueOrder } from './order';
import { Queue } from './queue';
import { useQueue } from './use-queue';
import { Wait } from './wait';

const nothing: ReadonlySet<string> = new Set();

/** The Product Owner's queue: what was delivered, each with all that an answer rests on. */
const WaitingPage = () => {
  const data = useProject();
  const { policy, policyResult: reading, complete, me, locale, context, projectKey } = data;
  const { queue, shown, waits, show, order, setOrder, take } = useQueue();
  const [selected, setSelected] = useState(nothing);
  const [said, setSaid] = useState('');
  const [focusOrder, setFocusOrder] = useState(0);
  const commands = useRef<Commands | null>(null);
  const projectId = context.extension.project?.id ?? '';
  const numbers = numbersIn(locale);
  const now = new Date().toISOString();
  const mayAnswer = policy !== null && mayAccept(policy, me, now) !== null;

  if (reading !== null && policy === null)
    return (
      <Empty title="Nobody can answer yet">
        <p>
          A queue begins with a Product Owner. A project admin names one in the project settings, under Assay; from then
          on, what is delivered waits here.
        </p>
      </Empty>
    );
  if (queue.length === 0 && !complete) return <Busy label="Reading what waits" />;

  const open = (one: Delivered | undefined): void => {
    if (shown === null || one === undefined) return;
    if (commands.current?.isAnswering() === true) setSaid(`${shown.item.key} is being answered.`);
    else {
      show(one);
      setFocusOrder((before) => before + 1);
    }
  };
  const select = (id: string): void =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const obey = (command: Command): void => {
    const at = shown === null ? 0 : queue.indexOf(shown);
    if (command === 'next') open(queue[at + 1]);
    else if (command === 'previous') open(queue[at - 1]);
    else if (command === 'first') open(queue[0]);
    else if (command === 'last') open(queue.at(-1));
    else if (!mayAnswer) setSaid('Only the Product Owner, or a deputy in their term, answers here.');
    else if (command === 'select') {
      if (shown !== null) select(shown.item.id);
    } else setSaid(commands.current?.[command]() ?? '');
  };

  const answered = (one: Delivered, answer: 'accepted' | 'rejected' | 'closed'): void => {
    take([one]);
    const left = queue.length - 1;
    setSaid(`${one.item.key} is ${answer}. ${left === 0 ? 'Nothing waits any more.' : `${left} to go.`}`);
    setFocusOrder((before) => before + 1);
  };
  const answeredMany = (answer: 'accepted' | 'rejected', outcomes: readonly BulkOutcome[]): void => {
    const done = new Set(outcomes.filter(({ why }) => why === null).map(({ item }) => item.id));
    take(queue.filter(({ item }) => done.has(item.id)));
    setSelected(new Set(outcomes.filter(({ why }) => why !== null).map(({ item }) => item.id)));
    setSaid(`${done.size} of ${outcomes.length} are ${answer}.`);
  };

  return (
    <div className="waiting">
      <Wait />
      <div className="waiting-bar">
        <label className="waiting-order">
          Order{' '}
          <select value={order} onChange={(event) => setOrder(event.target.value as QueueOrder)}>
            {Object.entries(orders).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {queue.length > 0 && (
          <p className="waiting-keys">
            In the list: <kbd>J</kbd> <kbd>K</kbd> or arrows move
            {mayAnswer && (
              <>
                , <kbd>A</kbd> accepts, <kbd>R</kbd> rejects, <kbd>X</kbd> selects
              </>
            )}
          </p>
        )}
      </div>
      <p className="waiting-said" role="status">
        {said}
      </p>
      {mayAnswer && (queue.length > 0 || selected.size > 0) && (
        <BulkAnswer
          items={queue.filter(({ item }) => selected.has(item.id)).map(({ item }) => item)}
          all={queue.length}
          judge={{ projectId, me }}
          onSelectAll={(all) => setSelected(all ? new Set(queue.map(({ item }) => item.id)) : nothing)}
          onOpen={(id) => open(queue.find(({ item }) => item.id === id))}
          onDone={answeredMany}
        />
      )}
      {shown === null ? (
        <Empty title="Nothing waits for an answer">
          <p>
            A work item comes here when it is under way and lacks nothing of its Definition of Done but the Product
            Owner’s answer. What it lacks until then is shown on each work item, under Product Owner.
          </p>
        </Empty>
      ) : (
        <div className="waiting-room">
          <Queue
            queue={queue}
            shown={shown}
            selected={selected}
            mayAnswer={mayAnswer}
            focusOrder={focusOrder}
            now={now}
            numbers={numbers}
            onOpen={open}
            onSelect={select}
            onCommand={obey}
          />
          <Detail
            key={shown.item.id}
            of={shown}
            waits={waits}
            projectId={projectId}
            projectKey={projectKey}
            me={me}
            commands={commands}
            onAnswered={(answer) => answered(shown, answer)}
            onOpenIssue={(key) => void viewIssue(key)}
          />
        </div>
      )}
      {!mayAnswer && policy !== null && queue.length > 0 && (
        <Message tone="neutral">
          <p>Only the Product Owner, or a deputy in their term, answers here. You see what they see.</p>
        </Message>
      )}
    </div>
  );
};

export default WaitingPage;
