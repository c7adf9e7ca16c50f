import { chartsTexts } from '../../src/messages/en/charts';
import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { projectTexts } from '../../src/messages/en/project';
import { useMessages } from '../ui/messages';
import type { Group, MoreColumn } from './drilldown-groups';
import { SaveList } from './save-list';

export interface SaveDrilldownProps {
  readonly groups: readonly Group[];
  readonly byId: ReadonlyMap<string, BacklogItem>;
  readonly more: MoreColumn | undefined;
}

/** The work items behind a figure, all of them, as one file that says in which of its lists each one is. */
const SaveDrilldown = ({ groups, byId, more }: SaveDrilldownProps) => {
  const { listFile, column } = useMessages(chartsTexts);
  const { list, workClass } = useMessages(projectTexts);
  const rows = groups.flatMap(({ name, ids }) => ids.flatMap((id) => ({ name, item: byId.get(id) })));
  return (
    <SaveList
      name="list"
      says={listFile}
      rows={rows.filter(({ item }) => item !== undefined)}
      itemOf={({ item }) => item}
      own={[
        { title: list.class, raw: ({ item }) => (item === undefined ? '' : workClass[item.workClass]) },
        { title: column.list, raw: ({ name }) => name },
        ...(more === undefined
          ? []
          : [
              {
                title: more.title,
                raw: ({ item }: (typeof rows)[number]) => (item === undefined ? '' : more.text(item)),
              },
            ]),
      ]}
    />
  );
};

export default SaveDrilldown;
