import type { Policy } from '../../src/domain/policy/policy';
import { defaultValueRule, enteredKey, type ValueRule } from '../../src/domain/policy/value-rule';
import { accountOf, type ASite, type Made } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { expectSoon } from '../support/soon';
import { deliveredStory, visit, visitPanel } from '../support/surface-visit';

jest.setTimeout(150_000);

/** On the panel: where a value comes from, what stakeholders propose, and the parts of a cost of delay. */
let site: ASite;
let web: BrowserSite;

const stakeholders = [
  { accountId: accountOf('vera'), area: 'Sales', weight: 3 },
  { accountId: accountOf('ines'), area: 'Operations', weight: 1 },
];
const withRule = (of: Partial<Pick<Policy, 'value' | 'stakeholders'>>): Promise<void> =>
  site.setPolicy(site.shop, { ...site.shop.policy, ...of });

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);

afterAll(() => web.close());

const valueOf = async ({ key }: Made): Promise<unknown> => {
  const { fields } = await site.as('ana').get<{ fields: Record<string, unknown> }>(`/rest/api/3/issue/${key}`);
  return fields[`${site.shop.policy.fields.value}`];
};

test('a changed value asks why, and its history says it; a value that still holds is confirmed', async () => {
  const made = await deliveredStory(site, site.shop);
  const { page, frame, bridgeCalls } = await visitPanel(web, 'ana', made);
  await frame.getByRole('button', { name: /Business value: 13/ }).click();
  await frame.getByLabel('Business value', { exact: true }).fill('21');
  await page.keyboard.press('Enter');
  const why = frame.getByLabel(/Why is it worth 21 now, and not 13\?/);
  await why.fill('Two customers asked for it');
  // Until somebody opens it, nothing of the record is asked for.
  expect(bridgeCalls().filter(({ what }) => what === 'valueRecord')).toEqual([]);
  await page.keyboard.press('Enter');
  await expectSoon(async () => (await site.ledger(made)).some(({ kind }) => kind === 'valued'), true);
  await frame.getByText('Where this value comes from').click();
  await frame.getByText('ana: 13 → 21').waitFor();
  await frame.getByText('Two customers asked for it').waitFor();
  await frame.getByRole('button', { name: /still holds: the business value of 21/ }).click();
  await frame.getByText('ana confirmed 21').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('a stakeholder proposes blind, then sees the others; the Product Owner decides and says whom it follows', async () => {
  await withRule({ stakeholders });
  const made = await deliveredStory(site, site.shop);
  // The short page asks for what is hers, and for nothing else.
  const sales = await visit(web, 'vera', '/apps/global-page', 'Assay');
  await sales.frame.getByText(/^You speak for Sales\./).waitFor();
  await sales.frame.getByLabel(`Value of ${made.key}`).fill('40');
  const row = sales.frame.getByRole('listitem').filter({ hasText: made.key });
  await row.getByRole('button', { name: 'Propose' }).click();
  await row.getByText('Say why.').waitFor();
  await row.getByLabel(/^Why, in one line/).fill('Friday is sold out');
  expect(await axe(sales.page)).toEqual([]);
  await row.getByRole('button', { name: 'Propose' }).click();
  await row.getByText('You proposed 40.').waitFor();
  await sales.page.context().close();
  const operations = await visitPanel(web, 'ines', made);
  await operations.frame.getByText('Where this value comes from').click();
  await operations.frame.getByText('1 proposal is in. You see it once you have proposed a value yourself.').waitFor();
  expect(await operations.frame.getByText('Friday is sold out').count()).toBe(0);
  await operations.frame.getByLabel('The value that you propose').fill('5');
  await operations.frame.getByLabel('Why, in one line').fill('The desk never heard of it');
  await operations.page.keyboard.press('Enter');
  await operations.frame.getByText('vera (Sales): 40').waitFor();
  await operations.frame.getByText(/From 5 to 40; 31.25 on average/).waitFor();
  await operations.page.context().close();

  const { page, frame } = await visitPanel(web, 'ana', made);
  await frame.getByText('Where this value comes from').click();
  await frame.getByLabel('The value that you decide on').fill('40');
  await frame.getByLabel('Follows vera').check();
  expect(await axe(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Decide on this value' }).click();
  await frame.getByText(/follows vera/).waitFor();
  expect(await valueOf(made)).toBe(40);
  expect((await site.ledger(made)).find(({ kind }) => kind === 'valued')).toMatchObject({
    ...{ by: accountOf('ana'), from: 13, to: 40, followed: [accountOf('vera')] },
  });
  await page.context().close();
});

test('three parts make the value, and on another scale they say what was entered', async () => {
  const fibonacci: ValueRule = { ...defaultValueRule(), model: 'cost-of-delay' };
  await withRule({ value: fibonacci });
  const made = await deliveredStory(site, site.shop);
  const { page, frame } = await visitPanel(web, 'ana', made);
  await frame.getByLabel(/User and business value/).selectOption({ label: '8' });
  await frame.getByText(/There is no sum before there is: Time criticality and Risk/).waitFor();
  expect(await valueOf(made)).toBe(13);
  await frame.getByLabel(/Time criticality/).selectOption({ label: '5' });
  await frame.getByLabel(/Risk reduction/).selectOption({ label: '3' });
  await frame.getByText('Weighted sum: 16').waitFor();
  await frame.getByLabel(/Why is it worth 16 now, and not 13\?/).waitFor();
  expect(await valueOf(made)).toBe(16);
  await page.context().close();

  const ten = { scale: { kind: 'ten' }, weight: 1 } as const;
  await withRule({ value: { ...fibonacci, parts: { ...fibonacci.parts, user: ten } } });
  const again = await visitPanel(web, 'ana', made);
  await again.frame.getByText(/Entered as 8 on Fibonacci numbers/).waitFor();
  await again.frame.getByText(/The business value is 16, because .* The parts come to 15\./).waitFor();
  expect(await axe(again.page)).toEqual([]);
  await again.frame.getByRole('button', { name: 'Make it 15' }).click();
  await expectSoon(() => valueOf(made), 15);
  const property = await site.as('ana').get(`/rest/api/3/issue/${made.key}/properties/${enteredKey}`);
  expect(property).toMatchObject({ value: { parts: { user: { scale: 'fibonacci', step: 4, entered: '8' } } } });
  await again.page.context().close();
  await withRule({});
});

test('by what success is to be seen is said on the panel, measured there, and told on the project page', async () => {
  const made = await deliveredStory(site, site.shop);
  const { page, frame } = await visitPanel(web, 'ana', made);
  await frame.getByText('Where this value comes from').click();
  await frame.getByRole('button', { name: 'Add a success criterion' }).click();
  await frame.getByRole('button', { name: 'Keep this criterion' }).click();
  await frame.getByText('Say what is measured, in at most 120 characters.').waitFor();
  await frame.getByLabel('What is measured').fill('Calls a day');
  await frame.getByLabel('What it should come to').fill('40');
  await frame.getByLabel('Or the day on which to measure').fill('2026-01-31');
  expect(await axe(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Keep this criterion' }).click();
  await frame.getByText('Calls a day: 40').waitFor();
  await frame.getByText('It is due.').waitFor();

  const told = await visit(web, 'ana', '/projects/SHOP/apps/project-page/value', 'Assay');
  await told.frame.getByText('What the values came to').click();
  await told.frame.getByRole('row', { name: new RegExp(`${made.key}.*Calls a day: 40`) }).waitFor();
  expect(await axe(told.page)).toEqual([]);
  await told.page.context().close();

  await frame.getByRole('button', { name: 'Measured… Calls a day' }).click();
  await frame.getByLabel('Measured: Calls a day').fill('35');
  await frame.getByLabel(/How much of the business value came true/).fill('6');
  await page.keyboard.press('Enter');
  await frame.getByText(/measured 35 on .* 6 of 13 came true/).waitFor();
  await page.context().close();

  const after = await visit(web, 'ana', '/projects/SHOP/apps/project-page/value', 'Assay');
  await after.frame.getByText('What the values came to').click();
  await after.frame.getByText('Nothing is due.').waitFor();
  await after.frame.getByRole('row', { name: new RegExp(`${made.key} .*13 6 46%`) }).waitFor();
  await after.frame.getByText(/From 8 measured features of an area on/).waitFor();
  await after.page.context().close();
});
