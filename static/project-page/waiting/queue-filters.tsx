import '../backlog/toolbar.css';
import '../backlog/options.css';

import { useLayoutEffect } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { Chips } from '../backlog/chips';
import { FacetMenus, Find } from '../backlog/filters';
import { filtersIn, narrowedBy, withFilters } from './narrowed';
import type { NarrowedBy, QueueAddress } from './use-queue';

export interface QueueFiltersProps {
  /** All of the queue, from which values can be chosen. */
  readonly items: readonly BacklogItem[];
  readonly address: QueueAddress;
  /** Hears how an address narrows, once that has loaded. */
  readonly onRules: (rules: NarrowedBy) => void;
}

/** Narrows the queue as the backlog is narrowed; the address carries it. */
const QueueFilters = ({ items, address: { query, setQuery }, onRules }: QueueFiltersProps) => {
  useLayoutEffect(() => onRules(narrowedBy), []);
  const view = filtersIn(query);
  const onView = (next: typeof view): void => setQuery(withFilters(query, next));
  return (
    <div className="toolbar" role="search">
      <Find text={view.text} onFind={(text) => onView({ ...view, text })} />
      <FacetMenus items={items} view={view} onView={onView} />
      <Chips view={view} onView={onView} />
    </div>
  );
};

export default QueueFilters;
