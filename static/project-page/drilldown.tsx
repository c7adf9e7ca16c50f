import './drilldown.css';

import { useMemo, useState } from 'react';

import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { Button } from '../ui/button';
import { type DataColumn, DataTable } from '../ui/charts/data-table';
import { numbersIn, plural } from '../ui/numbers';
import { viewIssue } from './bridge';
import { useProject } from './data';
import { classWords } from './words';

export interface Group {
  readonly name: string;
  readonly ids: readonly string[];
}

export interface BehindProps {
  /** What was chosen, such as the name of a sprint. */
  readonly title: string;
  readonly groups: readonly Group[];
  /** Said where nothing is behind it. */
  readonly nothing?: string;
  /** A column of its own, such as what an item lacks. */
  readonly more?: DataColumn<BacklogItem>;
  readonly onClose?: () => void;
}

const few = 25;

const useColumns = (locale: string, more: BehindProps['more']): readonly DataColumn<BacklogItem>[] =>
  useMemo(() => {
    const { number } = numbersIn(locale);
    const figure = (value: number | null): string => (value === null ? '–' : number(value));
    return [
      {
        title: 'Work item',
        cell: ({ key, summary }) => (
          <>
            <Button look="link" onClick={() => void viewIssue(key)}>
              {key}
            </Button>{' '}
            {summary}
          </>
        ),
      },
      { title: 'Class', cell: ({ workClass }) => classWords[workClass] },
      ...(more === undefined ? [] : [more]),
      { title: 'Value', cell: ({ value }) => figure(value), isNumber: true },
      { title: 'Points', cell: ({ points }) => figure(points), isNumber: true },
      { title: 'Value per point', cell: ({ valuePerPoint }) => figure(valuePerPoint), isNumber: true },
    ];
  }, [locale, more]);

const GroupList = ({
  group: { name, ids },
  byId,
  columns,
}: {
  readonly group: Group;
  readonly byId: ReadonlyMap<string, BacklogItem>;
  readonly columns: readonly DataColumn<BacklogItem>[];
}) => {
  const [all, setAll] = useState(false);
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  const shown = all ? items : items.slice(0, few);
  return (
    <div className="behind-group">
      <p className="behind-name">
        {name}: {plural(ids.length, 'work item', 'work items')}
        {items.length < ids.length && `, ${ids.length - items.length} of which you may not see any more`}
      </p>
      <DataTable caption={name} columns={columns} rows={shown} keyOf={({ id }) => id} />
      {shown.length < items.length && (
        <Button look="subtle" onClick={() => setAll(true)}>
          Show all {items.length}
        </Button>
      )}
    </div>
  );
};

/** The work items behind a figure, each a way into Jira's own dialog. Value and points are those of today. */
export const Drilldown = ({ title, groups, nothing = 'No work items.', more, onClose }: BehindProps) => {
  const { items, locale } = useProject();
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const columns = useColumns(locale, more);
  const filled = groups.filter(({ ids }) => ids.length > 0);
  return (
    <div className="behind" role="region" aria-label={`Behind ${title}`}>
      <div className="behind-head">
        <p className="behind-title">{title}</p>
        {onClose !== undefined && (
          <Button look="subtle" label={`Close the list of ${title}`} onClick={onClose}>
            Close
          </Button>
        )}
      </div>
      {filled.length === 0 && <p>{nothing}</p>}
      {filled.map((group) => (
        <GroupList key={group.name} group={group} byId={byId} columns={columns} />
      ))}
    </div>
  );
};
