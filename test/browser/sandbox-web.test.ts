import type { Frame, Page } from 'playwright-core';
import { expectSoon } from '../support/soon';

import { useUiSite } from '../support/ui-visits';

jest.setTimeout(150_000);

const { site, visit, frameOf, run } = useUiSite();

describe('the bridge of a frame', () => {
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    page = await visit(`/browse/${site().issue.key}`);
    frame = await frameOf(page, 'Fixture panel');
    await frame.getByRole('heading', { name: 'Fixture' }).waitFor();
  });
  afterAll(() => page.context().close());

  test('a frame has an origin of its own, and a policy that lets only the host show it', async () => {
    expect(new URL(frame.url()).origin).toBe(site().web.frameUrl);
    const { headers } = await fetch(frame.url());
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors http://localhost:${new URL(site().web.url).port}`);
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('report-uri');
  });

  test('the bridge stands before the scripts of the app', async () => {
    const html = await (await fetch(frame.url())).text();
    expect(html.indexOf('/__sandbox/bridge.js')).toBeGreaterThan(0);
    expect(html.indexOf('/__sandbox/bridge.js')).toBeLessThan(html.indexOf('app.js'));
  });

  test('a resolver hears who calls and where', async () => {
    const { id, key } = site().issue;
    const echoed = {
      accountId: site().ada,
      payload: { tag: 7 },
      extension: { type: 'jira:issuePanel', issue: { id, key } },
    };
    expect(await run(frame, 'invoke')).toMatchObject({ value: echoed });
  });

  test('metadata tells of the rate limit', async () => {
    expect(await run(frame, 'invoke with metadata')).toMatchObject({
      value: { body: { payload: { tag: 8 } }, metadata: { rateLimitProperties: { rateLimitLimit: 500 } } },
    });
  });

  test('a resolver that throws rejects the call with its message', async () => {
    expect(await run(frame, 'invoke that fails')).toEqual({ rejected: 'the resolver said no' });
  });

  test('the context tells the place as Jira does', async () => {
    expect(await run(frame, 'context')).toMatchObject({
      value: {
        accountId: site().ada,
        moduleKey: 'panel',
        siteUrl: site().jira.baseUrl,
        theme: { colorMode: 'light' },
        surfaceColor: '#FFFFFF',
        permissions: { scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user'] },
        extension: {
          issue: { key: 'ONE-1', type: 'Story' },
          project: { key: 'ONE', type: 'software' },
          isNewToIssue: false,
        },
      },
    });
  });

  test('a request to Jira is made as the person who looks', async () => {
    expect(await run(frame, 'read')).toMatchObject({ value: { status: 200, body: { accountId: site().ada } } });
    expect(await run(frame, 'read what is missing')).toMatchObject({ value: { status: 404 } });
  });

  test('a request beyond the scopes of the app is refused', async () => {
    expect(await run(frame, 'out of scope')).toMatchObject({ value: { status: 401 } });
  });

  test.each([
    ['another product', 'not modelled: request to confluence'],
    ['submit', "this resource's view is not submittable."],
    ['close', "this resource's view is not closable."],
    ['on close', "`onClose` failed because this resource's view is not closable."],
    ['history', 'createHistory is not available for this module'],
    ['navigate nowhere', 'not modelled: navigation to contentView'],
    ['not modelled', 'not modelled: subscribeRealtimeChannel'],
    ['no such call', 'not modelled: constructor'],
    ['fetch elsewhere', 'Failed to fetch'],
  ])('%s is refused in words', async (name, words) => {
    expect(await run(frame, name)).toEqual({ rejected: words });
  });

  test('a script may not be made of text', async () => {
    expect(await run(frame, 'evaluate')).toMatchObject({
      rejected: expect.stringContaining('Content Security Policy') as unknown,
    });
  });

  test.each([
    ['cookies', null],
    ['rovo', false],
    ['ready', null],
    ['refresh', null],
    ['listen', 'function'],
  ])('%s answers', async (name, value) => {
    expect(await run(frame, name)).toEqual({ value });
  });

  test('an event reaches those who listen', async () => {
    await run(frame, 'emit');
    expect(await run(frame, 'heard')).toEqual({ value: [{ n: 1 }] });
  });

  test('the frame follows the theme once it asked to', async () => {
    expect(await run(frame, 'theme')).toEqual({ value: '#FFFFFF' });
    await page.getByRole('button', { name: 'Dark' }).click();
    await frame.locator('html[data-color-mode=dark]').waitFor();
    expect(await run(frame, 'theme')).toEqual({ value: '#1F1F21' });
    await page.getByRole('button', { name: 'Dark' }).click();
    await frame.locator('html[data-color-mode=light]').waitFor();
  });

  test('a flag shows in the page around, and its action comes back to the frame', async () => {
    await run(frame, 'flag');
    await page.getByRole('button', { name: 'Do it' }).click();
    await expectSoon(() => run(frame, 'flagged'), { value: ['clicked'] });
    expect(await run(frame, 'close flag')).toEqual({ value: true });
    await page.getByText('Soon gone').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Dismiss: A flag of the app' }).click();
  });

  test('the window is named by the app', async () => {
    await run(frame, 'title');
    expect(await page.title()).toBe('Named by the app');
  });

  test('the frame is as tall as what it holds', async () => {
    const box = page.locator('iframe[title="Fixture panel"]');
    const before = (await box.boundingBox())?.height ?? 0;
    await run(frame, 'grow');
    await page.waitForFunction(
      ([least]) => (document.querySelector('iframe[title="Fixture panel"]')?.clientHeight ?? 0) > (least ?? 0),
      [before + 690],
    );
  });

  test('a modal knows why it was opened, and its answer comes back', async () => {
    await run(frame, 'modal');
    await page.getByRole('dialog', { name: 'A modal of the app' }).waitFor();
    const modal = await frameOf(page, 'A modal of the app');
    expect(await run(modal, 'context')).toMatchObject({
      value: { extension: { modal: { asked: 'why' }, issue: { key: 'ONE-1' } } },
    });
    await modal.getByRole('button', { name: 'close', exact: true }).dispatchEvent('click');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await run(frame, 'heard')).toEqual({ value: [{ n: 1 }, { answer: 42 }] });
  });

  test('a work item opens in a dialog, and closing it is told', async () => {
    await run(frame, 'view an issue');
    const dialog = page.getByRole('dialog', { name: 'ONE-1' });
    await dialog.getByRole('heading', { level: 1, name: 'See the route on a map' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await run(frame, 'heard')).toMatchObject({ value: expect.arrayContaining(['seen']) as unknown });
  });

  test('a work item is created in a dialog, and the app hears which', async () => {
    await run(frame, 'create an issue');
    const dialog = page.getByRole('dialog', { name: 'Create work item' });
    await dialog.getByLabel('Work type').selectOption({ label: 'Task' });
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.waitFor({ state: 'detached' });
    const made = [...site().store.collection('issues').values()].find(({ summary }) => summary === 'Made in a dialog');
    expect(await run(frame, 'heard')).toMatchObject({
      value: expect.arrayContaining([{ payload: [{ issueId: made?.id }] }]) as unknown,
    });
  });

  test('translations are served beside the page', async () => {
    expect(await run(frame, 'translate')).toMatchObject({
      value: { translations: { greeting: 'Ahoy' }, locale: 'en-US' },
    });
  });

  test('what a frame writes shows on the issue, and the frame hears that the issue changed', async () => {
    await run(frame, 'listen to issue changes');
    expect(await run(frame, 'write')).toEqual({ value: { status: 204, body: null } });
    await page.getByRole('heading', { level: 1, name: 'Written by the frame' }).waitFor();
    const changes = [{ changeType: 'updated', atlassianId: site().ada }];
    const { id, projectId } = site().issue;
    expect(await run(frame, 'heard')).toMatchObject({
      value: expect.arrayContaining([{ issueId: id, projectId, changes }]) as unknown,
    });
  });

  test('targets have an address, and lead there', async () => {
    expect(await run(frame, 'url')).toEqual({ value: `${site().web.url}/browse/ONE-1` });
    // The page may be gone before the click has been answered: that it leads there is what counts.
    const gone = frame.getByRole('button', { name: 'navigate', exact: true }).dispatchEvent('click');
    await Promise.all([page.waitForURL('**/projects/ONE/board'), gone.catch(() => undefined)]);
  });
});

