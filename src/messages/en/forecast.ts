import { createSection } from '../section';

interface Count {
  readonly count: number;
}

/** When what arrives: dates by certainty, versions, and how the forecast did before. */
export const forecastTexts = createSection('forecast', {
  title: 'Forecast',
  tooFew: ({ count, needed }: Count & { readonly needed: number }, { number, plural }) =>
    `A forecast needs ${number(needed)} closed sprints with accepted work; so far there ${plural(count, { one: 'is #', other: 'are #' })}`,
  tooFewDetail: 'Fewer say too little about the next one: any date would be a guess.',
  noSprints: 'A forecast needs sprints',
  assumes: 'What the dates rest on',
  assumptions: (
    { sprints, count, points }: { readonly sprints: number; readonly points: number } & Count,
    { number },
  ) =>
    `${number(sprints)} closed sprints, drawn at random a thousand times: accepted points and growth of the open work, each pair from one sprint. Work is done in Jira’s order of today, and what is new spreads evenly over it. ${number(count)} work items without an estimate count ${number(points)} points each.`,
  hit: ({ held, of }: { readonly held: number; readonly of: number }, { number }) =>
    `On this project’s own past, 85 % dates held ${number(held)} of ${number(of)} times.`,
  noHit: 'There is too little past to say how well such dates held.',
  level: { even: 'As likely as not', likely: '85 % sure', sure: '95 % sure' },
  never: 'not within sixty sprints',
  versions: 'Versions',
  version: 'Version',
  holds: 'Holds',
  content: ({ count, value }: Count & { readonly value: number }, { number, plural }) =>
    `${plural(count, { one: '# work item', other: '# work items' })}, value ${number(value)}`,
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
