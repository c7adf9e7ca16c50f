import type { Lack, Velocity } from '../../domain/flow/results';
import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Unit {
  readonly unit: string;
}

/** How many iterations of ready work are in stock. */
export const stockTexts = createSection('stock', {
  iterations: ({ count }: Count, { plural }) => plural(count, { one: '# iteration', other: '# iterations' }),
  finding: {
    empty: 'Nothing that the team could begin is ready',
    unknown: ({ count }: Count, { plural }) =>
      plural(count, {
        one: '# point is ready; how long it lasts cannot be told yet',
        other: '# points are ready; how long they last cannot be told yet',
      }),
    'too-little': (
      { lasts, missing, target }: { readonly lasts: string; readonly missing: string; readonly target: number },
      { number },
    ) => `Ready work lasts for ${lasts}: ${missing} more reach the target of ${number(target)}`,
    'too-much': ({ lasts, excess }: { readonly lasts: string; readonly excess: string }) =>
      `Ready work lasts for ${lasts}: ${excess} above the target range`,
    enough: ({ lasts }: { readonly lasts: string }) => `Ready work lasts for ${lasts}: enough`,
  },
  advice: {
    'too-much':
      'What is ready long before it is begun grows old: values change, and the work of making it ready may be lost. Let the team build before more is refined.',
    'too-little': 'What would fill it best is below.',
  },
  gauge: 'Iterations of ready work',
  gaugeWords: (
    { lasts, target, limit }: { readonly lasts: string; readonly target: number; readonly limit: number },
    { number },
  ) => `${lasts}; the target is ${number(target)}, more than ${number(limit)} is too much`,
  facts: {
    ready: 'Ready and not begun',
    points: 'Ready points',
    velocity: 'Velocity',
    velocityNote: ({ unit, low, high }: Unit & { readonly low: number; readonly high: number }, { number }) =>
      `points a ${unit}, between ${number(low)} and ${number(high)}`,
  },
  speed: {
    none: ({ unit }: Unit) => `No ${unit} has ended yet, so there is no velocity to measure the stock by.`,
    some: (
      {
        unit,
        points,
        periods,
        list,
        basis,
      }: Unit & {
        readonly points: number;
        readonly periods: string;
        readonly list: readonly string[];
        readonly basis: string;
      },
      { number },
    ) =>
      `An iteration is what the team gets done in a ${unit}: ${number(points)}, the median of the last ${periods} (${list.join(', ')}), counted in ${basis}. Ready: the Definition of Ready holds, it is estimated, and nobody has begun it. The target is two iterations; more than four is too much.`,
    basis: {
      accepted: 'accepted points',
      completed: 'finished points, since nobody was asked to accept',
      mixed: 'accepted points, and finished ones from before anybody was asked',
    } satisfies Readonly<Record<Velocity['basis'], string>>,
  },
  noPolicy:
    'Nothing can be called ready before a Definition of Ready is there: a project admin sets one up in the project settings, under Assay.',
  empty: {
    noField: 'There is no field for story points here',
    noFieldDetail:
      'The stock is measured in points. A board that estimates in points has a field for them; a project admin can also name one in the project settings, under Assay.',
    noEstimate: 'No work item is estimated yet',
    noEstimateDetail:
      'Estimate what comes next, a handful of work items at least: then the page can tell how long ready work lasts.',
  },
  list: {
    inStock: 'In stock, in their order',
    ready: 'Ready and not begun',
    running: 'In the running sprint and not ready',
    runningName: 'Not done, and lack something',
    next: 'In the next sprint and not ready',
    nextName: 'To be made ready before it starts',
    fillers: 'What would fill it best',
    fillersLater: 'Almost ready, not needed yet',
    fillersName: 'Lack one or two things, most value per point first',
    noFillers: 'Nothing is almost ready. Write acceptance criteria for what stands at the top of the backlog.',
    lacks: 'Lacks',
  },
  lack: {
    criteria: 'acceptance criteria',
    estimate: 'an estimate',
    value: 'a business value',
    unblocking: 'its blockers done',
    other: 'something else',
  } satisfies Readonly<Record<Lack, string>>,
  history: {
    title: (
      { target, enough, periods }: { readonly target: number; readonly enough: number; readonly periods: string },
      { number },
    ) => `There was sized work for ${number(target)} iterations at the end of ${number(enough)} of ${periods}`,
    unknown: ({ unit }: Unit) =>
      `How long the stock lasted cannot be told: no points were done in a ${unit} that ended.`,
    note: ({ unit }: Unit) =>
      `Stock at the end of each ${unit}, in iterations, at most: what was estimated and valued by then and not begun. Whether the rest of the Definition of Ready held then is not kept by Jira.`,
    label: ({ unit }: Unit) => `Stock at the end of each ${unit}, in iterations`,
    table: ({ unit }: Unit) => `Stock at the end of each ${unit}`,
    axis: 'Iterations',
    points: 'Points',
    iterations: 'Iterations',
    target: 'target',
    some: ({ name, points, lasts }: { readonly name: string; readonly points: string; readonly lasts: string }) =>
      `${name}: ${points}, enough for ${lasts}`,
    none: ({ name, points }: { readonly name: string; readonly points: string }) => `${name}: ${points}`,
  },
});
