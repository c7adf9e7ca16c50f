import { invoke } from '@forge/bridge';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

interface Issue {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Page {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
}

/** The work items of all pages, one page after the other. */
const readAll = async (): Promise<readonly Issue[]> => {
  const all: Issue[] = [];
  let token: string | undefined;
  do {
    const page = (await invoke('readPage', token === undefined ? {} : { token })) as Page;
    all.push(...page.issues);
    token = page.nextPageToken;
  } while (token !== undefined);
  return all;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

const named = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : '';

/** As many columns as Assay's backlog has at first. */
const cellsOf = ({ key, fields }: Issue): readonly string[] => [
  key,
  textOf(fields['summary']),
  named(fields['issuetype']),
  named(fields['status']),
  named(fields['priority']),
  textOf(fields['customfield_10016']),
  textOf(fields['labels']),
  textOf(fields['created']),
  textOf(fields['updated']),
  textOf(fields['statuscategorychangedate']),
];

const titles = 'Key Summary Type Status Priority Points Labels Created Updated Since'.split(' ');

/** Every row, in sight or not: what a table without a window draws. */
const FullTable = ({ issues, onDrawn }: { readonly issues: readonly Issue[]; readonly onDrawn: () => void }) => {
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
        {issues.map((issue) => (
          <tr key={issue.key}>
            {cellsOf(issue).map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const show = async (place: HTMLElement): Promise<void> => {
  const onDrawn = (): void => {
    place.setAttribute('data-drawn', '');
  };
  createRoot(place).render(<FullTable issues={await readAll()} onDrawn={onDrawn} />);
};

const root = document.getElementById('root');
if (root !== null) void show(root);
