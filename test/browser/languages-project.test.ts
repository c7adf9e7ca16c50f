import { accountOf } from '../support/a-site';
import { addGadget, setUpGadget } from '../support/gadget-visit';
import { expectWholeInPseudo, readInPseudo, valuesOf } from '../support/pseudo-reader';
import { type Visit, visitAs } from '../support/settings-visits';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
  readInPseudo(tides.site);
}, 120_000);

afterAll(() => tides.close());

const expectWhole = async (opened: Visit): Promise<void> => {
  await expectWholeInPseudo(opened, valuesOf(tides.site, ['An expired card is refused']), [1280, 320]);
  await opened.page.context().close();
};

test.each(['backlog', 'waiting', 'sprints', 'order', 'forecast', 'value', 'stock', 'effort', 'tests', 'support'])(
  'the project page’s %s has no text but from the catalogue, and all of it fits',
  async (route) => {
    const opened = await visitAs(tides.web, 'ana', `/projects/SHOP/apps/project-page/${route}`);
    await opened.frame.locator('.page-tab').first().waitFor();
    if (route === 'tests') await opened.frame.locator('.tests .data-table').waitFor();
    if (route === 'sprints') await opened.frame.locator('.sprints .data-table').first().waitFor();
    // What is folded away has texts, too.
    if (route === 'order') {
      await opened.frame.locator('.order-table').waitFor();
      for (const part of await opened.frame.locator('.order summary').all()) await part.click();
    }
    await expectWhole(opened);
  },
);

test.each([
  ['who answers for them', 'ana', '.queue'],
  ['who answers for none', 'jonas', '.empty'],
] as const)('the page of all projects, for one %s, has no text but from the catalogue', async (_, who, shown) => {
  const opened = await visitAs(tides.web, who, '/apps/global-page');
  await opened.frame.locator(shown).waitFor();
  await expectWhole(opened);
});

test.each(['all', 'value', 'waiting', 'stock', 'releases'])(
  'the gadget with the view %s, and its form, have no text but from the catalogue, and all of it fits',
  async (view) => {
    const opened = await visitAs(tides.web, 'ana', '/dashboard');
    await addGadget(opened);
    await opened.frame.locator('.gadget-form button').click();
    await expectWholeInPseudo(opened, valuesOf(tides.site, []), [1280, 320]);
    await setUpGadget(opened, 'SHOP', view);
    await expectWhole(opened);
  },
);

test('the form of the automation action has no text but from the catalogue, and all of it fits', async () => {
  const opened = await visitAs(tides.web, 'ana', '/automation');
  const frame = opened.page.frameLocator('iframe[title="Get Assay digest"]');
  await frame.locator('#project').waitFor();
  // Names of Automation's, the same in every language.
  const names = ['{{project.key}}', '{{fetchedAssayDigest.text}}'];
  await expectWholeInPseudo({ ...opened, frame }, valuesOf(tides.site, names), [1280, 320]);
  await opened.page.context().close();
});

test('the questions beside the queue have no text but from the catalogue, and all of it fits', async () => {
  const opened = await visitAs(tides.web, 'ana', '/projects/SHOP/apps/project-page/waiting');
  await opened.frame.locator('.waiting-kind').last().click();
  await opened.frame.locator('.empty').waitFor();
  await expectWhole(opened);
});

test('the short page of stakeholders has no text but from the catalogue, and all of it fits', async () => {
  const { site } = tides;
  const { policy } = site.shop;
  await site.setPolicy(site.shop, {
    ...policy,
    stakeholders: [{ accountId: accountOf('vera'), area: 'Sales', weight: 3 }],
  });
  const opened = await visitAs(tides.web, 'vera', '/apps/global-page');
  const { frame } = opened;
  await frame.locator('.asked-form button').first().click();
  await frame.locator('.asked-form [aria-invalid=true]').first().waitFor();
  await expectWholeInPseudo(opened, valuesOf(site, ['Sales', 'An expired card is refused']), [1280, 320]);
  await opened.page.context().close();
});

test('how well the values stand, and the record as a file, have no text but from the catalogue, and all of it fits', async () => {
  const opened = await visitAs(tides.web, 'ana', '/projects/SHOP/apps/project-page/value');
  for (const index of [0, 1, 2]) await opened.frame.locator('.worth summary').nth(index).click();
  await opened.frame.locator('.worth .data-table').nth(1).waitFor();
  await opened.frame.locator('.record-export summary').click();
  await opened.frame.locator('.record-export-buttons').waitFor();
  await expectWhole(opened);
});

test('the form of vision and goal has no text but from the catalogue, and all of it fits', async () => {
  const opened = await visitAs(tides.web, 'ana', '/projects/SHOP/apps/project-page/value');
  await opened.frame.locator('.goal button').click();
  await opened.frame.locator('.goal-form').waitFor();
  await expectWhole(opened);
});

test('the review of a sprint, one work item over all of the frame, and feedback have no text but from the catalogue, and all of it fits', async () => {
  const { site } = tides;
  const stakeholders = [{ accountId: accountOf('vera'), area: 'Sales', weight: 3 }];
  await site.setPolicy(site.shop, { ...site.shop.policy, stakeholders });
  const values = valuesOf(site, ['Sales', 'An expired card is refused', 'The invoice lacks the ship']);
  const opened = await visitAs(tides.web, 'ana', '/projects/SHOP/apps/project-page/sprints?view=review');
  const { frame, page } = opened;
  await frame.locator('.review .order-table').waitFor();
  await frame.locator('.review tbody tr td button').last().click();
  await frame.locator('.waiting-detail:not([aria-busy])').waitFor();
  await frame.locator('.review-show textarea').fill('The invoice lacks the ship');
  await frame.locator('.review-show form button').click();
  await frame.locator('.review-show .review-feedback').waitFor();
  await frame.locator('.review-show .review-choices input').first().click();
  await expectWholeInPseudo(opened, values, [1280, 320]);
  await page.keyboard.press('Escape');
  await frame.locator('.review .message').waitFor();
  await expectWholeInPseudo(opened, values, [1280, 320]);
  await page.context().close();
});

test('users’ questions and the form that takes one down have no text but from the catalogue, and all of it fits', async () => {
  const { site } = tides;
  const { shop } = site;
  await site.setPolicy(shop, { ...shop.policy, types: { ...shop.policy.types, [shop.types.task]: 'support' } });
  for (const summary of ['An expired card is refused', 'An expired card is refused'])
    await site.create(shop, { type: 'task', summary });
  await site.idle();
  const opened = await visitAs(tides.web, 'ana', '/projects/SHOP/apps/project-page/support');
  await opened.frame.locator('.support .data-table').first().waitFor();
  await opened.frame.locator('.support .button-primary').click();
  await opened.frame.locator('.support-form').waitFor();
  await expectWhole(opened);
});
