import { createVersion } from '../../sandbox/jira/versions';
import { axe } from '../support/browser';
import { lookAt, looks } from '../support/looks';
import { expectSoon } from '../support/soon';
import { visitPanel } from '../support/surface-visit';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;
let version: string;

beforeAll(async () => {
  tides = await openTides();
  const { site, waiting } = tides;
  version = createVersion(site.jira, site.identityOf('pia'), { projectId: site.shop.project.id, name: 'Summer' }).id;
  const [first] = waiting;
  await site.as('pia').put(`/rest/api/3/issue/${first?.key}`, { fields: { fixVersions: [{ id: version }] } });
  await site.idle();
}, 120_000);

afterAll(() => tides.close());

test('vision and goal are set by keyboard, shown in one line, and the panel says what serves it', async () => {
  const seen = await tides.visit('ana', 'value');
  const { frame, page } = seen;
  await frame.getByRole('button', { name: 'Change vision and goal' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByLabel('Vision, in one sentence').fill('Nobody waits at the till');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.locator('.goal').getByText('Vision: Nobody waits at the till').waitFor();
  await frame.getByRole('button', { name: 'Change vision and goal' }).click();
  await frame.getByLabel('Measured by').fill('minutes at the till');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByRole('alert').getByText('Say in at most 300 characters what is to be reached.').waitFor();
  await frame.getByRole('textbox', { name: 'Product goal' }).fill('Pay in a minute');
  await frame.getByLabel('Target, a number').fill('1');
  await frame.getByLabel('Summer').focus();
  await page.keyboard.press('Space');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.locator('.page-goal').getByText('Product goal: Pay in a minute').waitFor();
  await frame.locator('.goal').getByText('Nothing with a value was accepted since then.').waitFor();
  await leave(seen);

  const [first, second] = tides.waiting;
  for (const [made, line] of [
    [first, 'Serves the product goal: Pay in a minute'],
    [second, 'Product goal: Pay in a minute'],
  ] as const) {
    if (made === undefined) throw new Error('Nothing waits');
    const panel = await visitPanel(tides.web, 'ana', made);
    await panel.frame.getByText(line, { exact: true }).waitFor();
    await panel.page.context().close();
  }
});

test('the share of accepted value that served it is told, with what served something else, without blame', async () => {
  const { site, waiting } = tides;
  for (const made of waiting) await site.mustMove('ana', site.shop, made, 'done');
  await site.idle();
  const seen = await tides.visit('vera', 'value');
  const { frame } = seen;
  await frame.getByText('30% of the value accepted since then served it: 10 of 33.').waitFor();
  await frame.getByText('Served something else, which can be right: 2 work items').waitFor();
  expect(await frame.getByRole('button', { name: 'Change vision and goal' }).count()).toBe(0);
  await frame.getByText('Open work that serves no goal').click();
  await frame.getByRole('region', { name: 'Behind Open work that serves no goal' }).getByText('A palace').waitFor();
  for (const look of looks) {
    await lookAt(seen.page, look);
    const overflow = () => frame.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
    await expectSoon(async () => ({ look, overflow: await overflow() }), { look, overflow: 0 });
    expect({ look, axe: await axe(seen.page) }).toEqual({ look, axe: [] });
  }
  await leave(seen);
});

test('another goal keeps the one before with what it brought', async () => {
  const seen = await tides.visit('ana', 'value');
  const { frame } = seen;
  await frame.getByText(/^30% of the value/).waitFor();
  await frame.getByRole('button', { name: 'Change vision and goal' }).click();
  await frame.getByRole('textbox', { name: 'Product goal' }).fill('Pay at sea');
  await frame.getByRole('checkbox', { name: /^This is another goal/ }).check();
  expect(await axe(seen.page)).toEqual([]);
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.locator('.goal').getByText('Product goal: Pay at sea').waitFor();
  await frame.getByText('Earlier goals').click();
  await frame
    .getByRole('region', { name: 'Earlier goals' })
    .getByRole('row', { name: /^Pay in a minute .* 10 33 1$/ })
    .waitFor();
  await leave(seen);
});
