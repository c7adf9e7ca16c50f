import type { Policy } from '../../src/domain/policy/policy';
import { accountOf, type ASite, type Person, type Place } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { type VisitOptions, visit, type Visit } from '../support/surface-visit';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);

afterAll(() => web.close());

const settings = (who: Person, { project }: Place, look: VisitOptions = {}): Promise<Visit> =>
  visit(web, who, `/projects/${project.key}/settings/apps/project-settings`, 'Assay', look);

const policyIn = ({ project }: Place) =>
  site.as('pia').get<{ value: Record<string, unknown> }>(`/rest/api/3/project/${project.id}/properties/assay.policy`);

describe('the project settings', () => {
  afterEach(() => site.setPolicy(site.shop));

  test('an admin changes the mode, and the next revision is in force', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('radio', { name: /^Warn/ }).check();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    const { value } = await policyIn(site.shop);
    expect(value).toMatchObject({ mode: 'warn', revision: site.shop.policy.revision + 1 });
    expect(value['criteria']).toMatchObject({ pattern: site.shop.policy.criteria.pattern });
    await page.context().close();
  });

  test('the Product Owner is found by name', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('combobox', { name: 'Product Owner' }).fill('dar');
    await frame.getByRole('option', { name: 'dara' }).click();
    await frame.getByRole('button', { name: 'Remove deputy 1' }).click();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({ productOwner: accountOf('dara') });
    await page.context().close();
  });

  test('bad input is refused where it stands, and what was typed stays', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('button', { name: 'Add a deputy' }).click();
    await frame.getByRole('tab', { name: 'Ready and Done' }).click();
    await frame.getByRole('textbox', { name: 'Definition of Done, line 1' }).fill('');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Not saved yet').waitFor();
    await frame.getByText('Choose the deputy.').waitFor();
    await frame.getByText(/Give the last day of the term/).waitFor();
    await frame.getByRole('tab', { name: 'Ready and Done (1 problem)' }).click();
    await frame.getByText('Say what has to hold, in 1 to 120 characters.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect((await policyIn(site.shop)).value).toEqual(site.shop.policy);
    await page.context().close();
  });

  test("lines are added and put in order, and Jira's answer to a failed save is shown with all that was typed", async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('tab', { name: 'Ready and Done' }).click();
    await frame.getByLabel('Add a line to the Definition of Done').click();
    await frame.getByRole('option', { name: 'Something a person confirms' }).click();
    await frame.getByRole('textbox', { name: 'Definition of Done, line 4' }).fill('Seen on the test ship');
    await frame.getByRole('button', { name: 'Move Seen on the test ship up' }).click();
    await page.route('**/sandbox/api/bridge', async (route) => {
      if (!route.request().postData()?.includes('PUT')) return route.continue();
      const body = JSON.stringify({ errorMessages: ['The site is read-only just now.'], errors: {} });
      const value = { status: 400, statusText: '', headers: { 'content-type': 'application/json' }, body };
      return route.fulfill({ json: { ok: true, value } });
    });
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/The site is read-only just now\./).waitFor();
    await page.unroute('**/sandbox/api/bridge');
    expect(await frame.getByRole('textbox', { name: 'Definition of Done, line 3' }).inputValue()).toBe(
      'Seen on the test ship',
    );
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    const { definitions } = (await policyIn(site.shop)).value as Policy;
    expect(definitions.feature.done[2]?.text).toBe('Seen on the test ship');
    await page.context().close();
  });

  test("somebody else's save is not overwritten unseen", async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('radio', { name: /^Off/ }).check();
    await site.setPolicy(site.shop, { ...site.shop.policy, revision: 41 });
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Somebody else saved meanwhile').waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({ revision: 41, mode: 'block' });
    await page.context().close();
  });

  test('a first visit proposes settings with the fields found, and says how', async () => {
    await site.setPolicy(site.shop, null);
    const { page, frame } = await settings('pia', site.shop, { colorScheme: 'dark' });
    await frame.getByText('Assay is not set up in this project yet').waitFor();
    await frame.getByRole('tab', { name: 'Fields' }).click();
    await frame.getByText(/The board “.+” estimates with “.+”\./).waitFor();
    await frame.getByText('This is Assay’s own field.').waitFor();
    expect(await axe(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({
      productOwner: accountOf('pia'),
      revision: 1,
      fields: site.shop.policy.fields,
    });
    await page.context().close();
  });

  test('who does not administer the project reads them and cannot change them', async () => {
    const { page, frame } = await settings('jonas', site.shop);
    await frame.getByText('You can read these settings, not change them').waitFor();
    expect(await frame.getByRole('button', { name: /Save|Add|Remove/ }).count()).toBe(0);
    expect(await frame.getByRole('radio', { name: /^Warn/ }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
