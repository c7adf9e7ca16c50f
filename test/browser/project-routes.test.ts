import type { FrameLocator, Page } from 'playwright-core';

import { accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { axe, openPage, signIn } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;

const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();

interface Size {
  readonly value?: number;
  readonly points?: number;
  readonly summary?: string;
}

const story = ({ policy }: Place, size: Size): Promise<Made> =>
  site.create(site.shop, {
    ...(size.value !== undefined && { [policy.fields.value ?? '']: size.value }),
    ...(size.points !== undefined && { [policy.fields.points ?? '']: size.points }),
    ...(size.summary !== undefined && { summary: size.summary }),
  });

const boardOf = ({ project }: Place): string =>
  [...site.jira.store.collection('boards').values()].find(({ projectId }) => projectId === project.id)?.id ?? '';

const agile = <T>(path: string, body: unknown): Promise<T> => site.as('pia').post<T>(`/rest/agile/1.0/${path}`, body);

/** A sprint that has begun, with what is in it. */
const begin = async (name: string, begun: number, stories: readonly Made[]): Promise<string> => {
  const dates = { startDate: at(begun), endDate: at(begun + 7) };
  const { id } = await agile<{ id: number }>('sprint', { name, originBoardId: Number(boardOf(site.shop)) });
  await agile(`sprint/${id}/issue`, { issues: stories.map(({ key }) => key) });
  site.clock.set(at(begun));
  await agile(`sprint/${id}`, { state: 'active', ...dates });
  return String(id);
};

/** Lacks nothing but the answer. */
const deliver = async (made: Made): Promise<void> => {
  await site.mustMove('jonas', site.shop, made, 'inProgress');
  await site.tick('jonas', made);
  await site.idle();
};

/** Five sprints in which a point buys ever more, one story rejected, and one that went past the Product Owner in a sixth, which runs. */
const live = async (): Promise<void> => {
  for (const round of [0, 1, 2, 3, 4]) {
    const begun = -42 + 7 * round;
    site.clock.set(at(begun - 0.5));
    const stories = [
      await story(site.shop, { value: 8 + 4 * round, points: 4, summary: `Part ${round}` }),
      await story(site.shop, { value: 2, points: 1, summary: `Rest ${round}` }),
    ];
    const sprint = await begin(`Tide ${round + 1}`, begun, stories);
    for (const [index, made] of stories.entries()) {
      site.clock.set(at(begun + 2 + index));
      await deliver(made);
      site.clock.set(at(begun + 3 + index));
      await site.mustMove('ana', site.shop, made, 'done');
      await site.idle();
    }
    site.clock.set(at(begun + 6.9));
    await agile(`sprint/${sprint}`, { state: 'closed' });
  }
};

const names = ['Pay by card', 'Pay by invoice', 'Pay in cash'];

let waiting: readonly Made[] = [];

/** The morning: three stories are delivered in the running sprint. */
const morning = async (): Promise<void> => {
  site.clock.set(at(-5));
  waiting = await Promise.all(
    names.map((summary, index) => story(site.shop, { value: 10 + index, points: 3, summary })),
  );
  await begin('Tide 6', -4, waiting);
  for (const [index, made] of waiting.entries()) {
    site.clock.set(at(-3 + index / 10));
    await deliver(made);
  }
  site.clock.set(new Date().toISOString());
};

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
  await site.setPolicy(site.shop);
  await live();
  await morning();
  await story(site.shop, { value: 20, points: 2, summary: 'Nearly free' });
  await story(site.shop, { value: 3, points: 13, summary: 'A palace' });
  await story(site.shop, { points: 5, summary: 'Of unknown worth' });
  await site.idle();
}, 120_000);

afterAll(() => web.close());

interface Visit {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly invoked: () => readonly string[];
  readonly to: (tab: string) => Promise<void>;
}

const visit = async (
  who: Person,
  route: string,
  look: Parameters<typeof openPage>[1] = {},
  { project }: Place = site.shop,
): Promise<Visit> => {
  const page = await openPage(web.browser, look);
  await signIn(page, web.url, accountOf(who));
  const invoked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/sandbox/api/bridge')) return;
    const { name, argument } = request.postDataJSON() as { name: string; argument: { functionKey?: string } };
    if (name === 'invoke') invoked.push(argument.functionKey ?? '');
  });
  await page.goto(`${web.url}/projects/${project.key}/apps/project-page/${route}`);
  const frame = page.frameLocator('iframe[title="Assay"]');
  await frame.getByText(/^As of /).waitFor();
  return {
    page,
    frame,
    invoked: () => invoked,
    to: (tab) => frame.getByRole('link', { name: tab, exact: true }).click(),
  };
};

const leave = ({ page }: Visit): Promise<void> => page.context().close();

