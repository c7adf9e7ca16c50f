import type { Trend } from '../../domain/flow/results';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** All projects that somebody answers for, and the dialog with what waits in them. */
export const globalTexts = createSection('global', {
  reading: 'Reading your projects',
  unreadable: 'Your projects could not be read',
  noneGoverned: 'Assay is not set up in any project that you see',
  noneGovernedDetail:
    'A project admin begins under Project settings → Apps → Assay, and names the Product Owner there.',
  noneMine: 'You answer for no project',
  noneMineDetail:
    'You are Product Owner or deputy of none. A project admin names both, under Project settings → Apps → Assay. These projects have a Product Owner:',
  ownedBy: ({ project, owner }: { readonly project: string; readonly owner: string }) => `${project}: ${owner}`,
  ownerUnknown: 'not readable',
  othersMore: ({ count }: Count, { plural }) =>
    plural(count, { one: 'and # more project', other: 'and # more projects' }),
  glance: {
    projects: 'Projects you answer for',
    waiting: 'Waiting for you',
    longest: 'Longest wait',
    breaches: 'Went past you',
  },
  table: 'Your projects',
  columns: {
    project: 'Project',
    as: 'You are',
    waiting: 'Waiting',
    breaches: 'Past you',
    gate: 'Gate',
    score: 'Value per point',
  },
  as: { owner: 'Product Owner', deputy: 'Deputy' },
  deputyUntil: ({ day }: { readonly day: string }, { calendarDay }) => `Deputy until ${calendarDay(day)}`,
  open: ({ name }: { readonly name: string }) => `Open ${name}`,
  showOnly: ({ count, name }: Count & { readonly name: string }, { plural }) =>
    plural(count, { one: `Show # work item of ${name}`, other: `Show # work items of ${name}` }),
  oldest: ({ wait }: { readonly wait: string }) => `oldest ${wait}`,
  gate: {
    off: 'Off',
    warn: 'Warns only',
    whole: 'Whole',
    unchecked: 'Not checked yet',
    problems: ({ count }: Count, { plural }) => plural(count, { one: '# problem', other: '# problems' }),
  },
  trend: {
    rising: 'Rising',
    falling: 'Falling',
    none: 'No clear trend',
    'too-few': 'Too little for a trend',
  } satisfies Readonly<Record<Trend['direction'], string>>,
  trendNote:
    'Value per point of what was accepted in the last 24 weeks, by fortnights, with values and points as they are now. A rise or fall is named only where its 90% range does not hold zero.',
  trendFailed: ({ why }: { readonly why: string }) => `Value per point could not be read. ${why}`,
  all: 'All projects',
  only: 'Project',
  queue: 'What waits',
  queueFailed: 'What waits could not be read',
  partial: 'There is more than is listed here. Each project’s own page has all of it.',
  refused: ({ projects }: { readonly projects: readonly string[] }) =>
    `Jira does not search these projects for it, as when a field is gone that their settings name: ${projects.join(', ')}`,
  showAll: ({ count }: Count, { number }) => `Show all ${number(count)} projects`,
});
