import { type DependencyList, useCallback, useEffect, useRef, useState } from 'react';

import { Failure } from '../../src/domain/shared/result';

export type Reply<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly why: Failure; readonly again: () => Promise<T | null> }
  | {
      readonly state: 'ready';
      readonly value: T;
      /** Why the value is older than it should be: the last reading failed. */
      readonly stale: Failure | null;
      /** Reads again; what is shown stays until the answer is there, and stays, as stale, when there is none. */
      readonly again: () => Promise<T | null>;
    };

type Held<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly why: Failure }
  | { readonly state: 'ready'; readonly value: T; readonly stale: Failure | null };

export const toFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('internal', { code: 'page-failed' });

/** Reads once, and again when asked or when what it depends on changes. An answer that was overtaken is dropped. */
export const useReply = <T>(read: () => Promise<T>, dependencies: DependencyList): Reply<T> => {
  const [held, setHeld] = useState<Held<T>>({ state: 'waiting' });
  const latest = useRef(0);
  const readAgain = useCallback(read, dependencies);

  const again = useCallback(async (): Promise<T | null> => {
    const request = (latest.current += 1);
    try {
      const value = await readAgain();
      if (request !== latest.current) return null;
      setHeld({ state: 'ready', value, stale: null });
      return value;
    } catch (error) {
      const why = toFailure(error);
      if (request === latest.current)
        setHeld((was) => (was.state === 'ready' ? { ...was, stale: why } : { state: 'failed', why }));
      return null;
    }
  }, [readAgain]);

  useEffect(() => {
    setHeld({ state: 'waiting' });
    void again();
  }, [again]);

  return held.state === 'waiting' ? held : { ...held, again };
};
