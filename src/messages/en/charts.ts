import { createSection } from '../section';

/** What every chart shares. */
export const chartsTexts = createSection('charts', {
  chart: 'Chart',
  table: 'Table',
  toggle: ({ to, title }: { readonly to: string; readonly title: string }) => `${to}: ${title}`,
  loading: 'Loading the chart',
});
