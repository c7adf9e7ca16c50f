import { defaultValueRule } from '../../src/domain/policy/value-rule';
import type { ASite } from '../support/a-site';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { addClosingStatuses } from '../support/closing-statuses';
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
  'fields',
  'the site',
  'changes',
];

const visits = tabs.flatMap((name, index) => [400, 1280].map((width) => [name, width, index] as const));

test.each(visits)('the settings, %s, have no text but from the catalogue, at %i px', async (_, width, index) => {
  const opened = await visitSettings(web, 'pia', 'TEAM', { width });
  await opened.frame.getByRole('tab').nth(index).click();
  await expectWholeInPseudo(opened, valuesOf(site, site.team.policy.criteria.words));
});

test.each([400, 1280])('the page for Jira admins has no text but from the catalogue, at %i px', async (width) => {
  const opened = await visitAs(web, 'ines', '/settings/apps/admin-page', { width });
  await opened.frame.getByRole('table').first().waitFor();
  await expectWholeInPseudo(opened, valuesOf(site));
});
