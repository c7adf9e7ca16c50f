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
  readInPseudo(site);
}, 120_000);

afterAll(() => web.close());

/** Each tab, and the least width at which its choices show their whole value. */
const tabs = [
  ['people and rules', 1280],
  ['definitions', 1280],
  ['acceptance criteria', 1280],
  ['the gate', 400],
  ['fields', 400],
  ['the site', 400],
  ['changes', 400],
] as const;

const visits = tabs.flatMap(([name, least], index) =>
  [...new Set([least, 1280])].map((width) => [name, width, index] as const),
);

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
