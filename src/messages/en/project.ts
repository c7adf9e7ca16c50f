import type { WorkClass } from '../../domain/policy/work-class';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Named {
  readonly name: string;
}

/** What all routes of the project page share. */
export const projectTexts = createSection('project', {
  tabs: 'Views of the project',
  route: {
    backlog: 'Backlog',
    waiting: 'Waiting for the PO',
    sprints: 'Sprints',
    order: 'Order',
    forecast: 'Forecast',
    value: 'Value',
    stock: 'Ready stock',
    effort: 'Value and effort',
    tests: 'Living acceptance tests',
    support: 'Support',
  },
  /** Above what is printed. */
  sheet: ({ project, name }: Named & { readonly project: string }) => `${project}: ${name}`,
  loading: ({ name }: Named) => `Loading ${name}`,
  readingHistories: 'Reading what happened in the last sprints',
  failed: 'The project could not be read',
  routeFailed: 'This could not be shown',
  /** In a dialog over Jira's own backlog. */
  noProject: 'Jira does not say which project this backlog is of',
  noProjectDetail: ({ name }: Named) => `Open Assay in the project: its tab “${name}” shows the same.`,
  workClass: { feature: 'Feature', enabler: 'Enabler', defect: 'Defect', support: 'Support' } satisfies Readonly<
    Record<WorkClass, string>
  >,
  workClasses: { feature: 'Features', enabler: 'Enablers', defect: 'Defects', support: 'Support' } satisfies Readonly<
    Record<WorkClass, string>
  >,
  unit: { sprint: 'sprint', week: 'week' },
  unitTitle: { sprint: 'Sprint', week: 'Week' },
  units: {
    sprint: ({ count }: Count, { plural }) => plural(count, { one: '# sprint', other: '# sprints' }),
    week: ({ count }: Count, { plural }) => plural(count, { one: '# week', other: '# weeks' }),
  },
  weekOf: ({ day }: { readonly day: string }) => `Week of ${day}`,
  running: ({ name }: Named) => `${name} (running)`,
  workItems: ({ count }: Count, { plural }) => plural(count, { one: '# work item', other: '# work items' }),
  points: ({ count }: Count, { plural }) => plural(count, { one: '# point', other: '# points' }),
  sync: {
    reading: 'Reading…',
    lookingForChanges: 'Looking for changes…',
    readSome: ({ count }: Count, { plural }) =>
      plural(count, { one: 'Read # work item…', other: 'Read # work items…' }),
    readOf: ({ count, total }: Count & { readonly total: number }, { number, plural }) =>
      `Read ${number(count)} of ${plural(total, { one: '# work item', other: '# work items' })}…`,
    bar: 'Reading the project',
    parts: 'Parts are missing.',
    asOf: ({ at }: { readonly at: string }, { moment }) => `As of ${moment(at)}.`,
    refresh: 'Refresh',
    more: 'More actions',
    print: 'Print this view',
    clear: 'Clear cached data',
  },
  facts: {
    label: 'At a glance',
    gate: {
      unchecked: 'Gate not checked yet',
      whole: 'The gate is whole',
      warn: 'The gate only warns',
      off: 'The gate is off',
    },
    gateProblems: ({ count }: Count, { plural }) =>
      plural(count, { one: 'The gate has # problem', other: 'The gate has # problems' }),
    waiting: ({ count }: Count, { plural }) =>
      plural(count, { one: '# work item waits for the PO', other: '# work items wait for the PO' }),
    nothingWaits: 'Nothing waits for the PO',
    breaches: ({ count }: Count, { plural }) =>
      plural(count, { one: '# work item went past the PO', other: '# work items went past the PO' }),
    settings: 'Open the project settings',
  },
  missing: {
    title: 'Some of it could not be read',
    part: {
      setup: ({ why }: { readonly why: string }) => `The project’s board and fields: ${why}`,
      policy: ({ why }: { readonly why: string }) => `Assay’s settings: ${why}`,
      backlog: ({ why }: { readonly why: string }) => `Some open work items: ${why}`,
      finished: ({ why }: { readonly why: string }) => `Some finished work items: ${why}`,
      sprints: ({ why }: { readonly why: string }) => `The sprints: ${why}`,
      histories: ({ why }: { readonly why: string }) => `What happened to the work items: ${why}`,
    },
    rest: 'The rest is as Jira has it. Figures that need what is missing are too low, or absent.',
  },
  policy: {
    openSettings: 'Open the project settings',
    adminCan: 'A project admin can do that.',
    damaged: 'Assay’s settings for this project are damaged',
    damagedDetail: ({ why }: { readonly why: string }) =>
      `${why} Open Assay in the project settings and save them again.`,
    newer: 'Assay’s settings for this project were saved by a newer version of the app',
    off: 'Assay is off in this project',
    offDetail: 'The figures are there; nothing is held back, and nothing new is accepted or recorded.',
    none: 'Nobody is named as Product Owner yet',
    noneDetail:
      'The backlog can be ordered by value all the same. To see readiness and acceptance, open Assay in the project settings and name the Product Owner.',
  },
  freshness: {
    title: 'Readiness and value per point are older than the settings',
    running: ({ share }: { readonly share: number }, { percent }) => `Assay is updating them: ${percent(share)}.`,
    later: 'Assay updates them within a day; in the project settings a project admin can do it now.',
  },
  list: {
    label: ({ title }: { readonly title: string }) => `Behind ${title}`,
    close: 'Close',
    closeOf: ({ title }: { readonly title: string }) => `Close the list of ${title}`,
    group: ({ name, count }: Named & Count, { plural }) =>
      `${name}: ${plural(count, { one: '# work item', other: '# work items' })}`,
    hidden: ({ count }: Count, { plural }) =>
      plural(count, { one: 'You may no longer see # of them.', other: 'You may no longer see # of them.' }),
    showAll: ({ count }: Count, { number }) => `Show all ${number(count)}`,
    nothing: 'No work items.',
    workItem: 'Work item',
    class: 'Class',
    value: 'Value',
    points: 'Points',
    score: 'Value per point',
  },
  notShown: '–',
});
