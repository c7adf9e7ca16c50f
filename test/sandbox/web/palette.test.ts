import { matching, paletteEntries } from '../../../sandbox/web/client/palette/entries';

const session = {
  me: null,
  administrator: true,
  people: [],
  fields: [],
  modules: [
    { key: 'everything', type: 'jira:globalPage', title: 'Everything', width: 'medium', icon: null },
    { key: 'dialog', type: 'jira:command', title: 'Quick look', width: 'xlarge', icon: null },
    { key: 'panel', type: 'jira:issuePanel', title: 'Panel', width: 'medium', icon: null },
  ],
  commands: [
    { key: 'go', title: 'Open everything', keywords: ['overview'], target: { page: 'everything' } },
    { key: 'dialog', title: 'Quick look', keywords: [], target: { width: 'xlarge' } },
    { key: 'lost', title: 'Open the panel', keywords: [], target: { page: 'panel' } },
  ],
  start: {
    appName: 'An app',
    headline: '',
    introduction: '',
    scenes: [],
    projects: [{ id: 'ONE', key: 'ONE', name: 'Project One', style: 'company-managed' }],
  },
};
const entries = paletteEntries(session);
const titles = (typed: string): readonly string[] => matching(entries, typed).map(({ title }) => title);

test('commands of apps come first, and one that leads to no page of its own is left out', () => {
  expect(entries.slice(0, 2)).toMatchObject([
    { title: 'Open everything', target: { to: '/apps/everything' } },
    { title: 'Quick look', target: { dialog: { moduleKey: 'dialog', width: 'xlarge' } } },
  ]);
  expect(entries.map(({ title }) => title)).not.toContain('Open the panel');
});

test.each([
  ['overv', ['Open everything']],
  ['LOOK qui', ['Quick look']],
  ['board one', ['Board of Project One']],
  ['new', ['Create work item']],
  ['ook', []],
])('%j finds %j', (typed, found) => {
  expect(titles(typed)).toEqual(found);
});

test('nothing typed finds all', () => {
  expect(titles(' ')).toHaveLength(entries.length);
});
