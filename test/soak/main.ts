/** `npm run soak`: see `usage`. Time is taken over before anything else is loaded. */
import { takeOverTime } from './virtual-time';

const realNow = performance.now.bind(performance);
const time = takeOverTime();

const usage = `npm run soak -- [--seed N] [--runs N] [--seconds N] [--trace]
  --seed N       the first seed; 1 unless given
  --runs N       how many seeds, one run each; 200 unless given
  --seconds N    begin no run after so long
  --processes N  at the same time; as many as there are processors unless given
  --trace        tell everything that happens
A run that fails is told with the command that lives through it again.`;

const numberAfter = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (Number.isSafeInteger(value)) return value;
  console.error(usage);
  process.exit(2);
};

/** What the functions and the host print is in the trace. */
const quieten = (): void => {
  for (const level of ['error', 'warn', 'info'] as const) console[level] = () => undefined;
};

const options = () => ({
  seed: numberAfter('--seed', 1),
  runs: numberAfter('--runs', 200),
  longest: numberAfter('--seconds', 1_000_000),
  part: numberAfter('--part', 0),
  parts: numberAfter('--parts', 1),
  tells: process.argv.includes('--trace'),
});

const main = async (): Promise<void> => {
  const { seed, runs, longest, part, parts, tells } = options();
  const { prepare } = await import('./world');
  const { soakOnce } = await import('./run');
  quieten();
  const prepared = await prepare(time);
  const from = realNow();
  const seconds = (): number => (realNow() - from) / 1_000;
  let [done, failed, struck] = [0, 0, 0];
  for (let n = seed + part; n < seed + runs && seconds() < longest; n += parts) {
    const { faults, trace, injected } = await soakOnce(time, prepared, n);
    done += 1;
    struck += injected;
    if (tells) console.log(trace.join('\n'));
    if (faults.length === 0) continue;
    failed += 1;
    console.log(`Seed ${n} fails:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    console.log(`  Again: npm run soak -- --seed ${n} --runs 1 --trace`);
  }
  const rate = done / seconds();
  console.log(`Soak: ${done} runs, ${struck} faults injected, ${failed} failed; ${seconds().toFixed(1)} s, ${rate.toFixed(1)} runs a second`); // prettier-ignore
  process.exit(failed === 0 ? 0 : 1);
};

main().catch((error: unknown) => {
  console.log(error);
  process.exit(2);
});
