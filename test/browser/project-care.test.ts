import { axe } from '../support/browser';
import { expectSoon } from '../support/soon';
import { leave, openTides, type Tides, type Visit } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

/**
 * Controls that are smaller than 24 pixels in one direction and lie so near to another that it would be pressed instead: a square of 24 pixels
 * around their middle meets it. Written as text, since a function is rewritten on its way.
 */
const smallTargets = `(() => {
  const least = 24;
  const isSeen = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
  const boxOf = (one) => (one.closest('label') ?? one).getBoundingClientRect();
  const all = [...document.querySelectorAll('a[href], button, summary, select, textarea, input')].filter(isSeen);
  return all.flatMap((one) => {
    const box = boxOf(one);
    if (box.width >= least - 0.5 && box.height >= least - 0.5) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const near = all.some((other) => {
      if (other === one || other.contains(one) || one.contains(other)) return false;
      const rect = boxOf(other);
      return rect.left < x + least / 2 && rect.right > x - least / 2 && rect.top < y + least / 2 && rect.bottom > y - least / 2;
    });
    return near ? [(one.getAttribute('aria-label') ?? one.textContent ?? one.tagName).trim() + ' ' + Math.round(box.width) + '×' + Math.round(box.height)] : [];
  });
})()`;

/** Runs a script in the frame of the page. */
const inFrame = async ({ page }: Visit, script: string): Promise<unknown> => {
  const frame = page.frames().find((one) => one.url().includes('/ext/project-page/'));
  if (frame === undefined) throw new Error('There is no frame');
  return frame.evaluate(script);
};

const isWide = 'document.body.scrollWidth - document.body.clientWidth';

/** Every route, once it shows what it is for. */
const eachRoute = async (seen: Visit, look: (route: string) => Promise<void>): Promise<void> => {
  const { frame, to } = seen;
  for (const [tab, sign] of [
    ['Backlog', frame.getByRole('table', { name: 'Backlog' })],
    ['Waiting for the PO', frame.getByRole('button', { name: 'Accept', exact: true })],
    ['Value', frame.getByRole('button', { name: /^Tide 4: delivered value/ }).first()],
    ['Ready stock', frame.getByRole('meter')],
    ['Value and effort', frame.locator('.scatter-dot').first()],
  ] as const) {
    await to(tab);
    await sign.waitFor();
    await look(tab);
  }
};

test('in forced colours nothing is lost, and the current tab can be told', async () => {
  const seen = await tides.visit('ana', 'backlog');
  await seen.page.emulateMedia({ forcedColors: 'active' });
  await eachRoute(seen, async (route) => {
    expect([route, await axe(seen.page)]).toEqual([route, []]);
    const border = (selector: string) =>
      seen.frame
        .locator(selector)
        .first()
        .evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    expect(await border('.page-tab[aria-current]')).not.toBe(await border('.page-tab:not([aria-current])'));
  });
  // Each class has a fill of its own still.
  const fills = await seen.frame
    .locator('.legend .scatter-dot')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
  expect(new Set(fills).size).toBeGreaterThan(1);
  await leave(seen);
});

test.each([
  [1280, 900],
  [640, 450],
  [320, 640],
])('at %i by %i pixels every target can be met, and nothing is wider than the page', async (width, height) => {
  const seen = await tides.visit('ana', 'backlog', { width, height });
  await eachRoute(seen, async (route) => {
    expect([route, await inFrame(seen, smallTargets)]).toEqual([route, []]);
    expect([route, await inFrame(seen, isWide)]).toEqual([route, 0]);
  });
  await leave(seen);
});

test('the dialog of a rejection is not cut by its frame, however little the frame shows', async () => {
  const seen = await tides.visit('ana', 'waiting', { width: 400, height: 500 });
  const { frame } = seen;
  await frame.getByRole('button', { name: 'Reject' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Reject' });
  await dialog.waitFor();
  const isWhole = () =>
    dialog.evaluate((it) => {
      const box = it.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight && it.scrollHeight <= it.clientHeight + 1;
    });
  await expectSoon(isWhole, true);
  await leave(seen);
});
