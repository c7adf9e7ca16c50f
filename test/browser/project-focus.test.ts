import type { FrameLocator, Locator } from 'playwright-core';

import { leave, openTides, type Tides, type Visit } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

/** What has the focus within the frame; the body is nowhere. */
const focusIn = (frame: FrameLocator): Promise<string> =>
  frame.locator('body').evaluate((body) => {
    const { activeElement: active } = body.ownerDocument;
    if (active === null || active === body) return 'nowhere';
    return (active.getAttribute('aria-label') ?? active.textContent).trim() || active.tagName;
  });

/** Long enough for what an action brings or takes away. */
const pause = 250;

interface Step {
  readonly on: string;
  /** Gives the focus and presses the key, as somebody does who has no pointer. */
  readonly do: () => Promise<void>;
}

/** Does one step after the other, and gives those after which nothing had the focus. */
const walk = async ({ frame, page }: Visit, steps: readonly Step[]): Promise<readonly string[]> => {
  const lost: string[] = [];
  for (const { on, do: act } of steps) {
    await act();
    await page.waitForTimeout(pause);
    if ((await focusIn(frame)) === 'nowhere') lost.push(on);
  }
  return lost;
};

const press = (on: string, target: Locator, key = 'Enter'): Step => ({ on, do: () => target.first().press(key) });

describe('the focus is never lost', () => {
  test('in the backlog, whatever is pressed', async () => {
    const seen = await tides.visit('ana', 'backlog', { height: 1_000 });
    const { frame, page } = seen;
    await frame.getByText(/^As of /).waitFor();
    const button = (name: string | RegExp) => frame.getByRole('button', { name });
    const menu = (name: string) => frame.locator('summary', { hasText: name });
    const key = (on: string, ...keys: readonly string[]): Step => ({
      on,
      do: async () => {
        for (const one of keys) await page.keyboard.press(one);
      },
    });
    const row = frame.locator('.list-body .list-row');
    const steps: readonly Step[] = [
      press('Refresh', button('Refresh')),
      press('a menu', menu('Class')),
      press('a value of it', frame.getByRole('checkbox', { name: 'Feature' }), 'Space'),
      press('its Clear', button('Clear')),
      press('a value again', frame.getByRole('checkbox', { name: 'Feature' }), 'Space'),
      key('Escape in it', 'Escape'),
      press('the only chip', button('Remove the filter Class: Feature')),
      press('the menu of what is missing', menu('Missing')),
      press('what is missing', frame.getByRole('checkbox', { name: 'Business value' }), 'Space'),
      key('Escape there', 'Escape'),
      press('Show all', button('Show all')),
      press('a head', button('Points')),
      press('a wider column', button('Points'), 'Shift+ArrowRight'),
      press('a column that moves', button('Points'), 'Control+Shift+ArrowLeft'),
      press('the menu of columns', menu('Columns')),
      press('Reset columns', button('Reset columns')),
      key('Escape in the columns', 'Escape'),
      press('the menu of views', menu('Views')),
      press('a view without a name', button('Save what is shown')),
      key('a view with one', 'M', 'i', 'n', 'e', 'Enter'),
      press('the view', frame.getByRole('button', { name: 'Mine', exact: true })),
      press('a view that is deleted', button('Delete the view Mine')),
      key('Escape in the views', 'Escape'),
      press('a row', row, 'ArrowDown'),
      key('a value that is typed', '2', '1', 'Enter'),
      press('Undo', button('Undo')),
      press('a row that is selected', row, 'Space'),
      press('Clear values', button('Clear values')),
      press('Select none', button('Select none')),
      press('Export', button('Export CSV')),
    ];
    expect(await walk(seen, steps)).toEqual([]);
    await leave(seen);
  });

  test('in the figures, whatever is pressed', async () => {
    const seen = await tides.visit('ana', 'value', { height: 1_000 });
    const { frame, to } = seen;
    const button = (name: string | RegExp) => frame.getByRole('button', { name });
    await button(/^Tide 4: delivered value/)
      .first()
      .waitFor();
    expect(
      await walk(seen, [
        press('a table', button(/^Table: /)),
        press('the chart again', button(/^Chart: /)),
        press('a bar', button(/^Tide 4: delivered value \d+,/)),
        press(
          'an item behind it',
          frame.getByRole('region', { name: 'Behind Tide 4' }).getByRole('button', { name: /^Close the list/ }),
        ),
        press('how it is calculated', frame.locator('summary', { hasText: 'How is this calculated?' }), 'Space'),
      ]),
    ).toEqual([]);
    await to('Ready stock');
    await frame.getByRole('heading', { name: /^Ready work lasts/ }).waitFor();
    expect(
      await walk(seen, [
        press('the stock as a table', button(/^Table: /)),
        press('and as a chart', button(/^Chart: /)),
      ]),
    ).toEqual([]);
    await leave(seen);
  });
});
