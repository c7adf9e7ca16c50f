import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Clients = Pick<typeof import('jira.js/cloud'), 'createCloudClient'> &
  Pick<typeof import('jira.js/agile'), 'createAgileClient'>;

const root = join(__dirname, '../..');

const versionOf = (name: string): string => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
};

/**
 * jira.js consists of ES modules that import each other in circles, which Jest's CommonJS cannot follow. So it is bundled
 * once, and the bundle kept beside the installed packages.
 */
const bundled = (): string => {
  const file = join(root, 'node_modules/.cache/assay', `jira.js-${versionOf('jira.js')}.cjs`);
  if (!existsSync(file)) {
    const entry =
      "export { createCloudClient } from 'jira.js/cloud'; export { createAgileClient } from 'jira.js/agile';";
    const options = ['--bundle', '--format=cjs', '--platform=node', '--log-level=error', `--outfile=${file}`];
    execFileSync(join(root, 'node_modules/.bin/esbuild'), options, { cwd: root, input: entry });
  }
  return file;
};

/** The clients of the platform's REST API and of the agile one. */
export const { createCloudClient, createAgileClient } = createRequire(__filename)(bundled()) as Clients;
