import type { Format } from './format';

/** A text for projects with sprints, and one for those without, which are told by their weeks. */
export type ByUnit<V> = Readonly<Record<'sprint' | 'week', (values: V, format: Format) => string>>;
