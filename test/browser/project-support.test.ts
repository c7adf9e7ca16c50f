import { accountOf } from '../support/a-site';
import { createComponent } from '../../sandbox/jira/versions';
import { axe } from '../support/browser';
import { lookAt, looks } from '../support/looks';
import { expectSoon } from '../support/soon';
import { visit, visitPanel } from '../support/surface-visit';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
  const { site } = tides;
  const { shop } = site;
  const stakeholders = [{ accountId: accountOf('jonas'), area: 'Sales', weight: 1 }];
  await site.setPolicy(shop, {
    ...shop.policy,
    types: { ...shop.policy.types, [shop.types.task]: 'support' },
    stakeholders,
  });
  createComponent(site.jira, { projectId: shop.project.id, name: 'Till' });
  await site.idle();
}, 120_000);

afterAll(() => tides.close());

const issueNamed = (summary: string): { readonly id: string; readonly key: string } => {
  const found = [...tides.site.jira.store.collection('issues').values()].find((one) => one.summary === summary);
  if (found === undefined) throw new Error(`Nothing is called ${summary}`);
  return found;
};

test('a support question is taken down from anywhere in Jira, and without words it is not', async () => {
  const { page } = await visit(tides.web, 'jonas', '/apps/global-page', 'Assay');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('option').first().waitFor();
  await page.keyboard.type('support question');
  await page.keyboard.press('Enter');
  const frame = page.getByRole('dialog', { name: 'New support question' }).locator('iframe').contentFrame();
  await frame.getByRole('button', { name: 'Create', exact: true }).click();
  await frame.getByText('Say in at most 255 characters what was asked.').waitFor();
  await frame.getByLabel('What was asked').fill('The till prints every receipt twice');
  await frame.getByLabel(/^Who asked/).fill('Desk 4');
  await frame.getByRole('combobox', { name: 'Area' }).selectOption('Sales');
  await frame.getByRole('combobox', { name: 'Kind' }).selectOption('Known problem');
  await frame.getByRole('combobox', { name: 'Component' }).selectOption('Till');
  expect(await axe(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Create', exact: true }).click();
  const { key } = issueNamed('The till prints every receipt twice');
  await frame.getByText(`${key} was created.`).waitFor();
  await page.context().close();
});

test('an answer is kept on the panel, and found while the same is typed again', async () => {
  const made = issueNamed('The till prints every receipt twice');
  const panel = await visitPanel(tides.web, 'jonas', made);
  await panel.frame.getByText('Asked by Desk 4 (Sales).').waitFor();
  await panel.frame.getByRole('button', { name: 'Keep an answer' }).click();
  await panel.frame.getByLabel('What helps whoever asks the same').fill('Switch the till off and on');
  await panel.frame.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.frame.getByText('What helps: Switch the till off and on').waitFor();
  await panel.page.context().close();

  const seen = await tides.visit('jonas', 'support');
  const { frame } = seen;
  await frame.getByText('1 support question, 0 without an answer.').waitFor();
  await frame.getByRole('button', { name: 'New support question' }).click();
  await frame.getByLabel('What was asked').fill('Till prints a receipt twice');
  const before = frame.getByRole('status', { name: 'Asked before' });
  await before.getByText('What helped: Switch the till off and on').waitFor();
  await before.getByText('The till prints every receipt twice').waitFor();
  expect(await axe(seen.page)).toEqual([]);
  await frame.getByRole('combobox', { name: 'Component' }).selectOption('Till');
  await frame.getByRole('combobox', { name: 'Kind' }).selectOption('Training need');
  await frame.getByRole('button', { name: 'Create', exact: true }).click();
  await frame.getByText('2 support questions, 1 without an answer.').waitFor();
  await leave(seen);
});

test('the route says what came again, what became of it and what is to be learnt, and fits at every width', async () => {
  const { site, waiting } = tides;
  const [story] = waiting;
  await site.as('jonas').post('/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: issueNamed('The till prints every receipt twice').key },
    outwardIssue: { key: story?.key },
  });
  const seen = await tides.visit('vera', 'support');
  const { frame } = seen;
  await frame.getByText(/^Like “Till prints a receipt twice”: 2 work items/).waitFor();
  await frame.getByRole('region', { name: 'Became a defect or a feature' }).getByText('Pay by card').waitFor();
  await frame.getByText('Training needs: 1 work item').waitFor();
  await frame
    .getByRole('region', { name: 'By area' })
    .getByRole('row', { name: /^Sales 1 0/ })
    .waitFor();
  for (const look of looks) {
    await lookAt(seen.page, look);
    const overflow = () => frame.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
    await expectSoon(async () => ({ look, overflow: await overflow() }), { look, overflow: 0 });
    expect({ look, axe: await axe(seen.page) }).toEqual({ look, axe: [] });
  }
  const download = seen.page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('SHOP-support.csv');
  await leave(seen);
});
