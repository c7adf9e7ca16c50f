import './lozenge.css';

import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger';

/** A state in one or two words; the colour only repeats what the words say. */
export const Lozenge = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`lozenge lozenge-${tone}`}>{children}</span>
);
