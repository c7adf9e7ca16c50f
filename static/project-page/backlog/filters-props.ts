import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { View } from './view';

/** What narrows a list is given. */
export interface FiltersProps {
  readonly items: readonly BacklogItem[];
  readonly view: View;
  readonly onView: (view: View) => void;
}
