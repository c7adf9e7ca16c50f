import { get } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import { axe, openBrowser, openPage, signIn } from '../support/browser';
import { expectSoon } from '../support/soon';
import { buildPages, buildUiApp } from '../support/ui-app';
import { openUiSite, type UiSite } from '../support/ui-site';
import { startWeb } from '../../sandbox/web/server';

jest.setTimeout(150_000);

let browser: Browser;
let app: ReturnType<typeof buildUiApp>;
let site: UiSite;

beforeAll(async () => {
  buildPages();
  app = buildUiApp();
  [browser, site] = await Promise.all([openBrowser(), openUiSite(app.dir)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  app.remove();
});

const visit = async (path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
  const page = await openPage(browser, options);
  await signIn(page, site.web.url, site.ada);
  await page.goto(site.web.url + path);
  return page;
};

const frameOf = async (page: Page, title: string): Promise<Frame> => {
  const element = await page.locator(`iframe[title="${title}"]`).elementHandle();
  const frame = await element.contentFrame();
  if (frame == null) throw new Error(`There is no frame ${title}`);
  return frame;
};

/** Presses one button of the fixture and gives what it saw. */
const run = async (frame: Frame, name: string): Promise<unknown> => {
  // Not by the mouse: a frame that grows moves its buttons.
  await frame.getByRole('button', { name, exact: true }).dispatchEvent('click');
  const output = frame.locator(`output[data-case="${name}"]`);
  await output.filter({ hasText: /^\{.*\}$/s }).waitFor();
  return JSON.parse((await output.textContent()) ?? '');
};

describe('the bridge of a frame', () => {
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    page = await visit(`/browse/${site.issue.key}`);
    frame = await frameOf(page, 'Fixture panel');
    await frame.getByRole('heading', { name: 'Fixture' }).waitFor();
  });
  afterAll(() => page.context().close());

  test('a frame has an origin of its own, and a policy that lets only the host show it', async () => {
    expect(new URL(frame.url()).origin).toBe(site.web.frameUrl);
    const { headers } = await fetch(frame.url());
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors http://localhost:${new URL(site.web.url).port}`);
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('report-uri');
  });

  test('the bridge stands before the scripts of the app', async () => {
    const html = await (await fetch(frame.url())).text();
    expect(html.indexOf('/__sandbox/bridge.js')).toBeGreaterThan(0);
    expect(html.indexOf('/__sandbox/bridge.js')).toBeLessThan(html.indexOf('app.js'));
  });

  test('a resolver hears who calls and where', async () => {
    const { id, key } = site.issue;
    const echoed = {
      accountId: site.ada,
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
        accountId: site.ada,
        moduleKey: 'panel',
        siteUrl: site.jira.baseUrl,
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
    expect(await run(frame, 'read')).toMatchObject({ value: { status: 200, body: { accountId: site.ada } } });
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
    const made = [...site.store.collection('issues').values()].find(({ summary }) => summary === 'Made in a dialog');
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
    const changes = [{ changeType: 'updated', atlassianId: site.ada }];
    const { id, projectId } = site.issue;
    expect(await run(frame, 'heard')).toMatchObject({
      value: expect.arrayContaining([{ issueId: id, projectId, changes }]) as unknown,
    });
  });

  test('targets have an address, and lead there', async () => {
    expect(await run(frame, 'url')).toEqual({ value: `${site.web.url}/browse/ONE-1` });
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
  const page = await visit(`/browse/${site.issue.key}`);
  await page.locator('iframe[title="Fixture panel"]').waitFor();
  expect(await page.locator('iframe[title="Fixture context"]').count()).toBe(0);
  await page.locator('summary', { hasText: 'Fixture context' }).click();
  const frame = await frameOf(page, 'Fixture context');
  expect(await run(frame, 'context')).toMatchObject({ value: { extension: { type: 'jira:issueContext' } } });
  await page.reload();
  await page.locator('iframe[title="Fixture context"]').waitFor();
  await page.context().close();
});

describe('the pages around the app', () => {
  const pages = [
    '/',
    '/browse/ONE-1',
    '/projects/ONE/board',
    '/projects/ONE/backlog',
    '/projects/ONE/workflow',
    '/projects/ONE/settings',
  ];

  test.each(
    pages.flatMap(
      (path) =>
        [
          [path, 'light' as const, 1280],
          [path, 'dark' as const, 800],
        ] as const,
    ),
  )('%s has nothing that axe objects to (%s, %i px wide)', async (path, colorScheme, width) => {
    const page = await visit(path, { colorScheme, width });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axe(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('one becomes another person without leaving the page', async () => {
    const page = await visit('/browse/ONE-1');
    await page.locator('iframe[title="Fixture panel"]').waitFor();
    await page.getByLabel('You are').selectOption(site.ben);
    await page.getByRole('banner').getByRole('img', { name: 'Ben Cole' }).waitFor();
    const frame = await frameOf(page, 'Fixture panel');
    expect(await run(frame, 'read')).toMatchObject({ value: { body: { accountId: site.ben } } });
    await page.context().close();
  });

  test('a work item is moved by keyboard alone, and Jira has it', async () => {
    const { key } = site.newIssue('TWO', 'Carry a bike on the tram');
    const page = await visit('/projects/TWO/board');
    await page.getByRole('button', { name: `Move ${key}` }).press('Enter');
    await page
      .getByRole('menuitem', { name: /In Progress/ })
      .first()
      .press('Enter');
    await page.getByText(`${key} is now In Progress`).waitFor();
    await page.getByRole('region', { name: 'In Progress' }).getByText('Carry a bike on the tram').waitFor();
    await page.context().close();
  });

  test('a work item is dragged to another column', async () => {
    const { key } = site.newIssue('TWO', 'Pay by tapping a card');
    const page = await visit('/projects/TWO/board');
    await page.getByText('Pay by tapping a card').dragTo(page.getByRole('region', { name: 'In Progress' }));
    await page.getByText(`${key} is now In Progress`).waitFor();
    await page.context().close();
  });

  test('the order of the backlog is changed by keyboard', async () => {
    const first = site.newIssue('TWO', 'Sort the lost property');
    const second = site.newIssue('TWO', 'Label the lost property');
    const page = await visit('/projects/TWO/backlog');
    const rows = page.getByRole('region', { name: 'Backlog' }).getByRole('row').filter({ hasText: 'lost property' });
    await rows.nth(1).filter({ hasText: second.key }).waitFor();
    await page.getByRole('button', { name: `Move ${second.key}` }).press('Enter');
    await page.getByRole('menuitem', { name: 'Up' }).press('Enter');
    await rows.nth(0).filter({ hasText: second.key }).waitFor();
    await rows.nth(1).filter({ hasText: first.key }).waitFor();
    await page.context().close();
  });

  test('a description is edited as Markdown, and keeps its shape', async () => {
    const { key } = site.newIssue('ONE', 'Warn of delays');
    const page = await visit(`/browse/${key}`);
    await page.getByRole('button', { name: 'Edit Description' }).click();
    await page
      .getByRole('textbox', { name: 'Description' })
      .fill('## Acceptance criteria\n\n- [ ] A warning is shown\n\n:::warning\nNot by mail\n:::');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Acceptance criteria' }).waitFor();
    await page.locator('.adf-panel-warning', { hasText: 'Not by mail' }).waitFor();
    await page.getByRole('button', { name: 'Edit Description' }).click();
    expect(await page.getByRole('textbox', { name: 'Description' }).inputValue()).toBe(
      '## Acceptance criteria\n\n- [ ] A warning is shown\n\n:::warning\nNot by mail\n:::',
    );
    await page.context().close();
  });

  test('a comment is added, and history tells what changed', async () => {
    const { key } = site.newIssue('ONE', 'Show the platform');
    const page = await visit(`/browse/${key}`);
    await page.getByLabel('Add a comment').fill('Which stations first?');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Which stations first?' }).waitFor();
    await page.getByRole('button', { name: 'Edit Summary' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('Show the platform number');
    await page.getByRole('textbox', { name: 'Summary' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Show the platform number' }).waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('Show the platform → Show the platform number').waitFor();
    await page.context().close();
  });

  test('what Jira refuses stays in the field, with its words', async () => {
    const page = await visit('/browse/ONE-1');
    await page.getByRole('button', { name: 'Edit Summary' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('');
    await page.getByRole('textbox', { name: 'Summary' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'summary' }).waitFor();
    await page.context().close();
  });

  test('the inspector lists calls and invocations, filters and forgets them', async () => {
    const page = await visit('/browse/ONE-1');
    await page.getByRole('button', { name: 'Inspector', exact: true }).click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await run(await frameOf(page, 'Fixture panel'), 'invoke');
    await inspector.getByText('resolver: echo').first().waitFor();
    await inspector.getByLabel('Filter').fill('/issue/ONE-1/transitions');
    await inspector.getByText('GET /rest/api/3/issue/ONE-1/transitions').first().waitFor();
    await inspector.getByLabel('Filter').fill('');
    await inspector.getByRole('button', { name: 'Clear' }).click();
    await inspector.getByText('resolver: echo').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('the server', () => {
  test('another web site may not write', async () => {
    const { url } = site.web;
    const write = (origin: string) =>
      fetch(`${url}/sandbox/api/user`, { method: 'POST', headers: { origin }, body: '{"accountId":null}' });
    expect((await write('http://evil.example')).status).toBe(403);
    expect((await write(url)).status).toBe(200);
  });

  test('another name for this machine is not answered', async () => {
    const { hostname, port } = new URL(site.web.url);
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' };
      get({ hostname, port, path: '/rest/api/3/myself', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(421);
  });

  test('a used port is said in one line', async () => {
    const port = Number(new URL(site.web.url).port);
    const { jira, forge } = site;
    const second = startWeb({ jira, jiraApp: { fetch: () => new Response() }, forge, port, appDir: app.dir });
    await expect(second).rejects.toThrow(
      `Port ${port} is in use. Stop what runs there, or choose another with --port.`,
    );
  });

  test('a build that is missing is said in one line', async () => {
    const { jira, forge } = site;
    const none = startWeb({
      jira,
      jiraApp: { fetch: () => new Response() },
      forge,
      port: 0,
      appDir: app.dir,
      pagesDir: '/nowhere',
    });
    await expect(none).rejects.toThrow('The pages around the app are not built: /nowhere has no index.html.');
  });

  test('an asset that the app names by an absolute path is not found', async () => {
    expect((await fetch(`${site.web.frameUrl}/app.js`)).status).toBe(404);
    expect((await fetch(`${site.web.frameUrl}/ext/panel/x-main/..%2f..%2fmanifest.yml`)).status).toBe(404);
  });
});
