import type { BacklogItem } from '../../src/domain/backlog/backlog-item';

/** Work items behind a figure, under a name. */
export interface Group {
  readonly name: string;
  readonly ids: readonly string[];
}

/** A column of a list's own, such as what an item lacks. */
export interface MoreColumn {
  readonly title: string;
  readonly text: (item: BacklogItem) => string;
}
