import type { FrameLocator } from 'playwright-core';

import { inModal } from '../support/modal';
import { accountOf, type ASite, type Made, type Person } from '../support/a-site';
import { axe, openPage, signIn } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { expectSoon } from '../support/soon';
import { deliveredStory, type VisitOptions, visitPanel } from '../support/surface-visit';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);

afterAll(() => web.close());

const panel = (who: Person, made: Made, look: VisitOptions = {}) => visitPanel(web, who, made, look);

/** What has the focus in the frame: its name as it is read, or the tag; `body` is nothing. */
const focused = (frame: FrameLocator): Promise<string> =>
  frame.locator('body').evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'body';
    const label = element.closest('label');
    return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent) || element.tagName;
  });

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A story on which nobody has begun to work. */
const story = (fields: Readonly<Record<string, unknown>> = {}) => site.create(site.shop, fields);

describe('before work has begun', () => {
  test('there is nothing to accept or reject, and what Ready lacks is named', async () => {
    const { page, frame } = await panel('ana', await story({ description: null }));
    await frame.getByRole('region', { name: '1 thing to finish before work begins' }).waitFor();
    await frame.getByText('There are none yet').first().waitFor();
    expect(await frame.getByRole('button', { name: /^(Accept|Reject)/ }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('numbers', () => {
  test('no points and points of zero are told apart', async () => {
    const { value, points } = site.shop.policy.fields;
    const zero = await panel('ana', await story({ [value ?? '']: 8, [points ?? '']: 0 }));
    await zero.frame.getByText('Nothing can be divided by 0 points').waitFor();
    expect(await zero.frame.getByText('No estimate yet').count()).toBe(0);
    const none = await panel('ana', await story({ [value ?? '']: 8 }));
    await none.frame.getByText('No estimate yet').waitFor();
    for (const { page } of [zero, none]) await page.context().close();
  });

  test.each([
    ['en_US', '1,000', 'Business value: 1,000. Edit'],
    ['de_DE', '1.000', 'Business value: 1.000. Edit'],
    ['de_DE', '2,5', 'Business value: 2,5. Edit'],
  ])('in %s, %s is read as it is meant there', async (locale, typed, shown) => {
    const users = site.jira.store.collection('users');
    const ana = users.get(accountOf('ana'));
    if (ana !== undefined) users.put(ana.accountId, { ...ana, locale });
    const { page, frame } = await panel('ana', await story());
    await frame.getByRole('button', { name: 'Business value: none. Edit' }).click();
    await frame.getByRole('textbox', { name: 'Business value' }).fill(typed);
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: shown, exact: true }).waitFor();
    if (ana !== undefined) users.put(ana.accountId, ana);
    await page.context().close();
  });

  test('one that can be read in two ways is refused at the field, with both readings', async () => {
    const made = await story();
    const { page, frame } = await panel('ana', made);
    await frame.getByRole('button', { name: 'Business value: none. Edit' }).click();
    const input = frame.getByRole('textbox', { name: 'Business value' });
    await input.fill('1.234');
    await input.press('Enter');
    await frame.getByText(/This could mean 1\.234 or 1,234\./).waitFor();
    expect(await input.inputValue()).toBe('1.234');
    expect(await focused(frame)).toBe('INPUT');
    await page.context().close();
  });

  test('a fresh value changes what Ready lacks at once, before Jira has answered', async () => {
    const { policy } = site.shop;
    const { value } = policy.fields;
    const asks = { id: 'valued', kind: 'field' as const, field: value ?? '', text: 'It has a business value' };
    const { feature } = policy.definitions;
    const definition = { ...feature, ready: [...feature.ready, asks] };
    await site.setPolicy(site.shop, { ...policy, definitions: { ...policy.definitions, feature: definition } });
    const { page, frame } = await panel('ana', await story());
    await frame.getByText('No business value').first().waitFor();
    await page.route('**/sandbox/api/bridge', async (route) => {
      if (!route.request().postData()?.includes('PUT')) return route.continue();
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return route.continue();
    });
    await frame.getByRole('button', { name: 'Business value: none. Edit' }).click();
    await frame.getByRole('textbox', { name: 'Business value' }).fill('8');
    await page.keyboard.press('Enter');
    await frame.getByText('Everything is there to begin.').waitFor({ timeout: 2_500 });
    await page.unroute('**/sandbox/api/bridge');
    await frame.getByRole('button', { name: 'Business value: 8. Edit' }).waitFor();
    await site.setPolicy(site.shop);
    await page.context().close();
  });
});

describe('confirmations', () => {
  test("another person's is taken back only after a question, and one's own at once", async () => {
    const made = await deliveredStory(site, site.shop);
    const { page, frame } = await panel('ana', made);
    const box = frame.getByRole('checkbox', { name: 'Reviewed by someone else' });
    await box.click();
    const question = frame.getByRole('group', { name: /jonas confirmed this on .* Take it back\?/ });
    await question.waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await question.count()).toBe(0);
    expect(await focused(frame)).toBe('Reviewed by someone else');
    await box.click();
    await question.getByRole('button', { name: 'Take it back' }).click();
    await expectSoon(async () => (await site.stored(site.shop, made)).ticks.held, {});
    await box.check();
    await frame.getByText(/Confirmed by ana/).waitFor();
    await box.click();
    await expectSoon(async () => (await site.stored(site.shop, made)).ticks.held, {});
    expect(await question.count()).toBe(0);
    await page.context().close();
  });

  test('one that fails is reported at its line, and the line is as it was', async () => {
    const { page, frame } = await panel('jonas', await story());
    const box = frame.getByRole('checkbox', { name: 'Reviewed by someone else' });
    await box.waitFor();
    await page.route('**/sandbox/api/bridge', (route) =>
      route.request().postData()?.includes('"tick"') ? route.abort() : route.continue(),
    );
    await box.click();
    const line = frame.getByRole('listitem').filter({ has: box });
    await line
      .getByRole('alert')
      .getByText(/^Not saved: /)
      .waitFor();
    expect(await box.isChecked()).toBe(false);
    await page.context().close();
  });
});

describe('the focus', () => {
  test('goes to the sentence that says what became of it, when the buttons go away with the answer', async () => {
    const { page, frame } = await panel('ana', await deliveredStory(site, site.shop));
    await frame.getByRole('button', { name: 'Accept' }).press('Enter');
    await frame.getByText(/Accepted by ana, the Product Owner, on/).waitFor();
    await expectSoon(() => focused(frame), expect.stringContaining('Accepted by ana'));
    await page.context().close();
  });

  test('stays at the line whose reason was given up or saved', async () => {
    const { page, frame } = await panel('jonas', await story());
    const ask = frame.getByRole('button', { name: 'Reviewed by someone else: not applicable…' });
    await ask.press('Enter');
    await page.keyboard.press('Escape');
    await expectSoon(() => focused(frame), 'Reviewed by someone else: not applicable…');
    await ask.press('Enter');
    await frame.getByRole('textbox', { name: /Not applicable, because/ }).fill('it is one word');
    await page.keyboard.press('Enter');
    await frame.getByText(/Not applicable, because it is one word/).waitFor();
    await expectSoon(() => focused(frame), 'Reviewed by someone else');
    await page.context().close();
  });

  test('stays in the dialog of a rejection, which closes on Escape, and comes back', async () => {
    const { page, frame } = await panel('ana', await deliveredStory(site, site.shop));
    await frame.getByRole('button', { name: 'Reject…' }).press('Enter');
    const dialog = inModal(page, 'Reject');
    await expectSoon(() => focused(dialog).catch(() => null), 'TEXTAREA');
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press(presses === 3 ? 'Shift+Tab' : 'Tab');
      expect(await page.getByRole('dialog').evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await dialog.getByLabel('Why?').press('Escape');
    await expectSoon(() => page.getByRole('dialog').count(), 0);
    await expectSoon(() => focused(frame), 'Reject…');
    await page.context().close();
  });
});

test('a dialog whose script does not load says so, and opens when it is tried again', async () => {
  const { page, frame } = await panel('ana', await deliveredStory(site, site.shop));
  await frame.getByRole('button', { name: 'Reject…' }).waitFor();
  await page.route('**/reject-dialog*.js', (route) => route.abort());
  await frame.getByRole('button', { name: 'Reject…' }).click();
  const dialog = inModal(page, 'Reject');
  await dialog.getByRole('alert').getByText('This part did not load').waitFor();
  await page.unroute('**/reject-dialog*.js');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByLabel('Why?').waitFor();
  await page.context().close();
});

test('where Jira opens no dialog, it is shown within the frame, and Tab goes round in it', async () => {
  const { page, frame } = await panel('ana', await deliveredStory(site, site.shop));
  await frame.getByRole('button', { name: 'Reject…' }).waitFor();
  await page.route('**/open-modal*.js', (route) => route.abort());
  await frame.getByRole('button', { name: 'Reject…' }).press('Enter');
  const dialog = frame.getByRole('dialog', { name: 'Reject' });
  await dialog.waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press(presses % 5 === 4 ? 'Shift+Tab' : 'Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expectSoon(() => dialog.count(), 0);
  expect(await focused(frame)).toBe('Reject…');
  await page.context().close();
});

test('a second tab follows when the reader comes back to it', async () => {
  const made = await deliveredStory(site, site.shop);
  const first = await panel('ana', made);
  await first.frame.getByRole('button', { name: 'Accept' }).waitFor();
  const second = await openPage(web.browser);
  await signIn(second, web.url, accountOf('ana'));
  await second.goto(`${web.url}/browse/${made.key}`);
  const there = second.locator('iframe[src*="issue-panel"]:not(dialog *)').contentFrame();
  await there.getByRole('button', { name: 'Accept' }).click();
  await there.getByText(/Accepted by ana/).waitFor();
  const show = (state: 'hidden' | 'visible') =>
    first.frame.locator('body').evaluate((_, to) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await show('visible');
  await first.frame.getByText(/Accepted by ana, the Product Owner, on/).waitFor();
  for (const page of [first.page, second]) await page.context().close();
});

test("a scenario keeps its lines, and people's texts choose their own direction", async () => {
  const scenario = ['Given a card that has expired', 'When somebody pays with it', 'Then it is refused'];
  const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] };
  const description = { type: 'doc', version: 1, content: [heading, ...scenario.map(paragraph)] };
  const { page, frame } = await panel('jonas', await story({ description }));
  const item = frame.getByRole('listitem').filter({ hasText: 'Given a card' });
  await item.waitFor();
  expect((await item.innerText()).split('\n')).toEqual(scenario);
  expect(await item.getAttribute('dir')).toBe('auto');
  await page.context().close();
});

describe('criteria that could be clearer', () => {
  const vague = { type: 'doc', version: 1, content: [paragraph('AC: The page is fast')] };

  test('carry a quiet hint, which decides nothing', async () => {
    const { page, frame } = await panel('ana', await story({ description: vague }));
    await frame.getByText('“fast”: how would one measure it?').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test('carry none where the project does not want hints', async () => {
    const { policy } = site.shop;
    await site.setPolicy(site.shop, { ...policy, criteria: { ...policy.criteria, clarityHints: false } });
    const { page, frame } = await panel('ana', await story({ description: vague }));
    await frame.getByText('The page is fast').waitFor();
    await frame.getByText('1 found in the description').waitFor();
    expect(await frame.getByText('how would one measure it?').count()).toBe(0);
    await site.setPolicy(site.shop);
    await page.context().close();
  });
});
