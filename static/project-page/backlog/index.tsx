import './backlog.css';

import { useCallback, useMemo, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { Busy } from '../../ui/busy';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { viewIssue } from '../bridge';
import { useProject } from '../data';
import { useRouter } from '../router';
import { BulkBar } from './bulk-bar';
import { useChosenColumns } from './chosen-columns';
import { download, toCsv } from './csv';
import { EditStrip } from './edit-strip';
import { Hint } from './hints';
import { List } from './list';
import { Refusals } from './refusals';
import { Sum } from './sum';
import { Toolbar } from './toolbar';
import { useBacklog } from './use-backlog';
import { useHintCounts } from './use-hint-counts';
import { useColumns, useRows } from './use-rows';
import { useSelection } from './use-selection';
import { useValueEdits, type ValueEdits } from './use-value-edits';
import { readView, type View, viewQuery } from './view';

/** What a row asks for; the same functions as long as the page is shown, so that rows are drawn again only when they change. */
const useActions = (items: readonly BacklogItem[], { set, undoLast }: ValueEdits, select: RowSelect) => {
  const { reread } = useProject();
  const latest = useRef({ items, reread });
  latest.current = { items, reread };
  return useMemo(() => {
    const itemOf = (id: string) => latest.current.items.find((item) => item.id === id);
    return {
      select,
      undo: undoLast,
      open: (id: string) => {
        viewIssue(itemOf(id)?.key ?? '')
          .then(() => latest.current.reread([id]))
          .catch(() => undefined);
      },
      save: (id: string, value: number | null) => {
        const item = itemOf(id);
        if (item !== undefined) void set([item], value);
      },
    };
  }, [select, set, undoLast]);
};

type RowSelect = (id: string, range: boolean) => void;

/** The view as it stands in the address. */
const useView = (): readonly [View, (next: View) => void] => {
  const { query, setQuery } = useRouter();
  const address = query.toString();
  const view = useMemo(() => readView(new URLSearchParams(address)), [address]);
  return [view, (next) => setQuery(viewQuery(next))];
};

/** Every open work item, in Jira's order or any other: what should come next, and why. */
const Backlog = () => {
  const data = useProject();
  const texts = useMessages(backlogTexts);
  const [view, setView] = useView();
  const { lines: read, order } = useBacklog();
  const owner = `${data.me ?? ''} ${data.context.extension.project?.id ?? ''}`;
  const [chosenColumns, chooseColumns] = useChosenColumns(owner);
  const lines = useHintCounts(read, chosenColumns.includes('hints') || view.sort.column === 'hints');
  const items = useMemo(() => lines.map(({ item }) => item), [lines]);
  const columns = useColumns(chosenColumns, items);
  const { shown, entries, fold } = useRows(data, lines, view, columns.all);
  const { chosen, selected, select, setAll } = useSelection(items, entries);
  const edits = useValueEdits(data);
  const actions = useActions(items, edits, select);
  const [lost, setLost] = useState<string | null>(null);
  const list = useRef<{ readonly focus: () => void }>(null);
  const mayEdit = data.may('EDIT_ISSUES') && data.fields.value !== null;
  const sayLost = useCallback((words: string | null) => setLost(words), []);

  if (items.length === 0)
    return data.complete ? (
      <Message tone="neutral" title={texts.empty}>
        <p>{texts.emptyDetail}</p>
      </Message>
    ) : (
      <Busy label={texts.reading} />
    );
  return (
    <div className="backlog">
      <Hint data={data} items={items} />
      <Toolbar
        items={items}
        areAll={data.complete}
        sum={<Sum shown={shown} count={items.length} view={view} order={order} />}
        view={view}
        onView={setView}
        allColumns={columns.all}
        chosenColumns={chosenColumns}
        onColumns={chooseColumns}
        onExport={() => download(`${data.projectKey}-backlog.csv`, toCsv(columns.shown, shown))}
      />
      <Refusals of={edits.refusals} onDismiss={edits.dismissRefusals} />
      <EditStrip of={edits} mayEdit={mayEdit} lost={lost} />
      {selected.length > 0 && (
        <BulkBar
          count={selected.length}
          mayEdit={mayEdit}
          busy={edits.busy}
          onSet={(value) => void edits.set(selected, value)}
          onClear={() => {
            setAll([]);
            list.current?.focus();
          }}
        />
      )}
      {shown.length === 0 ? (
        <Message tone="neutral">
          <p>{texts.noMatch}</p>
        </Message>
      ) : (
        <List
          handle={list}
          label={texts.title}
          entries={entries}
          columns={columns.shown}
          sort={view.sort}
          onSort={(sort) => setView({ ...view, sort })}
          selected={selected.length === 0 ? 'none' : shown.every(({ item }) => chosen.has(item.id)) ? 'all' : 'some'}
          onSelectAll={(all) => setAll(all ? shown.map(({ item }) => item.id) : [])}
          chosen={chosen}
          mayEdit={mayEdit}
          actions={actions}
          onFold={fold}
          onLost={sayLost}
        />
      )}
    </div>
  );
};

export default Backlog;