test('a page of the app keeps its own history beneath its address', async () => {
  const page = await visit('/projects/ONE/apps/page');
  const frame = await frameOf(page, 'Fixture page');
  expect(await run(frame, 'context')).toMatchObject({
    value: { extension: { type: 'jira:projectPage', project: { key: 'ONE' } } },
  });
  expect(await run(frame, 'history')).toEqual({ value: '/' });
  await run(frame, 'push');
  await page.waitForURL('**/projects/ONE/apps/page/two');
  await run(frame, 'replace');
  await page.waitForURL('**/projects/ONE/apps/page/three');
  await page.goBack();
  await page.waitForURL('**/projects/ONE/apps/page');
  expect(await run(frame, 'moves')).toEqual({ value: [['PUSH /two', 'REPLACE /three', 'POP /'], '/'] });
  await page.context().close();
});

test('an entry in the right column loads its frame when it is opened, and stays open', async () => {
  const page = await visit(`/browse/${site().issue.key}`);
  await page.locator('iframe[title="Fixture panel"]').waitFor();
  expect(await page.locator('iframe[title="Fixture context"]').count()).toBe(0);
  await page.locator('summary', { hasText: 'Fixture context' }).click();
  const frame = await frameOf(page, 'Fixture context');
  expect(await run(frame, 'context')).toMatchObject({ value: { extension: { type: 'jira:issueContext' } } });
  await page.reload();
  await page.locator('iframe[title="Fixture context"]').waitFor();
  await page.context().close();
});

