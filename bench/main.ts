import { type Figure, holds, type Measured, toJsonLine, toTable } from './figure';
import { groups } from './groups';

const usage = `npm run bench -- [--json] [group …]   groups: ${Object.keys(groups).join(', ')}`;

const isFigure = (measured: Measured): measured is Figure => !('skipped' in measured);

/** Measures the groups named, all unless any is. As JSON, each figure is printed as soon as it is known. */
const bench = async (names: readonly string[], json: boolean): Promise<readonly Measured[]> => {
  const all: Measured[] = [];
  for (const name of names) {
    const group = await groups[name]?.();
    if (group === undefined) continue;
    process.stderr.write(`measuring ${name} …\n`);
    for await (const measured of group.measure()) {
      all.push(measured);
      if (json && isFigure(measured)) console.log(toJsonLine(measured));
      if (json && !isFigure(measured)) console.error(`${measured.name} skipped: ${measured.skipped}`);
    }
  }
  return all;
};

const main = async (args: readonly string[]): Promise<void> => {
  const json = args.includes('--json');
  const named = args.filter((arg) => arg !== '--json');
  const unknown = named.find((name) => !Object.hasOwn(groups, name));
  if (unknown !== undefined) {
    console.error(`bench: nothing is called "${unknown}".\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const all = await bench(named.length === 0 ? Object.keys(groups) : named, json);
  if (!json) console.log(toTable(all));
  const missed = all.filter(isFigure).filter((figure) => !holds(figure));
  if (missed.length > 0) process.exitCode = 1;
};

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
