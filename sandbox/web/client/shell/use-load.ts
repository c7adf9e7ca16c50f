import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../api/http';

export interface Loaded<T> {
  /** Undefined until it is there; kept while it is read again. */
  readonly value: T | undefined;
  readonly error: string | null;
  readonly again: () => void;
}

/** Reads something when the component appears and when one of `inputs` changes; a late answer to an older question is dropped. */
export const useLoad = <T>(read: () => Promise<T>, inputs: readonly unknown[]): Loaded<T> => {
  const [{ value, error }, settle] = useState<{ value: T | undefined; error: string | null }>({
    value: undefined,
    error: null,
  });
  const latest = useRef(read);
  latest.current = read;
  const latestCall = useRef(0);
  const again = useCallback(() => {
    const thisCall = ++latestCall.current;
    latest.current().then(
      (found) => thisCall === latestCall.current && settle({ value: found, error: null }),
      (failed: unknown) => thisCall === latestCall.current && settle({ value: undefined, error: messageOf(failed) }),
    );
  }, []);
  useEffect(() => {
    settle({ value: undefined, error: null });
    again();
    return () => {
      latestCall.current += 1;
    };
    // The inputs are the caller's.
  }, inputs);
  return { value, error, again };
};
