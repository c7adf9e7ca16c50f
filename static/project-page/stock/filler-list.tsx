import { useMemo } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Filler } from '../../../src/domain/flow';
import { stockTexts } from '../../../src/messages/en/stock';
import { useAllMessages } from '../../ui/messages';
import { Drilldown } from '../drilldown';
import { lackWords } from './lack-words';

export interface FillerListProps {
  readonly title: string;
  readonly name: string;
  readonly fillers: readonly Filler[];
  /** Said where there are none. */
  readonly nothing?: string;
}

/** Work items with what each lacks before it is ready. */
export const FillerList = ({ title, name, fillers, nothing = '' }: FillerListProps) => {
  const messages = useAllMessages();
  const more = useMemo(() => {
    const lacking = new Map(fillers.map((filler) => [filler.id, lackWords(messages, filler)]));
    return {
      title: messages.of(stockTexts).list.lacks,
      text: ({ id }: BacklogItem) => lacking.get(id) ?? '',
    };
  }, [messages, fillers]);
  return (
    <Drilldown title={title} groups={[{ name, ids: fillers.map(({ id }) => id) }]} nothing={nothing} more={more} />
  );
};
