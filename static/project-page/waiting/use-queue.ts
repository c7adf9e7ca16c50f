import { useEffect, useMemo, useRef, useState } from 'react';

import {
  type Delivered,
  queueBy,
  type QueueKind,
  queueKinds,
  type QueueOrder,
  queueOrders,
  shownIn,
  waitKey,
  waitsIn,
  withShown,
} from './order';

/** How long an answer may be followed by others before the page reads what they changed. */
const pause = 1_500;

const nothing: ReadonlySet<string> = new Set();

/** What stands after the question mark of the page's address, as far as it concerns the queue. */
export interface QueueAddress {
  readonly query: URLSearchParams;
  readonly setQuery: (query: URLSearchParams) => void;
}

/** What can be answered, and what went past the Product Owner. */
export interface QueueSource {
  readonly waiting: readonly Delivered[];
  readonly breaches: readonly Delivered[];
  /** Which part of all that waits this is, where a page can list a part of it: in another one nothing is shown yet. */
  readonly part?: string;
}

/** What the queue holds and in which order, as the address says; what else is in the address stays. */
const queueView = ({ query, setQuery }: QueueAddress) => {
  const order = queueOrders.find((one) => one === query.get('order')) ?? 'age';
  const kind = queueKinds.find((one) => one === query.get('show')) ?? 'waiting';
  const show = (next: { readonly order: QueueOrder; readonly kind: QueueKind }): void =>
    setQuery(
      new URLSearchParams([
        ...[...query].filter(([name]) => name !== 'show' && name !== 'order'),
        ...(next.kind === 'waiting' ? [] : [['show', next.kind]]),
        ...(next.order === 'age' ? [] : [['order', next.order]]),
      ]),
    );
  return {
    order,
    kind,
    /** The questions are shown in the place of the queue. */
    asks: query.get('show') === 'questions',
    showQuestions: () =>
      setQuery(new URLSearchParams([...[...query].filter(([name]) => name !== 'show'), ['show', 'questions']])),
    setOrder: (next: QueueOrder) => show({ order: next, kind }),
    setKind: (next: QueueKind) => show({ order, kind: next }),
  };
};

/** What an address says beside filters. */
const noFilters: ReadonlySet<string> = new Set(['show', 'order', 'project']);

/** Whether the filters of an address let one of the queue through; null where there are none. */
export type NarrowedBy = (query: URLSearchParams) => ((one: Delivered) => boolean) | null;

/**
 * What of the queue the filters of the address let through. Their rules load with the first address that has any; until then nothing is
 * shown, since a key must never meet a work item that the reader had filtered out.
 */
const useNarrowed = (query: URLSearchParams, all: readonly Delivered[]) => {
  const [rules, setRules] = useState<{ readonly of: NarrowedBy } | null>(null);
  const filters = [...query].filter(([name]) => !noFilters.has(name)).join(' ');
  const listed = useMemo(() => {
    if (filters === '') return all;
    const passes = rules === null ? () => false : rules.of(query);
    return passes === null ? all : all.filter(passes);
  }, [all, filters, rules]);
  return { listed, filters, isLoading: filters !== '' && rules === null, setRules };
};

/** Reads again a moment after the last answer, and when the page is left before that. */
const useReadLater = (refresh: () => Promise<void>): (() => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      void refresh();
    },
    [refresh],
  );
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void refresh();
    }, pause);
  };
};

/**
 * The queue, and which of it is shown. What was answered here is gone from it at once; Jira's own word comes with the
 * next reading. What is shown stays, whatever a reading brings, until it is answered or left: a key must never meet
 * another work item than the one that was read.
 */
export const useQueue = (
  { waiting, breaches, part = '' }: QueueSource,
  address: QueueAddress,
  refresh: () => Promise<void>,
) => {
  const view = queueView(address);
  const whole = view.kind === 'waiting' ? waiting : breaches;
  const { listed, filters, isLoading, setRules } = useNarrowed(address.query, whole);
  const [answered, setAnswered] = useState(nothing);
  const list = `${view.kind} ${part} ${filters}`;
  const [chosen, setChosen] = useState<{ readonly list: string; readonly one: Delivered | null }>({ list, one: null });
  const readLater = useReadLater(refresh);
  const current = chosen.list === list ? chosen.one : null;
  const all = useMemo(() => queueBy(view.order, withShown(listed, current)), [listed, view.order, current]);
  const queue = useMemo(() => all.filter((one) => !answered.has(waitKey(one))), [all, answered]);
  const shown = shownIn(all, current, queue);
  const show = (one: Delivered | null): void => setChosen({ list, one });
  if (shown?.item.id !== current?.item.id) show(shown);
  const take = (gone: readonly Delivered[]): void => {
    setAnswered((before) => new Set([...before, ...gone.map(waitKey)]));
    readLater();
  };
  return {
    ...view,
    narrowing: {
      address,
      items: whole.map(({ item }) => item),
      isNarrow: filters !== '',
      isLoading,
      onRules: (of: NarrowedBy) => setRules({ of }),
    },
    counts: { waiting: waiting.length, breaches: breaches.length },
    queue,
    shown,
    waits: shown !== null && waitsIn(listed, shown),
    show,
    take,
  };
};

export type QueueList = ReturnType<typeof useQueue>;
