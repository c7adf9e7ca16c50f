import { lazyPart } from '../ui/lazy-part';

/** The charts come after the first paint: numbers, words and tables do not wait for them. */
export const Columns = lazyPart(() => import('../ui/charts/columns'));
export const LineChart = lazyPart(() => import('../ui/charts/line-chart'));
export const Scatter = lazyPart(() => import('../ui/charts/scatter'));
