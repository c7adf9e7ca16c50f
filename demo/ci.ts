import { join, resolve } from 'node:path';

import { messageOf } from '../sandbox/reason';
import { readOptions } from './options';
import { sendReports } from './pipeline/send-reports';

/** `npm run demo:ci`: a green, a red and a flaky test report for the sandbox that `npm start` runs, with its `--port` and `--data`. */
const run = async (): Promise<void> => {
  const { port, data } = readOptions(process.argv.slice(2), process.env);
  const origin = `http://localhost:${port}`;
  const secretFile = join(resolve(__dirname, '..', data), 'pipeline-secret.json');
  await sendReports({ origin, secretFile, onSent: (file) => console.log(`Sent: ${file}`) });
  console.log(`\nWhat came of it: ${origin}/projects/FERRY/apps/project-page/tests`);
};

run().catch((error: unknown) => {
  console.error(`demo:ci: ${messageOf(error)}`);
  process.exit(1);
});
