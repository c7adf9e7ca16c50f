import { createSection } from '../section';

/** What every chart shares. */
export const chartsTexts = createSection('charts', {
  chart: 'Chart',
  table: 'Table',
  toggle: ({ to, title }: { readonly to: string; readonly title: string }) => `${to}: ${title}`,
  picture: 'Save as picture',
  file: 'Save as CSV',
  /** The work items behind a figure, in one file. */
  listFile: 'Save list as CSV',
  notSaved: 'It could not be saved',
  column: { key: 'Key', summary: 'Summary', value: 'Value', points: 'Points', list: 'List' },
  loading: 'Loading the chart',
});
