import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { ReviewedItem } from '../../../src/domain/review/standing';
import { reviewTexts } from '../../../src/messages/en/review';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useAllMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { viewIssue } from '../bridge';
import { useProject } from '../data';
import { commandOf } from '../waiting/keys';
import type { Answer, Commands } from '../waiting/use-answers';
import { Beside, type BesideProps } from './beside';

// What shows a work item with all that an answer rests on is the queue's own.
const loadDetail = () => import('../waiting/detail');

export interface ShowProps extends Pick<BesideProps, 'review' | 'areas' | 'mayWrite'> {
  readonly items: readonly ReviewedItem[];
  readonly itemOf: (id: string) => BacklogItem | undefined;
  readonly from: number;
  readonly onEnd: () => void;
}

/** Beside those of the queue. */
const ownLetters = { f: 'write', m: 'make' } as const;
/** What makes a work item of the first piece of feedback that nothing became of yet. */
const maker = '.review-feedback .review-steps button';

const waitsNow = ({ acceptance, status }: BacklogItem): boolean =>
  acceptance?.state === 'awaiting' && status.category !== 'done';

/** Going on, going back and answering, by keys and by buttons. */
const useSteps = ({ items, itemOf, from, mayWrite }: ShowProps) => {
  const { reread } = useProject();
  const texts = useAllMessages().of(reviewTexts).show;
  const room = useRef<HTMLDivElement>(null);
  const commands = useRef<Commands | null>(null);
  // By its id: what is answered may come to stand elsewhere in the list.
  const [id, setId] = useState(items[from]?.id ?? '');
  const [said, setSaid] = useState('');
  const at = Math.max(
    0,
    items.findIndex((one) => one.id === id),
  );
  const item = itemOf(id);
  const go = (by: 1 | -1): void => {
    const next = items[at + by];
    if (next === undefined) return;
    const isAnswering = commands.current?.isAnswering() === true;
    setSaid(isAnswering ? texts.answering({ key: item?.key ?? '' }) : '');
    if (!isAnswering) setId(next.id);
  };
  useLayoutEffect(() => {
    // The frame is as high as its page, and only what gets the focus is brought into sight: whoever pressed a button far below would see the end of it.
    room.current?.closest('dialog')?.querySelector('button')?.focus();
    room.current?.focus({ preventScroll: true });
  }, [id]);
  const pressed = (event: KeyboardEvent): void => {
    const command = commandOf(event, '.review-show', ownLetters);
    if (command === null) return;
    event.preventDefault();
    if (command === 'write') room.current?.querySelector('textarea')?.focus();
    else if (command === 'make') room.current?.querySelector<HTMLButtonElement>(maker)?.click();
    else if (command === 'next') go(1);
    else if (command === 'previous') go(-1);
    else if (command === 'accept' || command === 'reject')
      setSaid(mayWrite ? (commands.current?.[command]() ?? '') : texts.onlyOwner);
  };
  const answered = (answer: Answer): void => {
    setSaid(texts.answered[answer]({ key: item?.key ?? '' }));
    room.current?.focus();
    void reread([id]);
  };
  return { room, commands, at, item, of: items[at], said, go, pressed, answered };
};

/** One work item at a time, over all of the frame: what it asks for and what proves it, what it is worth and who built it, and what is said of it. */
export const Show = (props: ShowProps) => {
  const { items, review, areas, mayWrite, onEnd } = props;
  const { me, context, projectKey } = useProject();
  const messages = useAllMessages();
  const { show: texts } = messages.of(reviewTexts);
  const { detail } = messages.of(waitingTexts);
  const { room, commands, at, item, of, said, go, pressed, answered } = useSteps(props);
  const projectId = context.extension.project?.id ?? '';
  const title = texts.title({ sprint: review.sprint.name, at: at + 1, of: items.length });
  return (
    <Dialog title={title} onClose={onEnd} isWhole>
      <div className="review-show" ref={room} tabIndex={-1} onKeyDown={pressed}>
        <div className="review-steps">
          <Button onClick={() => go(-1)}>{texts.previous}</Button>
          <Button onClick={() => go(1)}>{texts.next}</Button>
          <Button onClick={onEnd}>{texts.end}</Button>
          {document.fullscreenEnabled && (
            <Button
              look="subtle"
              onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
            >
              {texts.whole}
            </Button>
          )}
          <span className="sprints-note">{texts.keys}</span>
        </div>
        <p role="status">{said}</p>
        {item === undefined || of === undefined ? (
          <p>{texts.gone}</p>
        ) : (
          <div className="review-item">
            <Part
              load={loadDetail}
              waiting={<Busy label={detail.loading({ key: item.key })} />}
              props={{
                ...{ of: { item, since: item.updated }, waits: waitsNow(item), me, commands, projectId, projectKey },
                onAnswered: answered,
                onOpenIssue: (key: string) => void viewIssue(key),
              }}
            />
            <Beside key={item.id} {...{ of, item, review, areas, mayWrite }} />
          </div>
        )}
      </div>
    </Dialog>
  );
};
