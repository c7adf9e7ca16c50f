import { Part } from '../ui/part';
import type { UngovernedProps } from './ungoverned-note';

// Most who look see a work item that the policy applies to.
const loadNote = () => import('./ungoverned-note');

/** Nothing to answer here: says why, and what comes next. */
export const UngovernedNote = (props: UngovernedProps) => <Part load={loadNote} props={props} />;
