import './waiting.css';

import { type ReactNode, useRef } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { JiraId } from '../../../src/domain/shared/ids';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { viewIssue } from '../bridge';
import { Empty } from '../empty';
import { Queue } from './queue';
import { QueueBar } from './queue-bar';
import type { Answer, Commands } from './use-answers';
import { useAnswering } from './use-answering';
import type { QueueList } from './use-queue';

// The queue comes first; what shows one of its work items is most of the page.
const loadDetail = () => import('./detail');
const loadBulk = () => import('./bulk-answer');
const loadQuestions = () => import('./questions');

export interface RoomProps {
  readonly list: QueueList;
  readonly mayAnswer: boolean;
  /** Where questions about them can be listed: all that may have one. */
  readonly asked?: readonly BacklogItem[];
  readonly me: string | null;
  /** The project of a work item: a queue may hold those of several. */
  readonly placeOf: (item: BacklogItem) => { readonly projectId: JiraId; readonly projectKey: string };
  /** The queue is all that there is, as in a dialog: its keys work at once. */
  readonly startsInList?: boolean;
  /** What stands above the queue. */
  readonly children?: ReactNode;
}

const Nothing = ({
  of: { kind, narrowing },
  focusOrder,
}: {
  readonly of: Pick<QueueList, 'kind' | 'narrowing'>;
  readonly focusOrder: number;
}) => {
  const texts = useMessages(waitingTexts);
  const { isNarrow, isLoading, items } = narrowing;
  // What the filters let through is known once their rules are there.
  if (isLoading && items.length > 0) return null;
  const isFiltered = isNarrow && items.length > 0;
  return (
    <Empty title={isFiltered ? texts.noneLeft : texts.empty[kind]} focusOrder={focusOrder}>
      <p>{isFiltered ? texts.noneLeftDetail({ total: items.length }) : texts.emptyDetail[kind]}</p>
    </Empty>
  );
};

/** The queue with all that an answer rests on beside it: answered by mouse and by keys, one or several at once. */
export const Room = ({ list, mayAnswer, asked, me, placeOf, startsInList = false, children }: RoomProps) => {
  const { queue, shown, kind, waits } = list;
  const texts = useMessages(waitingTexts);
  const commands = useRef<Commands | null>(null);
  const now = new Date().toISOString();
  const answering = useAnswering(list, mayAnswer, commands, startsInList);
  const { selected, select, selectAll, open, said, focusOrder } = answering;
  const bar = <QueueBar of={list} mayAnswer={mayAnswer} hasQuestions={asked !== undefined} onGo={answering.goToList} />;
  if (list.asks && asked !== undefined)
    return (
      <div className="waiting">
        {children}
        {bar}
        <Part
          load={loadQuestions}
          props={{ items: asked, mayAnswer, onOpenIssue: (key: string) => void viewIssue(key) }}
        />
      </div>
    );
  return (
    <div className="waiting" onKeyDown={answering.pressed}>
      {children}
      {bar}
      <p className="waiting-said" role="status">
        {said}
      </p>
      {mayAnswer && kind === 'waiting' && (queue.length > 0 || selected.size > 0) && (
        <Part
          load={loadBulk}
          waiting={<div className="waiting-many" />}
          props={{
            items: queue.filter(({ item }) => selected.has(item.id)).map(({ item }) => item),
            all: queue.length,
            me,
            projectOf: (item: BacklogItem) => placeOf(item).projectId,
            onSelectAll: selectAll,
            onOpen: (id: string) => open(queue.find(({ item }) => item.id === id)),
            onDone: answering.answeredMany,
          }}
        />
      )}
      {shown === null ? (
        <Nothing of={list} focusOrder={focusOrder} />
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
              ...{ of: shown, waits, me, commands, ...placeOf(shown.item) },
              onAnswered: (answer: Answer) => answering.answered(shown, answer),
              onOpenIssue: (key: string) => void viewIssue(key),
            }}
          />
        </div>
      )}
    </div>
  );
};
