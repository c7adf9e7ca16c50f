import type { Request } from '../../../src/jira/request';
import type { HistoriesAnswer, ItemsAnswer, PackedPage } from './read-answer';

/** Reads answers about hundreds of work items. Each function throws a Failure for an answer in a form that cannot be read. */
export interface Reader {
  /** Gets ready: answers are on their way. */
  readonly begin: () => void;
  /** Packed, as the cache has them. */
  readonly items: (of: Omit<ItemsAnswer, 'about'>) => Promise<string>;
  readonly histories: (of: Omit<HistoriesAnswer, 'about'>) => Promise<PackedPage | 'names'>;
  /** Nothing more is to be read for now. */
  readonly end: () => void;
}

/** How Jira is asked about many work items, and who reads what it answers. */
export interface Asking {
  readonly request: Request;
  readonly reader: Reader;
}

/** A reader whose script comes beside the first answers: a later visit rarely needs one. */
export const readerOnDemand = (load: () => Promise<Reader>): Reader => {
  let loaded: Promise<Reader> | null = null;
  const reader = async (): Promise<Reader> =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    }));
  // Whoever wants something of it hears that it did not come.
  const tell = (what: 'begin' | 'end'): void =>
    void reader().then(
      (one) => one[what](),
      () => undefined,
    );
  return {
    begin: () => tell('begin'),
    items: async (of) => (await reader()).items(of),
    histories: async (of) => (await reader()).histories(of),
    end: () => {
      if (loaded !== null) tell('end');
    },
  };
};
