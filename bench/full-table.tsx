import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

/** What the bench hands over: the cells of each row, as text. */
type Rows = readonly (readonly string[])[];

const titles = ['Key', 'Summary', 'Type', 'Status', 'Value', 'Points', 'Readiness', 'Assignee', 'Labels', 'Updated'];

/** Every row, in sight or not: what a table without a window draws. */
const FullTable = ({ rows, onDrawn }: { readonly rows: Rows; readonly onDrawn: () => void }) => {
  // After the frame that shows it.
  useEffect(() => void requestAnimationFrame(() => requestAnimationFrame(onDrawn)), []);
  return (
    <table>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Draws the rows, and gives the milliseconds until they were there to be seen. */
const draw = (rows: Rows): Promise<number> =>
  new Promise((resolve) => {
    const place = document.getElementById('root');
    if (place === null) throw new Error('The page has no root');
    const begun = performance.now();
    createRoot(place).render(<FullTable rows={rows} onDrawn={() => resolve(performance.now() - begun)} />);
  });

Object.assign(window, { draw });