test('a tab of the activity is the app’s, and knows the work item', async () => {
  const page = await visit(`/browse/${site().issue.key}`);
  await page.getByRole('region', { name: 'Activity' }).getByRole('button', { name: 'Fixture activity' }).click();
  const frame = await frameOf(page, 'Fixture activity');
  expect(await run(frame, 'context')).toMatchObject({
    value: { extension: { type: 'jira:issueActivity', issue: { key: 'ONE-1' } } },
  });
  await page.context().close();
});

test('a command leads to the page of the whole site, which has its own history, and another opens a dialog', async () => {
  const page = await visit('/browse/ONE-1');
  const palette = async (typed: string): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search work items and commands' }).fill(typed);
    await page.keyboard.press('Enter');
  };
  await palette('glance');
  await page.getByRole('dialog', { name: 'Look at the fixture' }).waitFor();
  const dialog = await frameOf(page, 'Look at the fixture');
  expect(await run(dialog, 'invoke')).toMatchObject({
    value: { accountId: site().ada, extension: { type: 'jira:command', modal: {} } },
  });
  expect(await run(dialog, 'history')).toEqual({ rejected: 'createHistory is not available for this module' });
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await palette('go fixture');
  await page.waitForURL('**/apps/everything');
  const frame = await frameOf(page, 'Fixture of the site');
  expect(await run(frame, 'context')).toMatchObject({ value: { extension: { type: 'jira:globalPage' } } });
  expect(await run(frame, 'history')).toEqual({ value: '/' });
  await run(frame, 'push');
  await page.waitForURL('**/apps/everything/two');
  await page.context().close();
});

test('the palette finds a work item by its words', async () => {
  const { key } = site().newIssue('ONE', 'Find the lost umbrella');
  const page = await visit('/projects/TWO/board');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search/ })
    .click();
  await page.getByRole('combobox', { name: /^Search work items/ }).fill('umbrella');
  await page.getByRole('option', { name: /Find the lost umbrella/ }).click();
  await page.waitForURL(`**/browse/${key}`);
  await page.context().close();
});
