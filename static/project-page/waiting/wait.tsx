import { useMemo } from 'react';

import { waiting } from '../../../src/domain/flow';
import { projectTexts } from '../../../src/messages/en/project';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { waitText } from '../../../src/messages/wait-text';
import { useAllMessages } from '../../ui/messages';
import { useProject } from '../data';
import { type Fact, Facts } from '../facts';
import { useFigures } from '../figures';

/** How long delivered work waits, now and before. */
export const Wait = () => {
  const { items } = useProject();
  const figures = useFigures();
  const messages = useAllMessages();
  const { figures: texts } = messages.of(waitingTexts);
  const { notShown } = messages.of(projectTexts);
  const now = useMemo(
    () => waiting(items, figures?.timelines ?? [], figures?.now ?? new Date().toISOString()),
    [items, figures],
  );
  const waitOf = (ms: number | null | undefined): string =>
    ms === null || ms === undefined ? notShown : waitText(messages, ms);
  const { oldest, average, answered } = now;
  const facts: readonly Fact[] = [
    { name: texts.now, value: messages.format.number(now.now.length) },
    { name: texts.longest, value: waitOf(oldest?.ms), ...(oldest === null ? {} : { note: oldest.key }) },
    { name: texts.average, value: waitOf(average) },
    {
      name: texts.answered,
      value: waitOf(answered.average),
      note: answered.count === 0 ? texts.noAnswer : texts.ofAnswers({ count: answered.count }),
    },
  ];
  return <Facts facts={facts} note={texts.note} />;
};
