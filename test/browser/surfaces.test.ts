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

  /** Whether a request is the page's own call to save. */
  const isSave = (data: string | null): boolean => data?.includes('"functionKey":"savePolicy"') === true;

  test("lines are added and put in order, and Jira's answer to a failed save is shown with all that was typed", async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('tab', { name: 'Ready and Done' }).click();
    await frame.getByLabel('Add a line to the Definition of Done').click();
    await frame.getByRole('option', { name: 'Something a person confirms' }).click();
    await frame.getByRole('textbox', { name: 'Definition of Done, line 4' }).fill('Seen on the test ship');
    await frame.getByRole('button', { name: 'Move Seen on the test ship up' }).click();
    await page.route('**/sandbox/api/bridge', async (route) => {
      if (!isSave(route.request().postData())) return route.continue();
      const text = 'The site is read-only just now.';
      const failure = { code: 'invalid-input', reason: { code: 'in-words', text }, message: text };
      return route.fulfill({ json: { ok: true, value: { ok: false, failure } } });
    });
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Nothing was saved').waitFor();
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

  test('of two admins who press Save at once one saves, and the other keeps what was typed and sees what changed', async () => {
    const visits = await Promise.all([settings('pia', site.shop), settings('pia', site.shop)]);
    const [first, second] = visits.map(({ frame }) => frame);
    if (first === undefined || second === undefined) throw new Error('There are not two.');
    await first.getByRole('radio', { name: /^Warn/ }).check();
    await second.getByRole('radio', { name: /^Off/ }).check();
    await Promise.all(visits.map(({ frame }) => frame.getByRole('button', { name: 'Save' }).click()));
    const told = await Promise.any(
      visits.map(async (one) => {
        await one.frame.getByText('Somebody else saved meanwhile').waitFor();
        return one;
      }),
    );
    const other = visits.find((one) => one !== told);
    await other?.frame.getByText(/apply from now on/).waitFor();
    const { mode, revision, blocksAs } = (await policyIn(site.shop)).value;
    expect([revision, blocksAs, mode]).toEqual([site.shop.policy.revision + 1, undefined, told.frame === first ? 'off' : 'warn']); // prettier-ignore
    const mine = told.frame === first ? /^Warn/ : /^Off/;
    expect(await told.frame.getByRole('radio', { name: mine }).isChecked()).toBe(true);
    expect(await axe(told.page)).toEqual([]);
    await told.frame.getByRole('button', { name: 'Keep mine, replacing theirs' }).click();
    await told.frame.getByText(/apply from now on/).waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({ revision: site.shop.policy.revision + 2 });
    for (const { page } of visits) await page.context().close();
  });

  test('an answer that is lost is said to be, and pressing Save again saves nothing twice', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('radio', { name: /^Warn/ }).check();
    await page.route('**/sandbox/api/bridge', async (route) => {
      if (!isSave(route.request().postData())) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('It is not known whether this was saved').waitFor();
    await page.unroute('**/sandbox/api/bridge');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({ mode: 'warn', revision: site.shop.policy.revision + 1 });
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
