import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import type { ProjectData } from '../data';

/** What keeps the list from telling what it could, and what to do about it; one thing at a time, the first that helps. */
export const Hint = ({ data, items }: { readonly data: ProjectData; readonly items: readonly BacklogItem[] }) => {
  const { fields, board, complete } = data;
  const { hint } = useMessages(backlogTexts);
  if (!complete || items.length === 0) return null;
  if (fields.value === null)
    return (
      <Message title={hint.noField}>
        <p>{hint.noFieldDetail}</p>
      </Message>
    );
  if (!items.some(({ value }) => value !== null))
    return (
      <Message title={hint.noValue}>
        <p>{hint.noValueDetail}</p>
      </Message>
    );
  if (fields.points === null || !items.some(({ points }) => points !== null))
    return (
      <Message title={hint.noEstimate}>
        <p>{board === null ? hint.noEstimateNoBoard : hint.noEstimateDetail}</p>
      </Message>
    );
  if (board === null)
    return (
      <Message tone="neutral">
        <p>{hint.noBoard}</p>
      </Message>
    );
  return null;
};
