import { axe } from '../support/browser';
import { lookAt, looks } from '../support/looks';
import { expectSoon } from '../support/soon';
import { leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

describe('value', () => {
  test('says that a point buys more, and shows the same as a table', async () => {
    const seen = await tides.visit('vera', 'value');
    const { frame } = seen;
    await frame
      .getByRole('heading', { name: /A story point buys more than it did: \+0\.8 a sprint \(\+0\.8 to \+0\.8\)/ })
      .waitFor();
    await frame.getByRole('button', { name: /^Tide 1: 2 a point, value 10 for 5 points in 2 work items/ }).waitFor();
    await frame.getByRole('button', { name: /^Table: A story point buys more/ }).click();
    const row = frame.getByRole('row', { name: /^Tide 5 / });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['26', '5', '5.2']);
    await leave(seen);
  });

  test('a bar leads by the keyboard to the work items behind it, and they open in Jira’s dialog', async () => {
    const seen = await tides.visit('vera', 'value');
    const { frame, page } = seen;
    const bars = frame.getByRole('group', { name: 'Delivered value by sprint' });
    await bars.getByRole('button', { name: /^Tide 6 \(running\): delivered value 0/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const behind = frame.getByRole('region', { name: 'Behind Tide 4' });
    await behind.getByText('Part 3').waitFor();
    await behind.getByText('Rest 3').waitFor();
    await behind
      .getByRole('button', { name: /^SHOP-/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await leave(seen);
  });

  test('the sum grows from sprint to sprint', async () => {
    const seen = await tides.visit('vera', 'value');
    await seen.frame.getByRole('button', { name: 'Tide 1: delivered value 10 by its end' }).waitFor();
    await seen.frame.getByRole('button', { name: 'Tide 5: delivered value 90 by its end' }).waitFor();
    await leave(seen);
  });
});

test('what tests of accepted criteria came to is read once', async () => {
  const { page, frame } = await tides.visit('vera', 'tests');
  await frame.locator('.tests .data-table').waitFor();
  const reads: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('bulkfetch')) reads.push(request.url());
  });
  await page.waitForTimeout(500);
  expect(reads).toEqual([]);
  await page.context().close();
});

describe('the ready stock', () => {
  test('is measured against two iterations, and names what would fill it best and what should not be in a sprint yet', async () => {
    const seen = await tides.visit('vera', 'stock');
    const { frame } = seen;
    await frame.getByRole('heading', { name: 'Ready work lasts for 4 iterations: enough' }).waitFor();
    const gauge = frame.getByRole('meter', { name: 'Iterations of ready work' });
    expect(await gauge.getAttribute('aria-valuetext')).toBe('4 iterations; the target is 2, more than 4 is too much');
    await frame.getByText(/the median of the last 5 sprints \(5, 5, 5, 5, 5\), counted in accepted points/).waitFor();
    await frame.getByRole('region', { name: 'Behind In stock, in their order' }).getByText('Nearly free').waitFor();
    await frame.getByRole('button', { name: /^Tide 5: / }).waitFor();
    await leave(seen);
  });
});

describe('value and effort', () => {
  test('a route and a chart whose scripts do not arrive say so, and come when they are asked for again', async () => {
    const seen = await tides.visit('vera', 'stock');
    const { frame, page } = seen;
    for (const script of [/\/effort-[^/]*\.js$/, /\/scatter-[^/]*\.js$/])
      await page.route(script, (route) => route.abort(), { times: 1 });
    await frame.getByRole('link', { name: /^Value and effort/ }).click();
    const failed = frame.getByText('This part did not load');
    const again = frame.getByRole('button', { name: 'Try again' });
    await failed.waitFor();
    await again.click();
    await frame.getByText('Without a value').waitFor();
    await failed.waitFor();
    await again.click();
    await frame.getByRole('button', { name: '1 work item: 13 points, value 3' }).waitFor();
    await leave(seen);
  });

  test('shows every sized work item by its quadrant, and arrows go from dot to dot', async () => {
    const seen = await tides.visit('vera', 'effort');
    const { frame, page } = seen;
    await frame.getByRole('button', { name: '1 work item: 13 points, value 3' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const behind = frame.getByRole('region', { name: 'Behind 2 work items: 3 points, value 10 to 11' });
    await behind.getByText('Pay by invoice').waitFor();
    await frame.getByRole('button', { name: /^Close the list/ }).click();
    await frame.getByText('Do first (much value, little effort): 3 work items').waitFor();
    await frame.getByText('Reconsider (little value, much effort): 1 work item').waitFor();
    await frame.getByText('Without a value').click();
    await frame
      .getByRole('region', { name: 'Behind Open work items without a value' })
      .getByText('Of unknown worth')
      .waitFor();
    await leave(seen);
  });
});

describe('every route', () => {
  test.each([
    ['waiting', 'Nothing waits for an answer'],
    ['value', 'Nothing has happened yet that could be counted'],
    ['stock', 'No work item is estimated yet'],
    ['effort', 'No open work item has both a value and an estimate yet'],
  ])('%s says what to do next in a project where nothing has happened', async (route, title) => {
    const seen = await tides.visit('ana', route, {}, tides.site.team);
    await seen.frame.getByRole('heading', { name: title }).waitFor();
    expect(await axe(seen.page)).toEqual([]);
    await leave(seen);
  });

  test('without a Product Owner the queue says who names one, and value why nothing counts', async () => {
    await tides.site.setPolicy(tides.site.team, null);
    const seen = await tides.visit('ana', 'waiting', {}, tides.site.team);
    await seen.frame.getByRole('heading', { name: 'Nobody can answer yet' }).waitFor();
    await leave(seen);
    await tides.site.setPolicy(tides.site.team);
  });

  test('is read without a function, and axe finds nothing in it, in light and dark, wide and narrow', async () => {
    const seen = await tides.visit('vera', 'waiting');
    const expectNoFault = async (tab: string): Promise<void> => {
      for (const look of looks) {
        await lookAt(seen.page, look);
        const overflow = () => seen.frame.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
        // Charts draw anew once they are told of their new width.
        await expectSoon(async () => ({ tab, look, overflow: await overflow() }), { tab, look, overflow: 0 });
        expect({ tab, look, axe: await axe(seen.page) }).toEqual({ tab, look, axe: [] });
      }
    };
    await expectNoFault('Waiting');
    for (const [tab, sign] of [
      ['Value', /^Delivered value: /],
      ['Ready stock', /Ready work lasts/],
      ['Value and effort', /promise much value/],
    ] as const) {
      await seen.to(tab);
      await seen.frame.getByRole('heading', { name: sign }).waitFor();
      await seen.frame.getByText('Loading the chart').first().waitFor({ state: 'detached' });
      await expectNoFault(tab);
    }
    expect(seen.invoked()).toEqual([]);
    await leave(seen);
  });
});

describe('how well the values themselves stand', () => {
  test('is counted by sprint and epic, and leads to what lacks a value', async () => {
    const seen = await tides.visit('ana', 'value');
    const { frame } = seen;
    await frame.getByText('How far the backlog has a value').click();
    await frame.getByText('5 of 6 open features have a value.').waitFor();
    await frame.getByText('1 of 5 carry the top value, 20; there are 5 different values in all.').waitFor();
    const bySprint = frame.getByRole('region', { name: 'By sprint' });
    await bySprint.getByRole('row', { name: /^Tide 6 3 of 3 \(100%\) 0/ }).waitFor();
    await bySprint.getByRole('row', { name: /^In no sprint 2 of 3 \(67%\) 1/ }).waitFor();
    await bySprint.getByRole('button', { name: 'Show the features without a value: In no sprint' }).click();
    await frame
      .getByRole('region', { name: 'Behind Features without a value: In no sprint' })
      .getByText('Of unknown worth')
      .waitFor();
    expect(await axe(seen.page)).toEqual([]);
    expect(seen.invoked()).toEqual([]);
    await frame.getByRole('button', { name: 'Open them in the backlog: In no sprint' }).click();
    await frame.getByRole('link', { name: 'Backlog', exact: true }).and(frame.locator('[aria-current=page]')).waitFor();
    await frame.getByText('Of unknown worth').first().waitFor();
    expect(await frame.getByText('A palace').count()).toBe(0);
    await frame.getByRole('button', { name: 'Remove the filter 1 work item of a list' }).waitFor();
    await leave(seen);
  });

  test('a value whose estimate changed is to be looked at again, until somebody confirms it', async () => {
    const { site } = tides;
    const { points } = site.shop.policy.fields;
    const made = await tides.story(site.shop, { value: 8, points: 3, summary: 'Grown since' });
    site.clock.pass(2 * 3_600_000);
    await site.as('jonas').put(`/rest/api/3/issue/${made.key}`, { fields: { [`${points}`]: 8 } });
    await site.idle();
    const seen = await tides.visit('ana', 'value');
    await seen.frame.getByText('Values to look at again').click();
    await seen.frame
      .getByRole('row', { name: new RegExp(`^${made.key} Grown since 8 estimated anew since: 3 → 8`) })
      .waitFor();
    expect(await axe(seen.page)).toEqual([]);
    await seen.frame.getByRole('button', { name: `It still holds: ${made.key}, value 8` }).click();
    await seen.frame.getByText('Confirmed', { exact: true }).waitFor();
    expect((await site.ledger(made)).map(({ kind }) => kind)).toEqual(['valued']);
    await leave(seen);
    const again = await tides.visit('ana', 'value');
    await again.frame.getByText('Values to look at again').click();
    await again.frame.getByText('No value needs another look.').waitFor();
    await leave(again);
  });
});
