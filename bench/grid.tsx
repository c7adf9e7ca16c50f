import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** What the bench hands over: the same work items that the app's list shows, and how high that list is. */
interface Given {
  readonly items: readonly GridItem[];
  readonly height: number;
}

interface GridItem {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly workClass: string;
  readonly status: { readonly name: string };
  readonly value: number | null;
  readonly points: number | null;
  readonly valuePerPoint: number | null;
  readonly readiness: string | null;
  readonly sprint: { readonly name: string } | null;
}

const rowHeight = 40;
const column = createColumnHelper<GridItem>();
const numeric = (value: number | null): string => (value === null ? '–' : String(value));

/** The app's first columns, each cell with the elements that the app has there. */
const columns = [
  column.display({
    id: 'select',
    size: 36,
    cell: ({ row }) => (
      <input
        type="checkbox"
        aria-label={`Select ${row.original.key}`}
        checked={row.getIsSelected()}
        onChange={row.getToggleSelectedHandler()}
      />
    ),
  }),
  column.display({ id: 'rank', header: 'Rank', size: 64, cell: ({ row }) => row.index + 1 }),
  column.accessor('key', {
    header: 'Key',
    size: 96,
    cell: (cell) => <a href={`#${cell.getValue()}`}>{cell.getValue()}</a>,
  }),
  column.accessor('summary', { header: 'Summary', size: 206 }),
  column.accessor('workClass', { header: 'Class', size: 72 }),
  column.accessor('status.name', {
    header: 'Status',
    size: 120,
    cell: (cell) => <span className="lozenge">{cell.getValue()}</span>,
  }),
  column.accessor('value', {
    header: 'Value',
    size: 66,
    cell: (cell) => (
      <button type="button" aria-label={`Business value of ${cell.row.original.key}`}>
        {numeric(cell.getValue())}
      </button>
    ),
  }),
  column.accessor('points', { header: 'Points', size: 66, cell: (cell) => numeric(cell.getValue()) }),
  column.accessor('valuePerPoint', { header: 'Value per point', size: 72, cell: (cell) => numeric(cell.getValue()) }),
  column.display({ id: 'note', header: 'Note on the order', size: 196, cell: () => 'Worth 2× what stands above it' }),
  column.accessor('readiness', {
    header: 'Readiness',
    size: 136,
    cell: (cell) => <span className="lozenge">{cell.getValue()}</span>,
  }),
  column.accessor('sprint.name', { header: 'Sprint', size: 106, cell: ({ row }) => row.original.sprint?.name ?? '' }),
];

/** A virtual grid as react-table's and react-virtual's own examples put it together. */
const Grid = ({ items, height }: Given) => {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useReactTable({
    data: items as GridItem[],
    columns,
    getRowId: ({ id }) => id,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  });
  return (
    <div ref={scroller} className="list" style={{ height, overflow: 'auto', position: 'relative' }}>
      <table style={{ display: 'grid' }}>
        <thead style={{ display: 'grid', position: 'sticky', top: 0, zIndex: 1, background: '#fff' }}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} style={{ display: 'flex', width: '100%', height: rowHeight }}>
              {group.headers.map((header) => (
                <th key={header.id} style={{ display: 'flex', width: header.getSize() }}>
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody style={{ display: 'grid', height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <tr
                key={row.id}
                data-index={index}
                style={{ display: 'flex', position: 'absolute', transform: `translateY(${start}px)`, width: '100%' }}
              >
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} style={{ display: 'flex', width: cell.column.getSize(), height: rowHeight }}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

declare global {
  interface Window {
    readonly given: Given;
  }
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Grid {...window.given} />);
