import { parseArgs } from 'node:util';

import { messageOf } from './reason';

/** What `npm start -- …` was given. */
export interface Options {
  readonly port: number;
  /** Throw the data away and start over. */
  readonly reset: boolean;
  /** A backlog to read. */
  readonly importFile: string | null;
  /** Where the data is kept. */
  readonly data: string;
  readonly help: boolean;
}

export const usage = `npm start -- [options]

  --port N        where to listen (or PORT; 4400 unless given)
  --reset         throw the sandbox's data away and start over
  --import FILE   read a backlog: Jira's REST v3 JSON, Jira's CSV export, or JSON lines; gzipped or not
  --data FOLDER   where the data is kept (.sandbox unless given)
  --help          this text`;

const highestPort = 65_535;

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > highestPort)
    throw new Error(`--port takes a number from 0 to ${highestPort}, not "${text}".`);
  return port;
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
        data: { type: 'string', default: '.sandbox' },
        help: { type: 'boolean', default: false },
      },
    });
    const { reset, data, help } = values;
    return { port: portOf(values.port ?? env['PORT'] ?? '4400'), reset, importFile: values.import ?? null, data, help };
  } catch (error) {
    throw new Error(`${messageOf(error)} "npm start -- --help" lists them.`);
  }
};
