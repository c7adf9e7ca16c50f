import './lozenge.css';

import type { ReactNode } from 'react';

import type { Tone } from './tone';

/** The look of a state, for an element that tells one. */
export const lozengeClass = (tone: Tone): string => `lozenge lozenge-${tone}`;

/** A state in one or two words; the colour only repeats what the words say. */
export const Lozenge = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={lozengeClass(tone)}>{children}</span>
);
