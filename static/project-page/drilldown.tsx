import './drilldown.css';

import { useMemo, useState } from 'react';

import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { projectTexts } from '../../src/messages/en/project';
import { Button } from '../ui/button';
import { type DataColumn, DataTable } from '../ui/charts/data-table';
import { useAllMessages, useMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { usePrinting } from '../ui/use-printing';
import { useProject } from './data';
import type { Group, MoreColumn } from './drilldown-groups';
import { figureText } from './figure-text';
import { ItemLink } from './item-link';

export interface DrilldownProps {
  /** What was chosen, such as the name of a sprint. */
  readonly title: string;
  readonly groups: readonly Group[];
  /** Said where nothing is behind it. */
  readonly nothing?: string;
  readonly more?: MoreColumn;
  /** The lists are folded, each under its name, since there is much in them that nobody asked for. */
  readonly isFolded?: boolean;
  readonly onClose?: () => void;
}

const few = 25;

// A file can wait until the lists are there.
const loadSave = () => import('./save-drilldown');

const useColumns = (
  more: DrilldownProps['more'],
  shown: readonly (BacklogItem | undefined)[],
): readonly DataColumn<BacklogItem>[] => {
  const messages = useAllMessages();
  return useMemo(() => {
    const { list, workClass: names } = messages.of(projectTexts);
    const figures = (['value', 'points', 'valuePerPoint'] as const)
      // Work of some kinds has no value: a column of dashes says nothing.
      .filter((name) => shown.some((item) => item !== undefined && item[name] !== null))
      .map((name) => ({
        title: name === 'valuePerPoint' ? list.score : list[name],
        cell: (item: BacklogItem) => figureText(messages, item[name]),
        isNumber: true,
      }));
    return [
      {
        title: list.workItem,
        cell: (item) => <ItemLink item={item} />,
      },
      { title: list.class, cell: ({ workClass }) => names[workClass] },
      ...(more === undefined ? [] : [{ title: more.title, cell: more.text }]),
      ...figures,
    ];
  }, [messages, more, shown]);
};

const GroupList = ({
  group: { name, ids },
  byId,
  columns,
  isFolded,
}: {
  readonly isFolded: boolean;
  readonly group: Group;
  readonly byId: ReadonlyMap<string, BacklogItem>;
  readonly columns: readonly DataColumn<BacklogItem>[];
}) => {
  const [all, setAll] = useState(false);
  const isPrinting = usePrinting();
  const { list } = useMessages(projectTexts);
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  const shown = all || isPrinting ? items : items.slice(0, few);
  const head = (
    <>
      {list.group({ name, count: ids.length })}
      {items.length < ids.length && <> {list.hidden({ count: ids.length - items.length })}</>}
    </>
  );
  const table = (
    <>
      <DataTable caption={name} columns={columns} rows={shown} keyOf={({ id }) => id} />
      {shown.length < items.length && (
        <Button look="subtle" onClick={() => setAll(true)}>
          {list.showAll({ count: items.length })}
        </Button>
      )}
    </>
  );
  return isFolded ? (
    <details className="behind-group">
      <summary className="behind-name behind-fold">{head}</summary>
      {table}
    </details>
  ) : (
    <div className="behind-group">
      <p className="behind-name">{head}</p>
      {table}
    </div>
  );
};

/** The work items behind a figure, each a way into Jira's own dialog. Value and points are those of today. */
export const Drilldown = ({ title, groups, nothing, more, isFolded = false, onClose }: DrilldownProps) => {
  const { items } = useProject();
  const { list } = useMessages(projectTexts);
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const shown = useMemo(() => groups.flatMap(({ ids }) => ids.map((id) => byId.get(id))), [groups, byId]);
  const columns = useColumns(more, shown);
  const filled = groups.filter(({ ids }) => ids.length > 0);
  return (
    <div className="behind" role="region" aria-label={list.label({ title })}>
      <div className="behind-head">
        <p className="behind-title">{title}</p>
        {filled.length > 0 && <Part load={loadSave} props={{ groups: filled, byId, more }} />}
        {onClose !== undefined && (
          <Button look="subtle" label={list.closeOf({ title })} onClick={onClose}>
            {list.close}
          </Button>
        )}
      </div>
      {filled.length === 0 && <p>{nothing ?? list.nothing}</p>}
      {filled.map((group) => (
        <GroupList key={group.name} group={group} byId={byId} columns={columns} isFolded={isFolded} />
      ))}
    </div>
  );
};
