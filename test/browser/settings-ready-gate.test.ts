import type { Made } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { chooseTab, saveSettings, visitSettings } from '../support/settings-visits';
import { visitPanel } from '../support/surface-visit';

jest.setTimeout(150_000);

let web: BrowserSite;
beforeAll(async () => {
  web = await openBrowserSite();
}, 120_000);
afterAll(() => web.close());

test('what cannot be kept is said: fields beyond what a rule reads, and questions, which none can read', async () => {
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Ready and Done');
  const add = frame.getByRole('combobox', { name: 'Add a line to the Definition of Ready' });
  for (let line = 0; line < 4; line += 1) {
    await add.press('ArrowDown');
    await frame.getByRole('option', { name: 'Fix version is set' }).click();
  }
  await add.press('ArrowDown');
  await frame.getByRole('option', { name: 'No question to the Product Owner is open' }).click();
  const choice = frame.getByRole('group', { name: 'Starting work that is not ready' });
  expect(await choice.getByText(/Jira cannot see open questions/).count()).toBe(0);
  await choice.getByRole('radio', { name: 'Refused' }).check();
  await choice.getByText(/Jira cannot see open questions/).waitFor();
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText('At most 3 lines can look at a field.', { exact: true }).waitFor();
  await page.context().close();
});

test('from a choice in the settings to a start that is refused, which the panel said before', async () => {
  const { site } = web;
  const bare: Made = await site.create(site.team, { description: null });
  await site.idle();
  const start = () => site.move('jonas', site.team, bare, 'inProgress');
  const { page, frame } = await visitSettings(web, 'pia', 'TEAM', { colorScheme: 'dark', width: 800 });
  await chooseTab(frame, 'Ready and Done');
  const choice = frame.getByRole('group', { name: 'Starting work that is not ready' });
  await choice.getByRole('radio', { name: 'Allowed', checked: true }).waitFor();
  await choice.getByRole('radio', { name: 'Refused' }).check();
  await choice.getByText(/install the gate again/).waitFor();
  expect(await axe(page)).toEqual([]);
  await saveSettings(frame);
  expect((await start()).status).toBe(204);
  await site.mustMove('jonas', site.team, bare, 'toDo');

  await chooseTab(frame, 'Gate');
  const row = frame.getByRole('row').filter({ hasText: 'Starts work' });
  await row.getByText('Open', { exact: true }).waitFor();
  await row.getByText('It carries none of Assay’s rules.').waitFor();
  await frame.getByText('Some transitions bypass the gate').waitFor();
  expect(await frame.locator('.gate-line[data-purpose=start]').count()).toBe(1);
  await frame.getByText('starts work (small arrow)').waitFor();
  await frame.getByRole('button', { name: 'Install the gate…' }).click();
  await frame.getByText(/\(starts work\): adds the validator “Definition of Ready holds”/).waitFor();
  await frame.getByRole('button', { name: 'Install now' }).click();
  await frame.getByText('Every way into Done is protected', { exact: true }).waitFor();
  await row.getByText('Protected', { exact: true }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();

  const { status, body } = await start();
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('Acceptance criteria are missing.')]);

  const panel = await visitPanel(web, 'jonas', bare);
  await panel.frame.getByText('1 thing to finish before Jira lets it start').waitFor();
  await panel.page.context().close();
});
