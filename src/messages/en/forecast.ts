import type { Typical } from '../../domain/forecast';
import type { ByUnit } from '../by-unit';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** When what arrives: dates by certainty, versions, and how the forecast did before. */
export const forecastTexts = createSection('forecast', {
  title: 'Forecast',
  making: 'Drawing a thousand futures…',
  tooFew: {
    sprint: ({ count, needed }, { number, plural }) =>
      `A forecast needs ${number(needed)} closed sprints with accepted work; so far there ${plural(count, { one: 'is #', other: 'are #' })}`,
    week: ({ count, needed }, { number, plural }) =>
      `A forecast needs ${number(needed)} weeks with accepted work; so far there ${plural(count, { one: 'is #', other: 'are #' })}`,
  } satisfies ByUnit<Count & { readonly needed: number }>,
  tooFewDetail: 'Fewer say too little about the next one: any date would be a guess.',
  assumes: 'What the dates rest on',
  past: {
    sprint: ({ sprints, points, came, ahead }, { number, plural }) =>
      `${plural(sprints, { one: '# closed sprint', other: '# closed sprints' })}, drawn at random a thousand times, each with what was accepted and what came in it. On average ${number(Math.round(points))} points were accepted in one, and the open work changed by ${number(Math.round(came))} points of new work and new estimates: ${number(Math.round(ahead))} of them ahead of its middle.`,
    week: ({ sprints, points, came, ahead }, { number, plural }) =>
      `${plural(sprints, { one: '# week', other: '# weeks' })}, drawn at random a thousand times, each with what was accepted and what came in it. On average ${number(Math.round(points))} points were accepted in one, and the open work changed by ${number(Math.round(came))} points of new work and new estimates: ${number(Math.round(ahead))} of them ahead of its middle.`,
  } satisfies ByUnit<{ readonly sprints: number } & Typical>,
  growth: {
    sprint:
      'The running sprint is done first, then planned sprints, then the backlog, each in Jira’s order of today. New work lands where it landed in those sprints, and delays only what it goes ahead of. What is accepted in the running sprint by now is counted.',
    week: 'What was begun is done first, then the backlog, each in Jira’s order of today. New work lands where it landed in those weeks, and delays only what it goes ahead of. What is accepted in the running week by now is counted.',
  },
  assumed: ({ count, points }: { readonly points: number } & Count, { number, plural }) =>
    plural(count, {
      one: `# work item without an estimate counts ${number(points)} points.`,
      other: `# work items without an estimate count ${number(points)} points each.`,
    }),
  leftOut: ({ count }: Count, { plural }) =>
    plural(count, {
      one: '# open work item is left out, since the settings ask nobody to accept its work type.',
      other: '# open work items are left out, since the settings ask nobody to accept their work types.',
    }),
  hit: ({ held, of }: { readonly held: number; readonly of: number }, { number }) =>
    `On this project’s own past, 85% dates held ${number(held)} of ${number(of)} times.`,
  early:
    'That is fewer than there should be: what arrives comes later than such dates say. Where it matters, keep to those that are 95% sure.',
  noHit: 'There is too little past to say how well such dates held.',
  level: { even: 'As likely as not', likely: '85% sure', sure: '95% sure' },
  never: { sprint: 'not within sixty sprints', week: 'not within sixty weeks' },
  versions: 'Versions',
  version: 'Version',
  holds: 'Holds',
  content: ({ count, value }: Count & { readonly value: number }, { number, plural }) =>
    `${plural(count, { one: '# work item', other: '# work items' })}, value ${number(value)}`,
  late: 'after the release date',
  beyond: 'later than can be said',
  release: 'Release date',
  cut: ({ value, keys }: { readonly value: number; readonly keys: readonly string[] }, { number, list }) =>
    `Stopping there leaves ${number(value)} of value out: ${list(keys)}`,
  whole: 'All of it is in by then',
  value: 'Value',
  share: ({ share, value }: { readonly share: number; readonly value: number }, { number, percent }) =>
    `${percent(share)} of the value (${number(value)})`,
  items: 'Work items',
  workItem: 'Work item',
  more: ({ count }: Count, { number }) => `Show ${number(count)} more`,
});
