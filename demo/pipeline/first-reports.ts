import type { Site } from '../../sandbox/site';
import { signatureOf } from '../../src/evidence/signature';
import { accountOf } from '../ferry-company/people';
import { type ReportFile, readReport } from './reports';

type Made =
  | { readonly ok: true; readonly value: { readonly secret: string; readonly address: { readonly url: string } } }
  | { readonly ok: false; readonly failure: { readonly message: string } };

/** A secret of a project, as its admin makes it in the settings. */
const makeSecret = async (site: Site, project: { readonly id: string; readonly key: string }) => {
  const reply = await site.forge.invokeResolver({
    ...{ moduleKey: 'project-settings', functionKey: 'makeSecret', payload: {} },
    accountId: accountOf('ines'),
    extension: { type: 'jira:projectSettingsPage', project: { ...project, type: 'software' } },
  });
  const made: Made = reply.ok ? (reply.body as Made) : { ok: false, failure: reply.error };
  if (!made.ok) throw new Error(`makeSecret failed: ${made.failure.message}`);
  return made.value;
};

/**
 * What the project's pipeline had sent before anybody looks at the demo: all was well, then something broke that had been accepted.
 * @throws Error when the app does not take a report
 */
export const sendFirstReports = async (
  site: Site,
  project: { readonly id: string; readonly key: string },
  {
    now,
    builds,
    keyOf,
  }: {
    readonly now: number;
    readonly builds: readonly { readonly file: ReportFile; readonly at: number }[];
    readonly keyOf: (summary: string) => string;
  },
): Promise<void> => {
  const { secret, address } = await makeSecret(site, { id: project.id, key: project.key });
  for (const [n, { file, at }] of builds.entries()) {
    const body = JSON.stringify({
      ...{ version: 1, report: `demo-report-${n + 1}`, part: 1, of: 1 },
      format: file.endsWith('.xml') ? 'junit' : 'ctrf',
      build: { id: `booking-${4_711 + n}`, at: new Date(at).toISOString(), branch: 'main' },
      content: await readReport(file, keyOf),
    });
    const timestamp = String(Math.floor(now / 1_000));
    const signature = signatureOf(secret, timestamp, body);
    const headers = { 'x-assay-timestamp': timestamp, 'x-assay-signature': `sha256=${signature}` };
    const answer = await site.forge.webTrigger(new Request(address.url, { method: 'POST', body, headers }));
    if (!answer.ok) throw new Error(`The demo's ${file} was answered with ${answer.status}`);
    await site.forge.settle();
  }
};
