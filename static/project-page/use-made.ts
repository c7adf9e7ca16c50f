import { type DependencyList, useEffect, useState } from 'react';

import { keepMade } from '../ui/keep-made';

type State<T> = { readonly made: T | null } | { readonly why: unknown };

/**
 * What takes a while to be made of what is shown: null until it is there; what was made before stays until something newer takes its place.
 * @throws what made it fail, when it is drawn: `RouteBoundary` says so
 */
export const useMade = <T>(
  make: (isWanted: () => boolean) => Promise<T | null>,
  of: DependencyList,
  first: () => T | null = () => null,
): T | null => {
  const [state, setState] = useState<State<T>>(() => ({ made: first() }));
  useEffect(
    () =>
      keepMade(make, {
        made: (made) => setState({ made }),
        failed: (why) => setState({ why }),
      }),
    of,
  );
  if ('why' in state) throw state.why;
  return state.made;
};
