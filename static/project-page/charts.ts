import { lazy } from 'react';

/** The charts come after the first paint: numbers, words and tables do not wait for them. */
export const Columns = lazy(async () => ({ default: (await import('../ui/charts/columns')).Columns }));
export const LineChart = lazy(async () => ({ default: (await import('../ui/charts/line-chart')).LineChart }));
export const Scatter = lazy(async () => ({ default: (await import('../ui/charts/scatter')).Scatter }));
