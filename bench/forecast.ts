import { createRandom } from '../src/domain/forecast/random';
import { type Landing, type Sample, simulate } from '../src/domain/forecast';
import { took } from '../src/domain/forecast/hit-rate';
import type { Measured } from './figure';

const seeds = 200;
const known = 12;
/** Points of all open work, and of what the date is asked for: the first five sprints of it. */
const open = 400;
const asked = 140;
const longest = 500;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** New work of a sprint, in work items of three points. */
const landings = (random: () => number, points: number, place: () => number): readonly Landing[] =>
  Array.from({ length: Math.max(0, Math.round((points + 6 * normal(random)) / 3)) }, () => ({
    points: 3,
    place: place(),
  }));

/** Teams whose pace is known, since it is made up: each gives the next sprint. */
export const processes: Readonly<Record<string, (random: () => number) => Sample>> = {
  steady: (random) => ({ points: Math.max(0, 30 + 8 * normal(random)), open, landings: [] }),
  lumpy: (random) => ({ points: random() < 0.2 ? 5 + 5 * random() : 20 + 15 * random(), open, landings: [] }),
  // As much comes as gets done, and lands anywhere.
  growing: (random) => ({
    ...{ points: Math.max(0, 30 + 8 * normal(random)), open },
    landings: landings(random, 30, random),
  }),
  // A third of what gets done is work that came in just before.
  interrupted: (random) => ({
    ...{ points: Math.max(0, 30 + 8 * normal(random)), open },
    landings: landings(random, 20, () => (random() < 0.5 ? 0 : 1)),
  }),
};

/** How often the 85 % date holds where the truth is known. */
export const holds = (
  draw: (random: () => number) => Sample,
  count: number,
  extent: { readonly trials?: number; readonly sprints?: number } = {},
): number => {
  let held = 0;
  for (let seed = 0; seed < count; seed += 1) {
    const random = createRandom(1_000 + seed);
    const past = Array.from({ length: known }, () => draw(random));
    const said = simulate(past, seed, { ...extent, open })?.sprintsFor(asked)[0.85] ?? 0;
    const future = Array.from({ length: longest }, () => draw(random));
    if ((took(future, asked, open) ?? Infinity) <= said) held += 1;
  }
  return held / count;
};

export const measure = async function* (): AsyncGenerator<Measured> {
  for (const [name, draw] of Object.entries(processes)) {
    const held = holds(draw, seeds);
    yield { name: `forecast.${name}.held`, value: held, unit: 'of 1', goal: { atLeast: 0.8 } };
    yield { name: `forecast.${name}.not-held`, value: 1 - held, unit: 'of 1', goal: { atLeast: 0.1 } };
  }
};
