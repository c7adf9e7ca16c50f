import { plainEvent } from '../../sandbox/jira/event-payloads';
import { siteWideGate } from '../../src/workflow-gate/site-wide';
import type { ASite } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { ownerOf, requestAs } from '../support/gate-site';
import { aStory, movesToDone, visitAs } from '../support/settings-visits';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;
beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);
afterAll(() => web.close());

test('an opening in the gate that the daily check found is told in the panel, after its first content', async () => {
  const made = await site.create(site.team);
  const findings = [
    { code: 'gate-partial', severity: 'error', text: 'The gate has a hole.', fixer: 'project-admin', where: 'gate' },
  ];
  const path = `/rest/api/3/project/${site.team.project.id}/properties/assay.health`;
  await site.as('pia').put(path, { version: 1, at: '2026-11-21T03:00:00.000Z', findings });
  const { page } = await visitAs(web, 'jonas', `/browse/${made.key}`);
  const panel = page.locator('iframe[src*="issue-panel"]:not(dialog *)').contentFrame();
  await panel.getByText(/^Some transitions bypass the gate\./).waitFor();
  expect(await axe(page)).toEqual([]);
  await site.as('pia').remove(path);
  await page.context().close();
});

test('a Jira admin sees all governed projects and how they are, others do not', async () => {
  const { page, frame } = await visitAs(web, 'ines', '/settings/apps/admin-page');
  await frame.getByText('Assay is set up in 2 projects').waitFor();
  const row = frame.getByRole('row', { name: /SHOP.*Block.*ana/ });
  await row.getByText('Not checked yet').waitFor();
  expect(await axe(page)).toEqual([]);
  await row.getByRole('button', { name: 'Check now' }).click();
  await row.getByText(/^Checked /).waitFor();
  await row.getByText('All is well').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.getByRole('link', { name: 'Apps → Assay' }).count()).toBe(1);
  await page.context().close();
  const other = await visitAs(web, 'jonas', '/settings/apps/admin-page');
  await other.page.getByText('Only Jira administrators see this page').waitFor();
  expect(await other.page.getByRole('link', { name: 'Apps → Assay' }).count()).toBe(0);
  await other.page.context().close();
});

test('a project with a problem stands on top, and its lozenge is red', async () => {
  const path = `/rest/api/3/project/${site.team.project.id}/properties/assay.health`;
  const findings = [
    { code: 'gate-missing', severity: 'error', fixer: 'project-admin', where: 'gate' },
    { code: 'field-off-screen', names: ['Readiness'], severity: 'warning', fixer: 'jira-admin', where: 'fields' },
    { code: 'unknown', what: 'people', severity: 'warning', fixer: 'jira-admin', where: 'people' },
  ];
  await site.as('pia').put(path, { version: 1, at: '2026-11-21T03:00:00.000Z', findings });
  const { page, frame } = await visitAs(web, 'ines', '/settings/apps/admin-page');
  const first = frame.getByRole('row').nth(1);
  await first.getByText('The gate is not installed: anyone can move work items into Done.').waitFor();
  expect(await first.locator('.lozenge-danger').innerText()).toBe('1 problem');
  expect(await first.locator('.lozenge-warning').innerText()).toBe('1 warning');
  await first.getByText('Not known', { exact: true }).waitFor();
  await first.getByText(/^Checked Nov 21, 2026/).waitFor();
  expect(await axe(page)).toEqual([]);
  await site.as('pia').remove(path);
  await page.context().close();
});

test('before the app is uninstalled a Jira admin takes the gate out of all workflows, having seen the change', async () => {
  const everywhere = siteWideGate({ request: requestAs(site, 'ines'), owner: ownerOf(site) });
  const before = await everywhere();
  expect(before.length).toBeGreaterThan(1);
  const story = await aStory(site, site.shop.project);
  expect(await movesToDone(site, 'jonas', story.key, [site.shop.transitions.done])).not.toContain(204);

  const { page, frame } = await visitAs(web, 'ines', '/settings/apps/admin-page');
  await frame.getByRole('heading', { name: 'Take out first' }).waitFor();
  for (const { name } of before) await frame.getByText(`“${name}”, used by 1 project`).waitFor();
  await frame.getByRole('button', { name: 'Take the gate out of all workflows…' }).click();
  await frame.getByText(`${before.length} workflows carry rules of Assay`).waitFor();
  const words = frame.getByText(/takes out the condition “Only the Product Owner accepts”/);
  expect(await words.count()).toBeGreaterThanOrEqual(before.length);
  expect(await axe(page)).toEqual([]);
  expect(await everywhere()).toEqual(before);

  await frame.getByRole('button', { name: 'Take it out now' }).click();
  await frame.getByText('No workflow carries a rule of Assay', { exact: true }).waitFor();
  for (const { name } of before) await frame.getByText(`“${name}” was changed`).first().waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await everywhere()).toEqual([]);
  expect(await movesToDone(site, 'jonas', story.key, [])).toContain(204);
  await page.context().close();
});

test('what went wrong where nobody was present is told by project, and can be repaired', async () => {
  site.jira.events.emit(
    plainEvent(site.jira, 'avi:jira:failed:expression', null, {
      extensionId: 'ari:cloud:ecosystem::extension/a/b/static/done-holds',
      workflowId: 'w',
      workflowName: 'Shop workflow',
      errorMessages: ['no such property'],
      context: { project: { id: Number(site.shop.project.id), key: 'SHOP' } },
    }),
  );
  await site.forge.settle();
  const { page, frame } = await visitAs(web, 'ines', '/settings/apps/admin-page');
  await frame.getByText(/^The rule done-holds in the workflow Shop workflow failed/).waitFor();
  expect(await axe(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Make the fields of this project anew' }).click();
  await frame.getByText('Nothing went wrong lately.').waitFor();
  await page.context().close();
});
