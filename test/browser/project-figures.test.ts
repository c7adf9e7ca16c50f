import { accountOf } from '../support/a-site';
import { axe, openProfile, signIn } from '../support/browser';
import { openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

/** The clock that the figures go by when they are made step by step, breaks for the scripts of the app. */
const breakFigures = `if (window.top !== window) {
  const real = performance.now.bind(performance);
  window.isBroken = true;
  performance.now = () => {
    if (window.isBroken && /\\/assets\\//.test(new Error().stack)) throw new Error('broken');
    return real();
  };
}`;

test.each(['order', 'forecast'])(
  'where the figures of %s cannot be made, the page says so and makes them when it is asked to',
  async (route) => {
    const profile = await openProfile();
    try {
      const page = await profile.context.newPage();
      page.setDefaultTimeout(15_000);
      await signIn(page, tides.web.url, accountOf('pia'));
      await page.addInitScript(breakFigures);
      await page.goto(`${tides.web.url}/projects/SHOP/apps/project-page/${route}`);
      const frame = page.frameLocator('iframe[title="Assay"]');
      await frame.getByText('This could not be shown').waitFor();
      expect(await axe(page)).toEqual([]);
      // The others are there.
      await frame.getByRole('link', { name: /^Backlog/ }).waitFor();
      await frame.locator('.page').evaluate(() => Object.assign(window, { isBroken: false }));
      await frame.getByRole('button', { name: 'Try again' }).click();
      await frame.getByText('This could not be shown').waitFor({ state: 'detached' });
      await frame.locator('main h2, main table, main .empty').first().waitFor();
    } finally {
      await profile.close();
    }
  },
);