/** Holds back the next call of a function, and gives what lets it go on. */
const holdInvocation = async (page: Page): Promise<() => void> => {
  let go = (): void => undefined;
  const released = new Promise<void>((resolve) => (go = resolve));
  let isNext = true;
  await page.route('**/sandbox/api/bridge', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    const isHeld = name === 'invoke' && isNext;
    isNext &&= !isHeld;
    if (isHeld) await released;
    await route.continue();
  });
  return () => go();
};

const categoryOf = async ({ key }: Made): Promise<string> => {
  const { fields } = await site
    .as('ana')
    .get<{ fields: { status: { statusCategory: { key: string } } } }>(`/rest/api/3/issue/${key}`);
  return fields.status.statusCategory.key;
};

const acceptanceOf = async (made: Made): Promise<unknown> => (await site.stored(site.shop, made)).acceptance;

describe('value', () => {
  test('says that a point buys more, and shows the same as a table', async () => {
    const seen = await visit('vera', 'value');
    const { frame } = seen;
    await frame
      .getByRole('heading', { name: /A story point buys more than it did: rising by 0\.8 a sprint, very likely/ })
      .waitFor();
    await frame.getByRole('button', { name: /^Tide 1: 2 a point, value 10 for 5 points in 2 work items/ }).waitFor();
    await frame.getByRole('button', { name: /^Table: A story point buys more/ }).click();
    const row = frame.getByRole('row', { name: /^Tide 5 / });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['26', '5', '5.2']);
    await leave(seen);
  });

  test('a bar leads by the keyboard to the work items behind it, and they open in Jira’s dialog', async () => {
    const seen = await visit('vera', 'value');
    const { frame, page } = seen;
    const bars = frame.getByRole('group', { name: 'Accepted value by sprint' });
    await bars.getByRole('button', { name: /^Tide 6 \(running\): accepted value 0/ }).focus();
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
    const seen = await visit('vera', 'value');
    await seen.frame.getByRole('button', { name: 'Tide 1: 10 of value delivered by its end' }).waitFor();
    await seen.frame.getByRole('button', { name: 'Tide 5: 90 of value delivered by its end' }).waitFor();
    await leave(seen);
  });
});

