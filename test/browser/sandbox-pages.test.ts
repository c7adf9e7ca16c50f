import { get } from 'node:http';
import { axe } from '../support/browser';
import { lookAt, looks } from '../support/looks';
import { startWeb } from '../../sandbox/web/server';

import { useUiSite } from '../support/ui-visits';

jest.setTimeout(150_000);

const { site, appDir, visit, frameOf, run } = useUiSite();

describe('the pages around the app', () => {
  const pages = [
    '/',
    '/browse/ONE-1',
    '/projects/ONE/board',
    '/projects/ONE/backlog',
    '/projects/ONE/workflow',
    '/projects/ONE/settings',
  ];

  test.each(pages)('%s has nothing that axe objects to, in light and dark, wide and narrow', async (path) => {
    const page = await visit(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const look of looks) {
      await lookAt(page, look);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ look, axe: await axe(page) }).toEqual({ look, axe: [] });
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test('one becomes another person without leaving the page', async () => {
    const page = await visit('/browse/ONE-1');
    await page.locator('iframe[title="Fixture panel"]').waitFor();
    await page.getByLabel('You are').selectOption(site().ben);
    await page.getByRole('banner').getByRole('img', { name: 'Ben Cole' }).waitFor();
    const frame = await frameOf(page, 'Fixture panel');
    expect(await run(frame, 'read')).toMatchObject({ value: { body: { accountId: site().ben } } });
    await page.context().close();
  });

  test('a work item is moved by keyboard alone, and Jira has it', async () => {
    const { key } = site().newIssue('TWO', 'Carry a bike on the tram');
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
    const { key } = site().newIssue('TWO', 'Pay by tapping a card');
    const page = await visit('/projects/TWO/board');
    await page.getByText('Pay by tapping a card').dragTo(page.getByRole('region', { name: 'In Progress' }));
    await page.getByText(`${key} is now In Progress`).waitFor();
    await page.context().close();
  });

  test('the order of the backlog is changed by keyboard', async () => {
    const first = site().newIssue('TWO', 'Sort the lost property');
    const second = site().newIssue('TWO', 'Label the lost property');
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
    const { key } = site().newIssue('ONE', 'Warn of delays');
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
    const { key } = site().newIssue('ONE', 'Show the platform');
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
    const { url } = site().web;
    const write = (origin: string) =>
      fetch(`${url}/sandbox/api/user`, { method: 'POST', headers: { origin }, body: '{"accountId":null}' });
    expect((await write('http://evil.example')).status).toBe(403);
    expect((await write(url)).status).toBe(200);
  });

  test('another name for this machine is not answered', async () => {
    const { hostname, port } = new URL(site().web.url);
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
    const port = Number(new URL(site().web.url).port);
    const { jira, forge } = site();
    const second = startWeb({ jira, jiraApp: { fetch: () => new Response() }, forge, port, appDir: appDir() });
    await expect(second).rejects.toThrow(
      `Port ${port} is in use. Stop what runs there, or choose another with --port.`,
    );
  });

  test('a build that is missing is said in one line', async () => {
    const { jira, forge } = site();
    const none = startWeb({
      jira,
      jiraApp: { fetch: () => new Response() },
      forge,
      port: 0,
      appDir: appDir(),
      pagesDir: '/nowhere',
    });
    await expect(none).rejects.toThrow('The pages around the app are not built: /nowhere has no index.html.');
  });

  test('an asset that the app names by an absolute path is not found', async () => {
    expect((await fetch(`${site().web.frameUrl}/app.js`)).status).toBe(404);
    expect((await fetch(`${site().web.frameUrl}/ext/panel/x-main/..%2f..%2fmanifest.yml`)).status).toBe(404);
  });
});
