import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { chooseTab, visitSettings } from '../support/settings-visits';

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
