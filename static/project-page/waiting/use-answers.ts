import { type MutableRefObject, useLayoutEffect, useRef, useState } from 'react';

import { acceptAtOnce, rejectBlock } from '../../../src/domain/acceptance/answers';
import { answerTexts } from '../../../src/messages/en/answer';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { sayCode } from '../../../src/messages/section';
import { useMessages } from '../../ui/messages';
import type { WorkItemPage } from '../../work-item/use-work-item';

export type Answer = 'accepted' | 'rejected' | 'closed';

/** What keys ask of the work item that is shown; each gives why it cannot be done, or null. */
export interface Commands {
  readonly accept: () => string | null;
  readonly reject: () => string | null;
  /** Whether an answer is on its way. */
  readonly isAnswering: () => boolean;
}

/** The page of a work item that tells of each answer once it is through. */
export const useAnswers = (
  read: WorkItemPage,
  onAnswered: (answer: Answer) => void,
): { readonly page: WorkItemPage; readonly busy: boolean } => {
  const [busy, setBusy] = useState(false);
  // The list may have been read again by the time the answer is through.
  const latest = useRef(onAnswered);
  useLayoutEffect(() => {
    latest.current = onAnswered;
  });
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    const value = await work();
    setBusy(false);
    return value;
  };
  const page: WorkItemPage = {
    ...read,
    accept: async (way) => {
      const done = await during(() => read.accept(way));
      if (done) latest.current('accepted');
      return done;
    },
    closed: async (status) => {
      await during(() => read.closed(status));
      latest.current('closed');
    },
    rejected: async (complete) => {
      await during(() => read.rejected(complete));
      if (complete) latest.current('rejected');
    },
  };
  return { page, busy };
};

/** Lets keys answer for the work item that is shown. */
export const useCommands = (
  commands: MutableRefObject<Commands | null>,
  page: WorkItemPage,
  busy: boolean,
  startRejecting: () => void,
): void => {
  const { said } = useMessages(waitingTexts);
  const { acceptBlock: acceptTexts, rejectBlock: rejectTexts } = useMessages(answerTexts);
  const governed = page.view?.state === 'governed' ? page.view : null;
  const accept = (): string | null => {
    if (governed === null || busy) return said.still;
    if (governed.mayAccept === null) return said.onlyOwnerAccepts;
    const how = acceptAtOnce(governed);
    if ('block' in how) return sayCode(acceptTexts, how.block);
    void page.accept(how.transition);
    return null;
  };
  const reject = (): string | null => {
    if (governed === null || busy) return said.still;
    if (governed.mayAccept === null) return said.onlyOwnerRejects;
    const block = rejectBlock(governed);
    if (block === null) startRejecting();
    return block && sayCode(rejectTexts, block);
  };
  useLayoutEffect(() => {
    commands.current = { accept, reject, isAnswering: () => busy };
    return () => {
      commands.current = null;
    };
  });
};
