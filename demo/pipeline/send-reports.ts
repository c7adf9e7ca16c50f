import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { type ReportFile, readReport, reportFiles } from './reports';
import { type PipelineSecret, sandboxClient } from './sandbox-client';

const script = join(__dirname, '../../ci/send-results.mjs');

/** The secret that this pipeline was given, as long as it counts; a new one otherwise. */
const secretOf = async (site: ReturnType<typeof sandboxClient>, file: string): Promise<string> => {
  const { current, former } = await site.address();
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PipelineSecret) : null;
  if (kept !== null && [current?.id, former?.id].includes(kept.id)) return kept.secret;
  const made = await site.makeSecret();
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made.secret;
};

interface Wanted {
  /** Of the running sandbox. */
  readonly origin: string;
  /** Where the pipeline keeps its secret. */
  readonly secretFile: string;
  readonly onSent?: (file: ReportFile, said: string) => void;
}

/**
 * Sends the reports of the demo's pipeline to a running sandbox with the script that real pipelines use, each as a build of its own.
 * @throws Error when the sandbox is not there or does not take one.
 */
export const sendReports = async ({ origin, secretFile, onSent = () => undefined }: Wanted): Promise<void> => {
  const site = sandboxClient(origin);
  const secret = await secretOf(site, secretFile);
  const { url } = await site.address();
  const folder = mkdtempSync(join(tmpdir(), 'assay-pipeline-'));
  try {
    for (const file of reportFiles) {
      const path = join(folder, file);
      writeFileSync(path, await readReport(file, site.keyOf));
      const build = {
        ASSAY_BUILD: `demo-${Date.now()}`,
        ASSAY_BUILD_AT: new Date().toISOString(),
        ASSAY_BRANCH: 'main',
      };
      const env = { ...process.env, ...build, ASSAY_URL: url, ASSAY_SECRET: secret };
      const { stdout } = await promisify(execFile)(process.execPath, [script, path], { env });
      onSent(file, stdout.trim());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
};
