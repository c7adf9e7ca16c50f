import { expectWholeInPseudo, readInPseudo, valuesOf } from '../support/pseudo-reader';
import { visitAs } from '../support/settings-visits';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
  readInPseudo(tides.site);
}, 120_000);

afterAll(() => tides.close());

describe.each(['backlog', 'waiting', 'order', 'forecast', 'value', 'stock', 'effort'])(
  'the project page’s %s',
  (route) => {
    test.each([320, 1280])('has no text but from the catalogue, and all of it fits, at %i px', async (width) => {
      const { web, site } = tides;
      const opened = await visitAs(web, 'ana', `/projects/SHOP/apps/project-page/${route}`, { width });
      await opened.frame.locator('.page-tab').first().waitFor();
      await expectWholeInPseudo(opened, valuesOf(site, ['An expired card is refused']));
    });
  },
);

describe.each([
  ['who answers for them', 'ana', '.queue'],
  ['who answers for none', 'jonas', '.empty'],
] as const)('the page of all projects, for one %s,', (_, who, shown) => {
  test.each([320, 1280])('has no text but from the catalogue, and all of it fits, at %i px', async (width) => {
    const { web, site } = tides;
    const opened = await visitAs(web, who, '/apps/global-page', { width });
    await opened.frame.locator(shown).waitFor();
    await expectWholeInPseudo(opened, valuesOf(site, ['An expired card is refused']));
  });
});

test.each([320, 1280])('how well the values stand has no text but from the catalogue, at %i px', async (width) => {
  const { web, site } = tides;
  const opened = await visitAs(web, 'ana', '/projects/SHOP/apps/project-page/value', { width });
  for (const index of [0, 1, 2]) await opened.frame.locator('.worth summary').nth(index).click();
  await opened.frame.locator('.worth .data-table').nth(1).waitFor();
  await expectWholeInPseudo(opened, valuesOf(site, ['An expired card is refused']));
});
