import { criteriaPattern } from '../../src/domain/criteria/pattern';
import type { Policy } from '../../src/domain/policy/policy';
import type { ASite } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { doc, h, ul } from '../support/criteria-docs';
import { chooseTab, saveSettings, visitSettings } from '../support/settings-visits';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;
beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);
afterAll(() => web.close());

const policyOf = async (): Promise<Policy> => {
  const path = `/rest/api/3/project/${site.shop.project.id}/properties/assay.policy`;
  return (await site.as('pia').get<{ value: Policy }>(path)).value;
};

afterEach(() => site.setPolicy(site.shop));

test('criteria are tried on a work item by structure and by the gate’s words, before anything is saved', async () => {
  await site.create(site.shop, { summary: 'Sell a day ticket' });
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Acceptance criteria');
  await frame.getByRole('combobox', { name: 'Work item' }).fill('day ticket');
  await frame.getByRole('option', { name: /Sell a day ticket/ }).click();
  await frame.getByText('The gate lets it pass.').waitFor();
  await frame.getByText('An expired card is refused').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('a heading that looks like a label is added with one click, and the count rises', async () => {
  const description = doc(h('Approval rules of the harbour'), ul('The lamp is red', 'The horn is loud'));
  for (const summary of ['Light the pier', 'Sound the horn']) await site.create(site.shop, { summary, description });
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Acceptance criteria');
  await frame.getByRole('button', { name: 'Look through recent work items' }).click();
  const count = frame.getByText(/of \d+ recent work items have acceptance criteria\.$/);
  await count.waitFor();
  const before = Number.parseInt(await count.innerText(), 10);
  await frame.getByText('“Approval rules of the harbour” in 2 work items').waitFor();
  expect(await axe(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Add “Approval rules of the harbour”' }).click();
  await frame.getByText(new RegExp(`^${before + 2} of`)).waitFor();
  expect(await frame.getByText('“Approval rules of the harbour” in').count()).toBe(0);
  await saveSettings(frame);
  const { criteria } = await policyOf();
  expect(criteria.words).toEqual(['Approval rules of the harbour']);
  await page.context().close();
});

test('a word that is typed is added by Enter, and by leaving the field', async () => {
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Acceptance criteria');
  const field = frame.locator('#criteria-words');
  await field.fill('Signs of success');
  // The Enter that ends the choice of a character, as Chinese and Japanese are typed, adds nothing yet.
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  expect(await field.inputValue()).toBe('Signs of success');
  await field.press('Enter');
  await frame.getByText('Signs of success', { exact: true }).waitFor();
  await field.fill('We are done when');
  await field.blur();
  await frame.getByText('We are done when', { exact: true }).waitFor();
  await saveSettings(frame);
  const { criteria } = await policyOf();
  expect(criteria.words.slice(-2)).toEqual(['Signs of success', 'We are done when']);
  await page.context().close();
});

test('the language and the hints of the project are chosen, and the pattern follows the language', async () => {
  const { page, frame } = await visitSettings(web, 'pia', 'SHOP');
  await chooseTab(frame, 'Acceptance criteria');
  await frame.getByRole('combobox', { name: 'Language' }).fill('German');
  await frame.getByRole('option', { name: 'German' }).click();
  await frame.getByRole('checkbox', { name: 'Show hints on unclear criteria' }).uncheck();
  await saveSettings(frame);
  const { criteria } = await policyOf();
  expect(criteria).toMatchObject({ language: 'de', clarityHints: false });
  expect(criteria.pattern).toBe(criteriaPattern([], 'de'));
  await page.context().close();
});
