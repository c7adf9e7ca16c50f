import './backlog.css';

import { useCallback, useMemo, useRef, useState } from 'react';

import { Busy } from '../../ui/busy';
import { Message } from '../../ui/message';
import { numbersIn } from '../../ui/numbers';
import { viewIssue } from '../bridge';
import { type Refusal, useProject } from '../data';
import { useRouter } from '../router';
import { BulkBar } from './bulk-bar';
import { useChosenColumns } from './chosen-columns';
import { columns as allColumns, widthOfKeys } from './columns';
import { download, toCsv } from './csv';
import type { Entry } from './group-row';
import { Hint } from './hints';
import { List } from './list';
import { Toolbar } from './toolbar';
import { useBacklog } from './use-backlog';
import { groupsOf, isNarrowed, linesIn, readView, type View, viewQuery } from './view';

const Refusals = ({ of }: { readonly of: readonly Refusal[] }) =>
  of.length === 0 ? null : (
    <Message
      tone="danger"
      alert
      title={of.length === 1 ? 'One value was not saved' : `${of.length} values were not saved`}
    >
      <ul className="page-missing">
        {of.slice(0, 20).map(({ key, why }) => (
          <li key={key}>
            {key}: {why}
          </li>
        ))}
      </ul>
      <p>These are as they were before.</p>
    </Message>
  );

/** Every open work item, in Jira's order or any other: what should come next, and why. */
const Backlog = () => {
  const data = useProject();
  const { number } = numbersIn(data.locale);
  const { query, setQuery } = useRouter();
  const { lines, order } = useBacklog();
  const [chosenColumns, chooseColumns] = useChosenColumns(
    `${data.me ?? ''} ${data.context.extension.project?.id ?? ''}`,
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const lastSelected = useRef<string | null>(null);

  const address = query.toString();
  const view = useMemo(() => readView(new URLSearchParams(address)), [address]);
  const setView = (next: View): void => setQuery(viewQuery(next));
  const shown = useMemo(() => linesIn(lines, view), [lines, view]);
  const entries = useMemo<readonly Entry[]>(
    () =>
      view.group === null
        ? shown.map((line) => ({ line }))
        : groupsOf(shown, view.group).flatMap((group): readonly Entry[] => {
            const isFolded = folded.has(group.name);
            return [{ group, folded: isFolded }, ...(isFolded ? [] : group.lines.map((line) => ({ line })))];
          }),
    [shown, view.group, folded],
  );
  const items = useMemo(() => lines.map(({ item }) => item), [lines]);
  const keyWidth = useMemo(() => widthOfKeys(items), [items]);
  const columns = useMemo(
    () =>
      allColumns.flatMap((column) =>
        chosenColumns.includes(column.id) ? [column.id === 'key' ? { ...column, width: keyWidth } : column] : [],
      ),
    [chosenColumns, keyWidth],
  );
  const selected = useMemo(() => items.filter(({ id }) => chosen.has(id)), [items, chosen]);
  const mayEdit = data.may('EDIT_ISSUES') && data.fields.value !== null;

  const latest = useRef({ data, items, entries });
  latest.current = { data, items, entries };

  const save = useCallback(async (ids: readonly string[], value: number | null): Promise<void> => {
    const { data: now, items: all } = latest.current;
    const wanted = new Set(ids);
    setRefusals([]);
    setBusy(true);
    setRefusals(
      await now.editNumber(
        'value',
        all.filter(({ id }) => wanted.has(id)),
        value,
      ),
    );
    setBusy(false);
  }, []);

  const actions = useMemo(
    () => ({
      select: (id: string, range: boolean) => {
        const visible = latest.current.entries.flatMap((entry) => ('line' in entry ? [entry.line.item.id] : []));
        const [from, to] = [visible.indexOf(lastSelected.current ?? ''), visible.indexOf(id)];
        lastSelected.current = id;
        setChosen((before) => {
          const next = new Set(before);
          if (range && from >= 0) {
            for (const one of visible.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
          } else if (!next.delete(id)) next.add(id);
          return next;
        });
      },
      open: (id: string) => {
        const { data: now, items: all } = latest.current;
        const key = all.find((item) => item.id === id)?.key ?? '';
        viewIssue(key)
          .then(() => now.reread([id]))
          .catch(() => undefined);
      },
      edit: setEditing,
      save: (id: string, value: number | null) => {
        setEditing(null);
        void save([id], value);
      },
    }),
    [save],
  );

  if (items.length === 0)
    return data.complete ? (
      <Message tone="neutral" title="There is no open work here">
        <p>Create work items in Jira’s backlog. They appear here with the next look for changes.</p>
      </Message>
    ) : (
      <Busy label="Reading the backlog" />
    );

  const sumOf = (all: typeof shown): number => all.reduce((sum, { item }) => sum + (item.points ?? 0), 0);
  const many = isNarrowed(view) ? `${number(shown.length)} of ${number(items.length)}` : number(items.length);
  const sum = `${many} open work items, ${number(sumOf(shown))} points. ${order === null ? '' : `${order.words}.`}`;
  return (
    <div className="backlog">
      <Hint data={data} items={items} />
      <Toolbar
        items={items}
        areAll={data.complete}
        sum={sum}
        view={view}
        onView={setView}
        chosenColumns={chosenColumns}
        onColumns={chooseColumns}
        onExport={() => download(`${data.projectKey}-backlog.csv`, toCsv(columns, shown))}
      />
      <Refusals of={refusals} />
      {selected.length > 0 && (
        <BulkBar
          count={selected.length}
          mayEdit={mayEdit}
          busy={busy}
          onSet={(value) => void save([...chosen], value)}
          onClear={() => setChosen(new Set())}
        />
      )}
      {shown.length === 0 ? (
        <Message tone="neutral">
          <p>No open work item is like that. “Show all” brings the others back.</p>
        </Message>
      ) : (
        <List
          label="Backlog"
          entries={entries}
          columns={columns}
          sort={view.sort}
          onSort={(sort) => setView({ ...view, sort })}
          selected={selected.length === 0 ? 'none' : shown.every(({ item }) => chosen.has(item.id)) ? 'all' : 'some'}
          onSelectAll={(all) => setChosen(all ? new Set(shown.map(({ item }) => item.id)) : new Set())}
          chosen={chosen}
          editing={editing}
          mayEdit={mayEdit}
          actions={actions}
          onFold={(name) =>
            setFolded((before) => {
              const next = new Set(before);
              if (!next.delete(name)) next.add(name);
              return next;
            })
          }
        />
      )}
    </div>
  );
};

export default Backlog;
