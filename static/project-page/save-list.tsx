import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { chartsTexts } from '../../src/messages/en/charts';
import { Button } from '../ui/button';
import { toCsv } from '../ui/csv';
import { download } from '../ui/download';
import { useMessages } from '../ui/messages';
import { useProject } from './data';

/** A column of a route's own beside those of the work item. */
export interface OwnColumn<R> {
  readonly title: string;
  readonly raw: (row: R) => string;
  readonly isNumber?: boolean;
}

export interface SaveListProps<R> {
  /** What the file is called after the project. */
  readonly name: string;
  readonly rows: readonly R[];
  readonly itemOf: (row: R) => BacklogItem | undefined;
  readonly own: readonly OwnColumn<R>[];
  /** What the button says; that it saves a file, unless given. */
  readonly says?: string;
}

const numberText = (of: number | null | undefined): string => (of == null ? '' : String(of));

/** A button that saves the work items of a route, all of them, with what the route says of each; dates and numbers as machines read them. */
export const SaveList = <R,>({ name, rows, itemOf, own, says }: SaveListProps<R>) => {
  const { projectKey } = useProject();
  const { file, column: columns } = useMessages(chartsTexts);
  const text = (): string =>
    toCsv(
      [
        { title: columns.key, raw: (row: R) => itemOf(row)?.key ?? '' },
        { title: columns.summary, raw: (row: R) => itemOf(row)?.summary ?? '' },
        { title: columns.value, raw: (row: R) => numberText(itemOf(row)?.value), numeric: true },
        { title: columns.points, raw: (row: R) => numberText(itemOf(row)?.points), numeric: true },
        ...own.map(({ title, raw, isNumber }) => ({ title, raw, numeric: isNumber })),
      ],
      rows,
    );
  return (
    <Button look="subtle" onClick={() => download(`${projectKey}-${name}.csv`, text(), 'text/csv')}>
      {says ?? file}
    </Button>
  );
};
