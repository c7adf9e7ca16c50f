import { accountOf, type ASite, type Person } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { chooseTab, saveSettings, visitAs, visitSettings } from '../support/settings-visits';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;
beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);
afterAll(() => web.close());

describe('settings that explain themselves', () => {
  afterEach(() => site.setPolicy(site.shop));

  test('it says what Block would have refused of what is in Done, and why', async () => {
    await site.setPolicy(site.shop, { ...site.shop.policy, mode: 'warn' });
    const made = await site.create(site.shop, { description: null });
    await site.mustMove('jonas', site.shop, made, 'done');
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await frame.getByRole('button', { name: 'What would Block have refused?' }).click();
    await frame.getByText(/Block would have refused [1-9]/).waitFor();
    await frame.getByRole('row', { name: new RegExp(`${made.key}.*by jonas.*criteria`) }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('each class has its own definitions, and a set to begin with', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await chooseTab(frame, 'Ready and Done');
    await frame.getByRole('radio', { name: /^Defect/ }).check();
    await frame.getByRole('combobox', { name: 'Begin with a set' }).press('ArrowDown');
    await frame.getByRole('option', { name: 'Defects' }).click();
    await frame.getByRole('button', { name: 'Put these in place of the lines below' }).click();
    await saveSettings(frame);
    const { value } = await site
      .as('pia')
      .get<{ value: typeof site.shop.policy }>(`/rest/api/3/project/${site.shop.project.id}/properties/assay.policy`);
    expect(value.definitions.defect.done.map(({ text }) => text)).toContain('The fault can no longer be seen');
    expect(value.definitions.feature).toEqual(site.shop.policy.definitions.feature);
    await chooseTab(frame, 'Changes and copies');
    await frame.getByRole('row', { name: /Ready of defect work, Done of defect work/ }).waitFor();
    await page.context().close();
  });

  test('value is made of three parts, and stakeholders are named; the history says both', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await chooseTab(frame, 'Value');
    await frame.getByRole('radio', { name: 'Three parts of a cost of delay' }).check();
    await frame.getByRole('combobox', { name: 'Time criticality: scale' }).press('ArrowDown');
    await frame.getByRole('option', { name: 'Named levels' }).click();
    await frame.getByLabel('Time criticality: number of level 2').fill('0');
    await frame.getByRole('button', { name: 'Add a stakeholder' }).click();
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Each level needs a higher number than the one before it.').waitFor();
    await frame.getByText('Choose the stakeholder.').waitFor();
    expect(await axe(page)).toEqual([]);
    await frame.getByLabel('Time criticality: number of level 2').fill('4');
    await frame.getByRole('combobox', { name: 'Stakeholder 1' }).fill('dara');
    await frame.getByRole('option', { name: 'dara' }).click();
    await frame.getByLabel('Speaks for').fill('Sales');
    await saveSettings(frame);
    const { value } = await site
      .as('pia')
      .get<{ value: typeof site.shop.policy }>(`/rest/api/3/project/${site.shop.project.id}/properties/assay.policy`);
    expect(value.stakeholders).toEqual([{ accountId: accountOf('dara'), area: 'Sales', weight: 1 }]);
    expect(value.value?.parts.time.scale).toMatchObject({
      kind: 'levels',
      levels: [{}, { name: 'Medium', worth: 4 }, {}, {}],
    });
    await frame.getByRole('button', { name: 'What this makes of the values' }).click();
    await frame.getByText('No parts were entered yet on any open work item with a business value.').waitFor();
    await page.context().close();
  });

  test('a line says who confirms it and whether it may be left out, and the panel keeps to it', async () => {
    const line = 'Reviewed by someone else';
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await chooseTab(frame, 'Ready and Done');
    await frame.getByRole('combobox', { name: `Who confirms ${line}` }).press('ArrowDown');
    await frame.getByRole('option', { name: 'The Product Owner or a deputy' }).click();
    await frame.getByRole('checkbox', { name: new RegExp(`May be “not applicable”.*${line}`) }).uncheck();
    expect(await axe(page)).toEqual([]);
    await saveSettings(frame);
    await page.context().close();

    const made = await site.create(site.shop);
    const seenBy = async (who: Person, words: string) => {
      const { page: own } = await visitAs(web, who, `/browse/${made.key}`);
      const panel = own.locator('iframe[src*="issue-panel"]:not(dialog *)').contentFrame();
      const box = panel.getByRole('checkbox', { name: line });
      await box.waitFor();
      const seen = {
        dead: await box.getAttribute('aria-disabled'),
        why: await panel.getByText(words).count(),
        waive: await panel.getByRole('button', { name: `${line}: not applicable…` }).count(),
        violations: await axe(own),
      };
      await own.context().close();
      return seen;
    };
    const why = 'Only the Product Owner, or a deputy in their term, confirms this line.';
    expect(await seenBy('jonas', why)).toEqual({ dead: 'true', why: 1, waive: 0, violations: [] });
    expect(await seenBy('dara', why)).toEqual({ dead: null, why: 0, waive: 0, violations: [] });
  });

  test('the second of two admins sees what the first changed, and decides', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await frame.getByRole('radio', { name: /^Off/ }).check();
    const { policy } = site.shop;
    await site.setPolicy(site.shop, { ...policy, revision: policy.revision + 1, productOwner: accountOf('dara') });
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Product Owner: ana → dara').waitFor();
    expect(await axe(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Take theirs, dropping mine' }).click();
    expect(await frame.getByRole('radio', { name: /^Block/ }).isChecked()).toBe(true);
    await frame.getByRole('radio', { name: /^Warn/ }).check();
    await saveSettings(frame);
    await page.context().close();
  });

  test('leaving with unsaved changes is warned about, and they can be discarded', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await frame.getByRole('radio', { name: /^Warn/ }).check();
    await frame.getByText('There are unsaved changes.').waitFor();
    const asked = page.waitForEvent('dialog');
    const leaving = page.goto(`${web.url}/`).catch(() => null);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    expect(await frame.getByRole('radio', { name: /^Warn/ }).isChecked()).toBe(true);
    await frame.getByRole('button', { name: 'Discard changes' }).click();
    expect(await frame.getByRole('radio', { name: /^Block/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  test('settings go to a file and come back, and come from another project', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await chooseTab(frame, 'Changes and copies');
    const coming = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Save to a file' }).click();
    const path = await (await coming).path();
    await frame.getByLabel('Take from a file').setInputFiles(path);
    await frame.getByText('Taken over; not saved yet').waitFor();
    await frame
      .getByLabel('Take from a file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await frame.getByText('This is not JSON.').waitFor();
    await frame.getByRole('combobox', { name: 'Copy from another project' }).click();
    await frame.getByRole('option', { name: /TEAM/ }).click();
    await frame.getByText(/Taken over/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('a term that is over is pointed out on top', async () => {
    const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
    await frame.getByText(/The term of the deputy otto ended on Nov 20, 2026/).waitFor();
    await page.context().close();
  });
});
