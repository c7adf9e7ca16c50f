import { expectSoon } from '../support/soon';
import { leave, openTides, type Tides, type Visit } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

/** As a browser prints a frame: it says so, draws it by the styles for paper, and says when it is through. */
const asPrinted = async ({ page, frame }: Visit): Promise<() => Promise<void>> => {
  const root = frame.locator('.page');
  await root.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  return async () => {
    await page.emulateMedia({ media: 'screen' });
    await root.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  };
};

/** What would be wrong on paper, a line for each. */
const faultsOf = ({ frame }: Visit): Promise<readonly string[]> =>
  frame.locator('.page').evaluate((root) => {
    const name = (element: Element): string => `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    const seen = [...root.querySelectorAll('*')].filter((one) => one.getClientRects().length > 0);
    const edge = root.getBoundingClientRect().right + 1;
    return seen.flatMap((one) => {
      const { position, overflowY, overflowX, borderTopWidth } = getComputedStyle(one);
      const scrolls = [overflowX, overflowY].some((how) => how === 'auto' || how === 'scroll');
      return [
        ...(position === 'sticky' || position === 'fixed' ? [`stays in sight: ${name(one)}`] : []),
        ...(scrolls && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
          ? [`is cut: ${name(one)}`]
          : []),
        ...(one.closest('.visually-hidden') === null && one.getBoundingClientRect().right > edge
          ? [`is wider than the sheet: ${name(one)}`]
          : []),
        ...(one.matches('button, select, input:not([type="checkbox"])') &&
        borderTopWidth !== '0px' &&
        one.matches('.button')
          ? [`is a button: ${name(one)}`]
          : []),
      ];
    });
  });

describe('each route on paper', () => {
  test.each([
    ['backlog', 'Backlog'],
    ['waiting', 'Waiting for the PO'],
    ['sprints', 'Sprints'],
    ['order', 'Order'],
    ['forecast', 'Forecast'],
    ['value', 'Value'],
    ['stock', 'Ready stock'],
    ['effort', 'Value and effort'],
    ['tests', 'Living acceptance tests'],
  ])('%s has a heading and nothing to press, and nothing of it is cut', async (route, name) => {
    const seen = await tides.visit('ana', route, { width: 760 });
    const { frame } = seen;
    const head = frame.getByText(`${tides.site.shop.project.name}: ${name}`, { exact: true });
    await expectSoon(() => frame.locator('.busy, .chart-waiting').count(), 0);
    expect(await head.count()).toBe(0);
    const end = await asPrinted(seen);
    await head.waitFor();
    await frame.getByText(/^As of /).waitFor();
    expect(await faultsOf(seen)).toEqual([]);
    for (const button of ['Refresh', 'Apply', 'Save as CSV', 'Accept', 'Reject…', 'Print this view'])
      expect(await frame.getByRole('button', { name: button }).count()).toBe(0);
    expect(await frame.getByRole('navigation').count()).toBe(0);
    await end();
    expect(await head.count()).toBe(0);
    await leave(seen);
  });

  test('the backlog has all its rows and says by what it is filtered', async () => {
    const seen = await tides.visit('ana', 'backlog', { height: 700 });
    const { frame } = seen;
    await frame.getByText(/^As of /).waitFor();
    const rows = frame.getByRole('table').getByRole('row');
    const all = Number(await frame.getByRole('table').getAttribute('aria-rowcount'));
    const end = await asPrinted(seen);
    await expectSoon(() => rows.count(), all);
    await end();
    await frame.getByRole('searchbox', { name: 'Find' }).fill('palace');
    await expectSoon(() => rows.count(), 2);
    await asPrinted(seen);
    await frame.getByText('Find: palace').waitFor();
    await leave(seen);
  });

  test('paper is white in the dark, and the screen is dark again afterwards', async () => {
    const seen = await tides.visit('ana', 'value', { colorScheme: 'dark' });
    const mode = () => seen.frame.locator('.page').evaluate(() => document.documentElement.dataset['colorMode']);
    await expectSoon(mode, 'dark');
    const end = await asPrinted(seen);
    expect(await mode()).toBe('light');
    await end();
    expect(await mode()).toBe('dark');
    await leave(seen);
  });

  test('a menu prints the view', async () => {
    const seen = await tides.visit('ana', 'value');
    await seen.frame.locator('.page').evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await seen.frame.getByLabel('More actions').click();
    await seen.frame.getByRole('button', { name: 'Print this view' }).click();
    await seen.frame.locator('body[data-printed]').waitFor();
    await leave(seen);
  });
});
