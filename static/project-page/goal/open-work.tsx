import { useMemo } from 'react';

import { isOpen } from '../../../src/domain/backlog/backlog-item';
import type { Goal } from '../../../src/domain/goal/goals';
import { serves } from '../../../src/domain/goal/served';
import { goalTexts } from '../../../src/messages/en/goal';
import { Busy } from '../../ui/busy';
import { useMessages } from '../../ui/messages';
import { NotRead } from '../../ui/not-read';
import { useProject } from '../data';
import { Drilldown } from '../drilldown';
import { useParents } from './use-parents';

/** Open work that serves no goal, without blame. */
export const OpenWork = ({ goal }: { readonly goal: Goal }) => {
  const texts = useMessages(goalTexts);
  const { items } = useProject();
  const open = useMemo(() => items.filter(isOpen), [items]);
  const reply = useParents(open);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.notRead} reply={reply} />;
  const { parents } = reply.value;
  const ids = open.filter((item) => !serves(item, goal, parents)).map(({ id }) => id);
  if (ids.length === 0) return <p>{texts.openNone}</p>;
  return (
    <>
      <p className="goal-note">{texts.openNote}</p>
      <Drilldown title={texts.open} groups={[{ name: texts.open, ids }]} />
    </>
  );
};
