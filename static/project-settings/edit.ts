import type { Draft, Problems } from './draft';
import type { Loaded } from './load';

/** What every part of the form is given. */
export interface Edit {
  readonly draft: Draft;
  readonly loaded: Loaded;
  readonly problems: Problems;
  /** The reader is no project admin: everything shows, nothing changes. */
  readonly locked: boolean;
  readonly change: (part: Partial<Draft>) => void;
  /** Workflows or screens were changed: they are checked again. */
  readonly siteChanged: () => void;
}