describe('the ready stock', () => {
  test('is measured against two iterations, and names what would fill it best and what should not be in a sprint yet', async () => {
    const seen = await visit('vera', 'stock');
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
  test('shows every sized work item by its quadrant, and arrows go from dot to dot', async () => {
    const seen = await visit('vera', 'effort');
    const { frame, page } = seen;
    await frame.getByRole('button', { name: '1 work item: 13 points, value 3' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const behind = frame.getByRole('region', { name: 'Behind 3 work items: 3 points, value 10 to 12' });
    await behind.getByText('Pay by invoice').waitFor();
    await frame.getByRole('button', { name: /^Close the list/ }).click();
    await frame.getByText('Do first (much value, little effort): 3 work items').waitFor();
    await frame.getByText('Question (little value, much effort): 1 work item').waitFor();
    await frame.getByText('Without a value').click();
    await frame
      .getByRole('region', { name: 'Behind Open work items without a value' })
      .getByText('Of unknown worth')
      .waitFor();
    await leave(seen);
  });
});

describe('waiting for the Product Owner', () => {
  test('others see the same list and cannot answer', async () => {
    const seen = await visit('jonas', 'waiting');
    const { frame, page } = seen;
    const list = frame.getByRole('list', { name: 'Waiting for the Product Owner' });
    await list.getByRole('button', { name: /Pay by card/ }).waitFor();
    expect(await list.getByRole('button').count()).toBe(3);
    await frame.getByText('Only ana, the Product Owner, can accept or reject it.').waitFor();
    expect(await frame.getByRole('button', { name: /Accept|Reject/ }).count()).toBe(0);
    expect(await frame.getByRole('checkbox', { name: /^Select/ }).count()).toBe(0);
    await list.getByRole('button', { name: /Pay by card/ }).focus();
    await page.keyboard.press('a');
    await frame
      .getByText('Only the Product Owner, or a deputy in their term, answers here.', { exact: true })
      .waitFor();
    expect(await categoryOf(waiting[0]!)).toBe('indeterminate');
    expect(seen.invoked()).toEqual([]);
    await leave(seen);
  });

  test('the list is read by keys, with criteria and Definition of Done beside it', async () => {
    const seen = await visit('ana', 'waiting');
    const { frame, page } = seen;
    await frame.getByRole('button', { name: /Pay by card/ }).focus();
    await page.keyboard.press('j');
    const detail = frame.getByRole('region', { name: /Pay by invoice/ });
    await detail.getByText('An expired card is refused').waitFor();
    await detail.getByText('Reviewed by someone else').waitFor();
    await detail.getByText(/Confirmed by jonas/).waitFor();
    await page.keyboard.press('End');
    await frame.getByRole('region', { name: /Pay in cash/ }).waitFor();
    await page.keyboard.press('ArrowUp');
    await detail.waitFor();
    await page.keyboard.press('x');
    expect(await frame.getByRole('checkbox', { name: `Select ${waiting[1]!.key}` }).isChecked()).toBe(true);
    await leave(seen);
  });

  test('a morning round: two accepted, one rejected, all by keys, and the chart moves', async () => {
    const seen = await visit('ana', 'value');
    const { frame, page, to } = seen;
    await frame.getByRole('button', { name: /^Tide 6 \(running\): accepted value 0/ }).waitFor();
    await to('Waiting for the PO');
    const shown = (name: string) =>
      frame
        .getByRole('region', { name: new RegExp(name) })
        .getByRole('button', { name: 'Accept', exact: true })
        .waitFor();

    await shown('Pay by card');
    await frame.getByRole('button', { name: /Pay by card/ }).focus();
    await page.keyboard.press('a');
    await frame.getByText(`${waiting[0]!.key} is accepted. 2 to go.`).waitFor();
    await shown('Pay by invoice');
    await page.keyboard.press('a');
    await frame.getByText(`${waiting[1]!.key} is accepted. 1 to go.`).waitFor();
    await shown('Pay in cash');
    await page.keyboard.press('r');
    const dialog = frame.getByRole('dialog', { name: 'Reject' });
    await dialog.getByLabel('Why?').fill('Nobody carries cash on board.');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await frame.getByText(`${waiting[2]!.key} is rejected. Nothing waits any more.`).waitFor();
    await frame.getByRole('heading', { name: 'Nothing waits for an answer' }).waitFor();

    await to('Value');
    await frame.getByRole('button', { name: /^Tide 6 \(running\): accepted value 21, features 21/ }).waitFor();
    await frame.getByRole('button', { name: /^Tide 6 \(running\): accepted 2, rejected 1/ }).waitFor();
    expect(await Promise.all(waiting.map(categoryOf))).toEqual(['done', 'done', 'new']);
    await site.idle();
    expect(await acceptanceOf(waiting[0]!)).toMatchObject({ state: 'accepted', by: accountOf('ana') });
    expect(await acceptanceOf(waiting[2]!)).toMatchObject({ state: 'rejected', why: 'Nobody carries cash on board.' });
    await leave(seen);
  });

  test('a work item that is being answered stays in its place while the list is read again', async () => {
    const several = await Promise.all(
      ['Left', 'Middle', 'Right'].map((summary) => story(site.shop, { value: 5, points: 2, summary })),
    );
    for (const made of several) await deliver(made);
    const seen = await visit('ana', 'waiting');
    const { frame, page } = seen;
    const region = (name: string) => frame.getByRole('region', { name: new RegExp(`: ${name}$`) });
    const canAccept = (name: string) => region(name).getByRole('button', { name: 'Accept', exact: true }).waitFor();
    const [, middle] = several as [Made, Made, Made];
    await frame.getByRole('button', { name: / Left / }).click();
    await canAccept('Left');
    await page.keyboard.press('a');
    await canAccept('Middle');
    const go = await holdInvocation(page);
    const readAgain = page.waitForResponse(
      (response) => response.request().postData()?.includes('fields=summary') === true,
    );
    await page.keyboard.press('a');
    await readAgain;
    expect(await categoryOf(middle)).toBe('done');
    await page.keyboard.press('j');
    await frame.getByText(`${middle.key} is being answered.`).waitFor();
    await region('Middle').waitFor();
    go();
    await frame.getByText(`${middle.key} is accepted.`).waitFor();
    await canAccept('Right');
    await page.keyboard.press('r');
    await frame.getByRole('dialog', { name: 'Reject' }).waitFor();
    await leave(seen);
  });

  test('what was answered elsewhere stays in sight with its answer, until one moves on', async () => {
    const first = await story(site.shop, { value: 5, points: 2, summary: 'Pay now' });
    const made = await story(site.shop, { value: 5, points: 2, summary: 'Pay later' });
    for (const one of [first, made]) await deliver(one);
    const seen = await visit('ana', 'waiting');
    const { frame, page } = seen;
    const region = frame.getByRole('region', { name: /: Pay later$/ });
    await frame.getByRole('button', { name: / Pay later / }).click();
    await region.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await site.mustMove('ana', site.shop, made, 'done');
    await site.idle();
    await frame.getByRole('button', { name: 'Look for changes' }).click();
    await region.getByText(/^Accepted by ana/).waitFor();
    expect(await region.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
    await frame.getByRole('button', { name: / Pay later / }).focus();
    await page.keyboard.press('Home');
    await region.waitFor({ state: 'detached' });
    expect(await frame.getByRole('button', { name: / Pay later / }).count()).toBe(0);
    await leave(seen);
  });

  test('several at once: what is refused is listed with its reason and waits still', async () => {
    const several = await Promise.all(
      ['One', 'Two', 'Three'].map((summary) => story(site.shop, { value: 5, points: 2, summary })),
    );
    for (const made of several) await deliver(made);
    const seen = await visit('ana', 'waiting');
    const { frame } = seen;
    for (const { key } of several) await frame.getByRole('checkbox', { name: `Select ${key}` }).check();
    await site.must('jonas', several[1]!, 'tick', { item: 'reviewed', set: { to: 'open' } });
    await frame.getByRole('button', { name: 'Accept selected' }).click();
    await frame.getByText('2 of 3 are accepted.').waitFor();
    await frame.getByText('1 was refused', { exact: true }).waitFor();
    await frame.getByText('Two: Missing first: Reviewed by someone else.').waitFor();
    expect(await Promise.all(several.map(categoryOf))).toEqual(['done', 'indeterminate', 'done']);
    await leave(seen);
  });

  test('what is answered alone while several are under way does not come back with them', async () => {
    const [one, other] = (await Promise.all(
      ['Among several', 'On its own'].map((summary) => story(site.shop, { value: 5, points: 2, summary })),
    )) as [Made, Made];
    for (const made of [one, other]) await deliver(made);
    const seen = await visit('ana', 'waiting');
    const { frame, page } = seen;
    const go = await holdInvocation(page);
    await frame.getByRole('checkbox', { name: `Select ${one.key}` }).check();
    const invoked = page.waitForRequest((request) => request.postData()?.includes('"name":"invoke"') === true);
    await frame.getByRole('button', { name: 'Accept selected' }).click();
    await invoked;
    await frame.getByRole('button', { name: / On its own / }).click();
    await frame
      .getByRole('region', { name: /: On its own$/ })
      .getByRole('button', { name: 'Accept', exact: true })
      .click();
    await frame.getByText(`${other.key} is accepted.`).waitFor();
    go();
    await frame.getByText('1 of 1 are accepted.').waitFor();
    expect(await frame.getByRole('button', { name: / On its own / }).count()).toBe(0);
    await leave(seen);
  });

  test('several are rejected with one reason', async () => {
    const several = await Promise.all(
      ['Four', 'Five'].map((summary) => story(site.shop, { value: 5, points: 2, summary })),
    );
    for (const made of several) await deliver(made);
    const seen = await visit('ana', 'waiting');
    const { frame } = seen;
    for (const { key } of several) await frame.getByRole('checkbox', { name: `Select ${key}` }).check();
    await frame.getByRole('button', { name: 'Reject selected…' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Reject 2 work items' });
    await dialog.getByRole('button', { name: 'Reject 2' }).click();
    await dialog.getByText('Say why, so that the team knows what to change.').waitFor();
    await dialog.getByLabel('Why?').fill('The law changed.');
    await dialog.getByRole('button', { name: 'Reject 2' }).click();
    await frame.getByText('2 of 2 are rejected.').waitFor();
    await site.idle();
    for (const made of several)
      expect(await acceptanceOf(made)).toMatchObject({ state: 'rejected', why: 'The law changed.' });
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
    const seen = await visit('ana', route, {}, site.team);
    await seen.frame.getByRole('heading', { name: title }).waitFor();
    expect(await axe(seen.page)).toEqual([]);
    await leave(seen);
  });

  test('without a Product Owner the queue says who names one, and value why nothing counts', async () => {
    await site.setPolicy(site.team, null);
    const seen = await visit('ana', 'waiting', {}, site.team);
    await seen.frame.getByRole('heading', { name: 'Nobody can answer yet' }).waitFor();
    await leave(seen);
    await site.setPolicy(site.team);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 800],
  ] as const)('is read without a function, and axe finds nothing in it, in %s at %i px', async (colorScheme, width) => {
    const seen = await visit('vera', 'waiting', { colorScheme, width });
    expect(await axe(seen.page)).toEqual([]);
    for (const [tab, sign] of [
      ['Value', /of value delivered/],
      ['Ready stock', /Ready work lasts/],
      ['Value and effort', /promise much value/],
    ] as const) {
      await seen.to(tab);
      await seen.frame.getByRole('heading', { name: sign }).waitFor();
      await seen.frame.getByText('Loading the chart').first().waitFor({ state: 'detached' });
      expect([tab, await axe(seen.page)]).toEqual([tab, []]);
      const overflow = await seen.frame.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
      expect([tab, overflow]).toEqual([tab, 0]);
    }
    expect(seen.invoked()).toEqual([]);
    await leave(seen);
  });
});
