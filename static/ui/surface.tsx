import { type ReactNode, useRef } from 'react';

import { useFocusFallback } from './use-focus-fallback';

/** What a page shows of a work item; the focus stays in it when what had it goes away. */
export const Surface = ({ children }: { readonly children: ReactNode }) => {
  const root = useRef<HTMLDivElement>(null);
  useFocusFallback(root);
  return (
    <div className="surface" ref={root}>
      {children}
    </div>
  );
};
