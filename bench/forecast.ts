import { createRandom } from '../src/domain/forecast/random';
import { type Sample, simulate } from '../src/domain/forecast';
import type { Measured } from './figure';

const seeds = 200;
const known = 12;
const ahead = 5;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Teams whose pace is known, since it is made up: each gives the next sprint. */
const processes: Readonly<Record<string, (random: () => number) => Sample>> = {
  steady: (random) => ({ points: Math.max(0, 30 + 8 * normal(random)), growth: 0 }),
  lumpy: (random) => ({ points: random() < 0.2 ? 5 + 5 * random() : 20 + 15 * random(), growth: 0 }),
  growing: (random) => ({ points: Math.max(0, 30 + 8 * normal(random)), growth: 0.02 + 0.03 * normal(random) }),
};

/** After how many sprints so much is really done. */
const really = (next: () => Sample, points: number): number => {
  let [done, grown] = [0, 1];
  for (let sprint = 0; sprint < 500; sprint += 1) {
    const sample = next();
    grown *= 1 + sample.growth;
    const gained = sample.points / grown;
    if (done + gained >= points) return sprint + (points - done) / gained;
    done += gained;
  }
  return Infinity;
};

/** How often the 85 % date holds where the truth is known. */
export const measure = async function* (): AsyncGenerator<Measured> {
  for (const [name, draw] of Object.entries(processes)) {
    let held = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = createRandom(1_000 + seed);
      const next = (): Sample => draw(random);
      const points = ahead * 28;
      const said = simulate(Array.from({ length: known }, next), seed)?.sprintsFor(points)[0.85] ?? 0;
      if (really(next, points) <= said) held += 1;
    }
    yield { name: `forecast.${name}.held`, value: held / seeds, unit: 'of 1', goal: { atLeast: 0.8 } };
    yield { name: `forecast.${name}.not-held`, value: 1 - held / seeds, unit: 'of 1', goal: { atLeast: 0.1 } };
  }
};
