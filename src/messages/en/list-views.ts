import { createSection } from '../section';

interface Titled {
  readonly title: string;
}
interface Named {
  readonly name: string;
}
interface Count {
  readonly count: number;
}

/** What the menus of the backlog hold: values to choose, columns, saved views. They load when they are opened. */
export const listViewsTexts = createSection('listViews', {
  options: {
    find: 'Find a value',
    nothing: 'No such value.',
    more: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# more value. Type to find it.',
        other: '# more values. Type to find them.',
      }),
    clear: 'Clear',
  },
  columns: {
    legend: 'Columns that are shown',
    up: ({ title }: Titled) => `Move ${title} up`,
    down: ({ title }: Titled) => `Move ${title} down`,
    narrower: ({ title }: Titled) => `Make ${title} narrower`,
    wider: ({ title }: Titled) => `Make ${title} wider`,
    keys: 'On the head of a column: Shift and an arrow change its width, Ctrl+Shift and an arrow its place. It can be dragged, too.',
    reset: 'Reset columns',
  },
  views: {
    reading: 'Reading your views',
    label: 'Your views',
    none: 'You have saved no view of this project yet.',
    name: 'Name of the view',
    noName: 'Give it a name.',
    save: 'Save what is shown',
    replace: 'Replace the view of this name',
    saved: ({ name }: Named) => `Saved: ${name}`,
    remove: ({ name }: Named) => `Delete the view ${name}`,
    removed: ({ name }: Named) => `Deleted: ${name}`,
    failed: ({ why }: { readonly why: string }) => `${why} Your views are as they were.`,
    full: 'There is no room for another view. Delete one first.',
    again: 'Try again',
    share: 'Jira keeps your views for you alone. To share one, open it and send the address of the page.',
  },
});
