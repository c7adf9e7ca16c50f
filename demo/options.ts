import { parseArgs } from 'node:util';

import { messageOf } from '../sandbox/reason';
import type { DateOrder } from './import/dates/date-parts';

/** What `npm start -- …` was given. */
export interface Options {
  readonly port: number;
  /** Throw the data away and start over. */
  readonly reset: boolean;
  /** A backlog to read. */
  readonly importFile: string | null;
  /** How that backlog writes its dates, where dates such as 05/03/2025 leave it open. */
  readonly dates: DateOrder | null;
  /** How many work items to make up, in a project of their own. */
  readonly generate: number | null;
  /** What the made-up backlog comes from: the same seed makes the same one. */
  readonly seed: number;
  /** How long Jira takes to answer a browser, in milliseconds. */
  readonly latency: number;
  /** Refuse bursts of calls as Jira does. */
  readonly rateLimit: boolean;
  /** A site as strict as any that was seen: the smallest limits, nothing experimental. */
  readonly strict: boolean;
  /** Let things go wrong, as this seed decides. */
  readonly faults: number | null;
  /** Where the data is stored. */
  readonly data: string;
  readonly help: boolean;
}

export const usage = `npm start -- [options]

  --port N        where to listen (or PORT; 4400 unless given)
  --reset         throw the sandbox's data away and start over
  --import FILE   read a backlog: Jira's REST JSON, Jira's CSV export in any of its languages, or JSON lines;
                  gzipped or not
  --dates ORDER   how that file writes dates such as 05/03/2025: day-first or month-first
  --generate N    make up a project of N work items, with sprints and history
  --seed N        another backlog of that size (1 unless given)
  --latency MS    let every answer to a browser or a client take so much longer
  --rate-limit    refuse bursts of calls as Jira does: 429, with its headers
  --strict        be as strict as the strictest Jira site: small bulk reads, few calls at once, nothing experimental
  --faults SEED   let the platform fail: refused, failing and lost calls, late, doubled and lost events, killed functions
  --data FOLDER   where the data is stored (.sandbox unless given)
  --help          this text`;

const highestPort = 65_535;

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > highestPort)
    throw new Error(`--port takes a number from 0 to ${highestPort}, not "${text}".`);
  return port;
};

/** All of it is held in memory, so there is an end to what can be made up. */
const mostGenerated = 100_000;
const longestLatency = 60_000;

const dateOrders: readonly DateOrder[] = ['day-first', 'month-first', 'year-first'];

const dateOrderOf = (text: string): DateOrder => {
  const order = dateOrders.find((one) => one === text);
  if (order === undefined) throw new Error(`--dates takes ${dateOrders.join(', ')}, not "${text}".`);
  return order;
};

const numberOf = (option: string, text: string, lowest: number, highest: number): number => {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < lowest || number > highest)
    throw new Error(`--${option} takes a number from ${lowest} to ${highest}, not "${text}".`);
  return number;
};

/** @throws Error with one clear line when an option is unknown or its value is wrong. */
export const readOptions = (args: readonly string[], env: NodeJS.ProcessEnv): Options => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        reset: { type: 'boolean', default: false },
        import: { type: 'string' },
        dates: { type: 'string' },
        generate: { type: 'string' },
        seed: { type: 'string', default: '1' },
        latency: { type: 'string', default: '0' },
        'rate-limit': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        faults: { type: 'string' },
        data: { type: 'string', default: '.sandbox' },
        help: { type: 'boolean', default: false },
      },
    });
    const { reset, data, help } = values;
    return {
      port: portOf(values.port ?? env['PORT'] ?? '4400'),
      reset,
      importFile: values.import ?? null,
      dates: values.dates === undefined ? null : dateOrderOf(values.dates),
      generate: values.generate === undefined ? null : numberOf('generate', values.generate, 1, mostGenerated),
      seed: numberOf('seed', values.seed, 0, 2 ** 31 - 1),
      latency: numberOf('latency', values.latency, 0, longestLatency),
      rateLimit: values['rate-limit'],
      strict: values.strict,
      faults: values.faults === undefined ? null : numberOf('faults', values.faults, 0, 2 ** 31 - 1),
      data,
      help,
    };
  } catch (error) {
    throw new Error(`${messageOf(error)} "npm start -- --help" lists them.`);
  }
};
