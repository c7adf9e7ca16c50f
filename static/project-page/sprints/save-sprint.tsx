import type { SprintItem } from '../../../src/domain/sprint/sprint-plan';
import { badgeLabel } from '../../../src/messages/badge-label';
import { sprintsTexts } from '../../../src/messages/en/sprints';
import { useAllMessages } from '../../ui/messages';
import { SaveList } from '../save-list';
import { lackWords } from '../stock/lack-words';

export interface SaveSprintProps {
  readonly items: readonly SprintItem[];
  readonly criteria: ReadonlyMap<string, number>;
}

/** What is in the sprint as a file, with what each work item lacks. */
const SaveSprint = ({ items, criteria }: SaveSprintProps) => {
  const messages = useAllMessages();
  const { column } = messages.of(sprintsTexts);
  return (
    <SaveList<SprintItem>
      name="sprint"
      rows={items}
      itemOf={({ item }) => item}
      own={[
        { title: column.readiness, raw: ({ item }) => badgeLabel(messages, item.readiness) },
        { title: column.lacks, raw: ({ item, lacks }) => lackWords(messages, { lacks, readiness: item.readiness }) },
        { title: column.criteria, raw: ({ item }) => String(criteria.get(item.id) ?? ''), isNumber: true },
        { title: column.outside, raw: ({ outside }) => outside.join(' ') },
      ]}
    />
  );
};

export default SaveSprint;
