import { usualBranches } from '../../src/domain/policy/test-branches';
import { defaultValueRule } from '../../src/domain/policy/value-rule';
import type { ASite } from '../support/a-site';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { addClosingStatuses } from '../support/closing-statuses';
import { atWidth } from '../support/looks';
import { expectWholeInPseudo, readInPseudo, valuesOf } from '../support/pseudo-reader';
import { visitAs, visitSettings } from '../support/settings-visits';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
  addClosingStatuses(site, site.team);
  // All that the tab on value can show.
  await site.setPolicy(site.team, { ...site.team.policy, value: { ...defaultValueRule(), model: 'cost-of-delay' } });
  readInPseudo(site);
}, 120_000);

afterAll(() => web.close());

const tabs = [
  'people and rules',
  'definitions',
  'acceptance criteria',
  'value',
  'the gate',
  'tests',
  'fields',
  'the site',
  'changes',
];

test('the settings have no text but from the catalogue, on any tab', async () => {
  const opened = await visitSettings(web, 'pia', 'TEAM');
  await opened.frame.getByRole('tab').first().waitFor();
  expect(await opened.frame.getByRole('tab').count()).toBe(tabs.length);
  for (const index of tabs.keys()) {
    await atWidth(opened.page, 1280);
    await opened.frame.getByRole('tab').nth(index).click();
    await expectWholeInPseudo(
      opened,
      valuesOf(site, [...site.team.policy.criteria.words, ...usualBranches]),
      [1280, 400],
    );
  }
  await opened.page.context().close();
});

test('the page for Jira admins has no text but from the catalogue', async () => {
  const opened = await visitAs(web, 'ines', '/settings/apps/admin-page');
  await opened.frame.getByRole('table').first().waitFor();
  await expectWholeInPseudo(opened, valuesOf(site), [1280, 400]);
  await opened.page.context().close();
});

test('a save without an answer, and one that Jira has not taken yet, have no text but from the catalogue', async () => {
  const { page, frame } = await visitSettings(web, 'pia', 'TEAM');
  let answers = false;
  await page.route('**/sandbox/api/bridge', (route) => {
    const data = route.request().postData() ?? '';
    if (!data.includes('"functionKey":"savePolicy"')) return route.continue();
    const { argument } = JSON.parse(data) as { argument: { payload: { policy: unknown } } };
    const value = { state: 'saved', policy: argument.payload.policy, inForce: false };
    return answers ? route.fulfill({ json: { ok: true, value: { ok: true, value } } }) : route.abort();
  });
  for (answers of [false, true]) {
    await frame.locator('button[type="submit"]').click();
    await frame.locator('.settings-outcome h2').filter({ visible: true }).waitFor();
    await expectWholeInPseudo({ page, frame }, valuesOf(site, [...site.team.policy.criteria.words]), [1280, 400]);
  }
  await page.context().close();
});
