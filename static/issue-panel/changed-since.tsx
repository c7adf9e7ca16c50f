import type { Acceptance } from '../../src/domain/shared/work-item';
import { acceptedTexts } from '../../src/messages/en/accepted';
import { Message } from '../ui/message';
import { useFormat, useMessages } from '../ui/messages';
import { useReply } from '../ui/use-reply';
import type { Governed } from '../work-item/build-view-model';
import { usePeople } from '../work-item/use-people';
import { DifferencesList } from './differences-list';
import { readDifferences } from './read-accepted';

export interface ChangedSinceProps {
  readonly of: Governed;
  readonly acceptance: Extract<Acceptance, { state: 'accepted' }>;
}

/** Says that the criteria were changed since they were accepted, and how. Nothing where they were not, or as long as it is not known. */
export const ChangedSince = ({ of: { item, policy }, acceptance: { by, at } }: ChangedSinceProps) => {
  const texts = useMessages(acceptedTexts);
  const { day } = useFormat();
  const reply = useReply(() => readDifferences(item, policy, at), [item.id, item.criteriaText, at]);
  const { nameOf } = usePeople([by]);
  if (reply.state !== 'ready') return null;
  const { value: differences } = reply;
  const whose = { who: nameOf(by) ?? texts.somebody, day: day(at) };
  if (differences === null) return <Message tone="warning" title={texts.changedUnknown(whose)} />;
  if (differences.length === 0) return null;
  return (
    <Message tone="warning" title={texts.changed(whose)}>
      <DifferencesList of={differences} />
    </Message>
  );
};
