import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { Message } from '../../ui/message';
import type { ProjectData } from '../data';

/** What keeps the list from telling what it could, and what to do about it; one thing at a time, the first that helps. */
export const Hint = ({ data, items }: { readonly data: ProjectData; readonly items: readonly BacklogItem[] }) => {
  const { fields, board, complete } = data;
  if (!complete || items.length === 0) return null;
  if (fields.value === null)
    return (
      <Message title="There is no field for business value here">
        <p>
          A project admin can add Assay’s field “Business value” to the project, and then choose it in the project
          settings.
        </p>
      </Message>
    );
  if (!items.some(({ value }) => value !== null))
    return (
      <Message title="No work item has a business value yet">
        <p>
          Press a dash in the column Value and type a number. It is a comparison, not a currency: give a middling item
          8, and say of the others whether they are worth more or less. Several at once: select them, then set their
          value.
        </p>
      </Message>
    );
  if (fields.points === null || !items.some(({ points }) => points !== null))
    return (
      <Message title="No work item is estimated yet">
        <p>
          Value per point needs story points.{' '}
          {board === null ? 'The project has no board that says what it estimates with; ' : ''}a project admin can
          choose the field in Assay’s project settings, and the team fills it at the next refinement.
        </p>
      </Message>
    );
  if (board === null)
    return (
      <Message tone="neutral">
        <p>The project has no board, so there are no sprints to show. Figures go by weeks instead.</p>
      </Message>
    );
  return null;
};
