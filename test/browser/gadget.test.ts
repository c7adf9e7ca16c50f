import { accountOf } from '../support/a-site';
import { axe } from '../support/browser';
import { addGadget, setUpGadget } from '../support/gadget-visit';
import { atWidth } from '../support/looks';
import { expectSoon } from '../support/soon';
import { visit } from '../support/surface-visit';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;
beforeAll(async () => {
  tides = await openTides();
}, 120_000);
afterAll(() => tides.close());

const open = async (who: 'ana' | 'vera', look: { width?: number; colorScheme?: 'light' | 'dark' } = {}) => {
  const opened = await visit(tides.web, who, '/dashboard', 'Assay', look);
  await addGadget(opened);
  return opened;
};

test('a gadget is set up, says what its project comes to, and is set up again', async () => {
  const opened = await open('ana');
  const { page, frame } = opened;
  expect(await axe(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Save' }).click();
  await frame.getByText('Choose a project first.').waitFor();
  await setUpGadget(opened, 'SHOP');
  const facts = await frame.locator('.gadget-facts').innerText();
  for (const name of ['Value per point', 'Waits for the Product Owner', 'Ready work', 'Next release', 'Gate'])
    expect(facts).toContain(name);
  expect(await frame.locator('.gadget-figure').first().innerText()).toMatch(/^[\d.]+$/);

  // What was chosen stays when the dashboard is opened again.
  await page.reload();
  await frame.locator('.gadget-facts').waitFor();
  await page.getByRole('button', { name: 'Configure' }).click();
  expect(await frame.getByLabel('Project').locator('option:checked').innerText()).toBe('SHOP');
  await setUpGadget(opened, 'SHOP', 'stock');
  expect(await frame.locator('dt').allInnerTexts()).toEqual(['Ready work']);
  await page.context().close();
});

test('where the settings name no fields for value and points, those of the site count, as on the project page', async () => {
  const opened = await open('ana');
  const { page, frame } = opened;
  await setUpGadget(opened, 'SHOP');
  const figures = () => frame.locator('.gadget-facts').innerText();
  const before = await figures();
  expect(before).toMatch(/Value per point\s+[\d.]+/);
  const { site } = tides;
  await site.setPolicy(site.shop, {
    ...site.shop.policy,
    fields: { ...site.shop.policy.fields, value: null, points: null },
  });
  await page.reload();
  await expectSoon(figures, before);
  // Whoever sets one up in such a project reads the same.
  await page.getByRole('button', { name: 'Configure' }).click();
  await setUpGadget(opened, 'SHOP');
  await expectSoon(figures, before);
  await site.setPolicy(site.shop);
  await page.context().close();
});

test('everything is asked for in one round, whatever comes back', async () => {
  const opened = await open('ana');
  const { page, frame } = opened;
  await setUpGadget(opened, 'SHOP');
  const order: string[] = [];
  page.on('request', (request) => request.url().endsWith('/sandbox/api/bridge') && order.push('asked'));
  page.on('response', (response) => response.url().endsWith('/sandbox/api/bridge') && order.push('answered'));
  await page.reload();
  await frame.locator('.gadget-facts').waitFor();
  const asked = order.filter((one) => one === 'asked').length;
  expect(asked).toBeGreaterThanOrEqual(7);
  // Pages of searches that go on are the only calls that have to wait for others.
  expect(order.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'asked'));
  expect(asked).toBeLessThanOrEqual(7 + 5 + 5 + 1);
  await page.context().close();
});

test.each([
  ['light', 700],
  ['dark', 400],
] as const)('it is read in the %s theme at %d pixels, by everybody', async (colorScheme, width) => {
  const opened = await open('vera', { width, colorScheme });
  const { page, frame } = opened;
  await setUpGadget(opened, 'SHOP');
  expect(await axe(page)).toEqual([]);
  await atWidth(page, 320);
  expect(await frame.locator('body').evaluate((body) => body.scrollWidth <= body.clientWidth)).toBe(true);
  await page.context().close();
});

test('whoever may not see the project sees nothing of it', async () => {
  const opened = await open('ana');
  const { page, frame } = opened;
  await setUpGadget(opened, 'SHOP');
  const projects = tides.site.jira.store.collection('projects');
  const before = projects.get(tides.site.shop.project.id);
  if (before === undefined) throw new Error('The shop is gone');
  const BROWSE_PROJECTS = [{ type: 'user' as const, accountId: accountOf('vera') }];
  projects.put(before.id, { ...before, permissions: { ...before.permissions, BROWSE_PROJECTS } });
  await page.reload();
  await frame.getByText('The project could not be read').waitFor();
  expect(await frame.locator('body').innerText()).not.toContain('SHOP');
  projects.put(before.id, before);
  await page.context().close();
});
