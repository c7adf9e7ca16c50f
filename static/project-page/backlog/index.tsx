import './backlog.css';

import { useCallback, useMemo, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { Busy } from '../../ui/busy';
import { toCsv } from '../../ui/csv';
import { download } from '../../ui/download';
import { Message } from '../../ui/message';
import { useMessages } from '../../ui/messages';
import { viewIssue } from '../bridge';
import { useProject } from '../data';
import { BulkBar } from './bulk-bar';
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
import { useView } from './use-view';

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

/** Before there is a list: nothing open, or nothing read yet. */
const NoItems = ({ complete }: { readonly complete: boolean }) => {
  const texts = useMessages(backlogTexts);
  return complete ? (
    <Message tone="neutral" title={texts.empty}>
      <p>{texts.emptyDetail}</p>
    </Message>
  ) : (
    <Busy label={texts.reading} />
  );
};

/** Every open work item, in Jira's order or any other: what should come next, and why. */
const Backlog = () => {
  const data = useProject();
  const texts = useMessages(backlogTexts);
  const projectId = data.context.extension.project?.id ?? '';
  const [view, setView] = useView(`${data.me ?? ''} ${projectId}`);
  const { layout } = view;
  const { lines: read, order } = useBacklog();
  const lines = useHintCounts(read, layout.columns.some(({ id }) => id === 'hints') || view.sort.column === 'hints');
  const items = useMemo(() => lines.map(({ item }) => item), [lines]);
  const columns = useColumns(layout.columns, items);
  const { shown, entries, fold } = useRows(data, lines, view, columns.all);
  const { chosen, selected, select, setAll } = useSelection(items, entries);
  const edits = useValueEdits(data);
  const actions = useActions(items, edits, select);
  const [lost, setLost] = useState<string | null>(null);
  const list = useRef<{ readonly focus: () => void }>(null);
  const mayEdit = data.may('EDIT_ISSUES') && data.fields.value !== null;
  const sayLost = useCallback((words: string | null) => setLost(words), []);

  if (items.length === 0) return <NoItems complete={data.complete} />;
  return (
    <div className="backlog">
      <Hint data={data} items={items} />
      <Toolbar
        items={items}
        me={data.me}
        projectId={projectId}
        sum={<Sum shown={shown} count={items.length} view={view} order={order} />}
        view={view}
        onView={setView}
        allColumns={columns.all}
        onExport={() => download(`${data.projectKey}-backlog.csv`, toCsv(columns.shown, shown), 'text/csv')}
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
          layout={layout.columns}
          onLayout={(next) => setView({ ...view, layout: { ...layout, columns: next } })}
          density={layout.density}
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
