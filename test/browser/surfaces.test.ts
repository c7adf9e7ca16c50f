import type { FrameLocator, Page } from 'playwright-core';

import type { Policy } from '../../src/domain/policy/policy';
import { everyClass } from '../support/a-policy';
import { accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { axe, openPage, signIn } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { expectSoon } from '../support/soon';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);

afterAll(() => web.close());

/** What a frame asked its host for, in order. */
type Asked = readonly { readonly name: string; readonly what: string }[];

interface Visit {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly asked: () => Asked;
}

interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Opens the form in the right column instead of the panel. */
  readonly compact?: boolean;
}

const follow = (page: Page): (() => Asked) => {
  const asked: { name: string; what: string }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/sandbox/api/bridge')) return;
    const { name, argument } = request.postDataJSON() as {
      name: string;
      argument: { functionKey?: string; restPath?: string };
    };
    asked.push({ name, what: argument.functionKey ?? argument.restPath ?? '' });
  });
  return () => asked;
};

const visit = async (who: Person, path: string, title: string, look: Look = {}): Promise<Visit> => {
  const page = await openPage(web.browser, look);
  await signIn(page, web.url, accountOf(who));
  const asked = follow(page);
  await page.goto(web.url + path);
  return { page, frame: page.frameLocator(`iframe[title="${title}"]`), asked };
};

const panel = async (who: Person, { key }: Made, look: Look = {}): Promise<Visit> => {
  const seen = await visit(who, `/browse/${key}`, 'Product Owner', look);
  const frame = seen.page.locator('iframe[src*="issue-panel"]').contentFrame();
  if (!look.compact) return { ...seen, frame };
  await seen.page.locator('summary', { hasText: 'Product Owner' }).click();
  return { ...seen, frame: seen.page.locator('iframe[src*="issue-context"]').contentFrame() };
};

const settings = (who: Person, { project }: Place, look: Look = {}): Promise<Visit> =>
  visit(who, `/projects/${project.key}/settings/apps/project-settings`, 'Assay', look);

/** A story under way that lacks nothing but the Product Owner's answer. */
const delivered = async (place: Place, fields: Readonly<Record<string, unknown>> = {}): Promise<Made> => {
  const { value, points } = place.policy.fields;
  const made = await site.create(place, {
    [value ?? '']: 13,
    [points ?? '']: 5,
    assignee: { accountId: accountOf('jonas') },
    ...fields,
  });
  await site.mustMove('jonas', place, made, 'inProgress');
  await site.tick('jonas', made);
  await site.idle();
  return made;
};

const statusOf = async ({ key }: Made): Promise<string> => {
  const { fields } = await site.as('ana').get<{ fields: { status: { id: string } } }>(`/rest/api/3/issue/${key}`);
  return fields.status.id;
};

const policyIn = ({ project }: Place) =>
  site.as('pia').get<{ value: Record<string, unknown> }>(`/rest/api/3/project/${project.id}/properties/assay.policy`);

describe('the issue panel', () => {
  test('a developer sees whose answer is awaited, and cannot give it', async () => {
    const { page, frame } = await panel('jonas', await delivered(site.shop));
    await frame.getByText('Waiting for ana, the Product Owner').waitFor();
    await frame.getByText('Only ana, the Product Owner, can accept or reject it.').waitFor();
    expect(await frame.getByRole('button', { name: /Accept|Reject/ }).count()).toBe(0);
    await page.context().close();
  });

  test('an answer waits for acceptance criteria: the button says why, and presses to no effect', async () => {
    const made = await delivered(site.shop, { description: null });
    const { page, frame } = await panel('ana', made);
    const accept = frame.getByRole('button', { name: 'Accept' });
    await accept.waitFor();
    expect(await accept.getAttribute('aria-disabled')).toBe('true');
    await frame.getByText('One thing is missing first').waitFor();
    await frame.getByText('Can be fixed by whoever writes the work item.').waitFor();
    await accept.dispatchEvent('click');
    expect(await statusOf(made)).toBe(site.shop.statuses.inProgress);
    await page.context().close();
  });

  test.each(['shop', 'team'] as const)('the Product Owner accepts with one press of a key in %s', async (where) => {
    const place = site[where];
    const made = await delivered(place);
    const { page, frame } = await panel('ana', made);
    await frame.getByRole('button', { name: 'Accept' }).press('Enter');
    await frame.getByText(/Accepted by ana, the Product Owner, on/).waitFor();
    expect(await frame.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await statusOf(made)).toBe(place.statuses.done);
    await site.idle();
    expect((await site.stored(place, made)).acceptance).toMatchObject({ state: 'accepted', by: accountOf('ana') });
    await page.context().close();
  });

  test("the gate's refusal is shown in its own words, and nothing moves", async () => {
    const made = await delivered(site.team);
    const { page, frame } = await panel('ana', made);
    const accept = frame.getByRole('button', { name: 'Accept' });
    await accept.waitFor();
    const { policy } = site.team;
    const { feature } = policy.definitions;
    const line = { id: 'late', kind: 'tick' as const, text: 'Checked on the test ship' };
    await site.setPolicy(site.team, {
      ...policy,
      definitions: everyClass({ ...feature, done: [...feature.done, line] }),
    });
    await accept.click();
    await frame.getByText(/It was not accepted/).waitFor();
    await frame.getByText(/The Definition of Done is not met yet: .*Checked on the test ship/).waitFor();
    expect(await statusOf(made)).toBe(site.team.statuses.inProgress);
    await site.setPolicy(site.team);
    await page.context().close();
  });

  test('a rejection asks why, then records, moves and tells the assignee', async () => {
    const made = await delivered(site.shop);
    const { page, frame } = await panel('ana', made);
    await frame.getByRole('button', { name: 'Reject…' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Reject' });
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await dialog.getByText('Say why, so that the team knows what to change.').waitFor();
    await dialog.getByLabel('Why?').fill('An expired card is taken.');
    await dialog.getByLabel('An expired card is refused').check();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await frame.getByText(/Rejected by ana on/).waitFor();
    expect(await statusOf(made)).toBe(site.shop.statuses.toDo);
    await site.idle();
    expect((await site.stored(site.shop, made)).acceptance).toMatchObject({
      state: 'rejected',
      why: 'An expired card is taken.',
      failed: ['An expired card is refused'],
    });
    const { comments } = await site.as('ana').get<{ comments: unknown[] }>(`/rest/api/3/issue/${made.key}/comment`);
    expect(JSON.stringify(comments)).toContain(`"id":"${accountOf('jonas')}"`);
    expect(await dialog.count()).toBe(0);
    await page.context().close();
  });

  test('value is edited where it stands: what is wrong is refused there, what is right is saved and scored', async () => {
    const made = await delivered(site.shop);
    const { page, frame } = await panel('ana', made);
    await frame.getByRole('button', { name: 'Business value: 13. Edit' }).click();
    const input = frame.getByRole('textbox', { name: 'Business value' });
    await input.fill('many');
    await input.press('Enter');
    await frame.getByText('Enter a number, such as 8 or 2.5.').waitFor();
    expect(await input.inputValue()).toBe('many');
    await input.fill('20');
    await input.press('Enter');
    await frame.getByRole('button', { name: 'Business value: 20. Edit' }).waitFor();
    await frame.getByText('4', { exact: true }).waitFor();
    await expectSoon(async () => (await site.stored(site.shop, made)).valuePerPoint, 4);
    await page.context().close();
  });

  test('lines are confirmed, taken back, and called not applicable with a reason; the record tells of it', async () => {
    const made = await site.create(site.shop);
    await site.mustMove('jonas', site.shop, made, 'inProgress');
    const { page, frame } = await panel('jonas', made);
    const reviewed = frame.getByRole('checkbox', { name: 'Reviewed by someone else' });
    await reviewed.check();
    await frame.getByText(/Confirmed by jonas/).waitFor();
    await reviewed.uncheck();
    await frame.getByRole('button', { name: 'Reviewed by someone else: not applicable…' }).click();
    const because = frame.getByRole('textbox', { name: /Not applicable, because/ });
    await because.press('Enter');
    await frame.getByText('Say why it is not applicable.').waitFor();
    await because.fill('it is one word');
    await because.press('Enter');
    await frame.getByText(/Not applicable, because it is one word \(jonas/).waitFor();
    await frame.getByText('Record of decisions').click();
    await frame.getByText(/jonas called “Reviewed by someone else” not applicable/).waitFor();
    await frame.getByText(/jonas took back “Reviewed by someone else”/).waitFor();
    await page.context().close();
  });

  test('first content takes one round of three calls and no invocation', async () => {
    const { page, frame, asked } = await panel('jonas', await delivered(site.shop));
    await frame.getByText('Waiting for').waitFor();
    await page.waitForTimeout(500);
    expect(asked().filter(({ name }) => name === 'invoke')).toEqual([]);
    const calls = asked().map(({ what }) => what.replace(/\?.*/, ''));
    const first = ['issue', 'properties/assay.policy', 'mypermissions'];
    expect(calls.slice(0, 3).every((call) => first.some((part) => call.includes(part)))).toBe(true);
    await page.context().close();
  });

  test('what is stored wrongly is refreshed by one call, and by no more', async () => {
    const made = await delivered(site.shop);
    const { readiness } = site.shop.policy.fields;
    const updates = [{ customField: readiness, issueIds: [Number(made.id)], value: 'Nonsense' }];
    await site.as('app').post('/rest/api/3/app/field/value', { updates });
    const { page, frame, asked } = await panel('jonas', made);
    await frame.getByText('Waiting for').waitFor();
    await expectSoon(async () => (await site.stored(site.shop, made)).readiness, 'ready');
    await page.waitForTimeout(1_500);
    expect(asked().filter(({ name }) => name === 'invoke')).toEqual([{ name: 'invoke', what: 'refresh' }]);
    await page.context().close();
  });

  test('it says what comes next where there is no policy, a damaged one, or another work type', async () => {
    const made = await delivered(site.team);
    const task = await site.create(site.team, { type: 'task' });
    const other = await panel('jonas', task);
    await other.frame.getByText('Assay does not apply to this work type').waitFor();
    await site.setPolicy(site.team, { mode: 'block' });
    const damaged = await panel('jonas', made);
    await damaged.frame.getByText("Assay's settings for this project are damaged").waitFor();
    await site.setPolicy(site.team, null);
    const none = await panel('pia', made);
    await none.frame.getByText('Assay is not set up in this project yet').waitFor();
    await none.frame.getByRole('button', { name: 'Open the project settings' }).waitFor();
    await site.setPolicy(site.team);
    for (const { page } of [other, damaged, none]) await page.context().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 800],
  ] as const)('axe finds nothing in it in %s at %i px', async (colorScheme, width) => {
    const made = await delivered(site.shop, { description: null });
    const { page, frame } = await panel('ana', made, { colorScheme, width });
    await frame.getByText('Record of decisions').click();
    await frame.getByText(/jonas confirmed/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the form in the right column', () => {
  test('has the verdict, what is missing, and both answers', async () => {
    const missing = await panel('ana', await delivered(site.shop, { description: null }), { compact: true });
    await missing.frame.getByText('Can be fixed by whoever writes the work item.').waitFor();
    expect(await missing.frame.getByText('Definition of Ready').count()).toBe(0);
    expect(await axe(missing.page)).toEqual([]);
    await missing.page.context().close();

    const made = await delivered(site.shop);
    const { page, frame } = await panel('dara', made, { compact: true, colorScheme: 'dark' });
    await frame.getByRole('button', { name: 'Accept' }).click();
    await frame.getByText(/Accepted by dara, deputy of the Product Owner/).waitFor();
    expect(await statusOf(made)).toBe(site.shop.statuses.done);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the project settings', () => {
  afterEach(() => site.setPolicy(site.shop));

  test('an admin changes the mode, and the next revision is in force', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('radio', { name: 'Warn' }).check();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    const { value } = await policyIn(site.shop);
    expect(value).toMatchObject({ mode: 'warn', revision: site.shop.policy.revision + 1 });
    expect(value['criteria']).toMatchObject({ pattern: site.shop.policy.criteria.pattern });
    await page.context().close();
  });

  test('the Product Owner is found by name', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('combobox', { name: 'Product Owner' }).fill('dar');
    await frame.getByRole('option', { name: 'dara' }).click();
    await frame.getByRole('button', { name: 'Remove deputy 1' }).click();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({ productOwner: accountOf('dara') });
    await page.context().close();
  });

  test('bad input is refused where it stands, and what was typed stays', async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('button', { name: 'Add a deputy' }).click();
    await frame.getByRole('tab', { name: 'Ready and Done' }).click();
    await frame.getByRole('textbox', { name: 'Definition of Done, line 1' }).fill('');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Not saved yet').waitFor();
    await frame.getByText('Choose the deputy.').waitFor();
    await frame.getByText(/Give the last day of the term/).waitFor();
    await frame.getByRole('tab', { name: 'Ready and Done (1 problem)' }).click();
    await frame.getByText('Say what has to hold, in 1 to 120 characters.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect((await policyIn(site.shop)).value).toEqual(site.shop.policy);
    await page.context().close();
  });

  test("lines are added and put in order, and Jira's answer to a failed save is shown with all that was typed", async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('tab', { name: 'Ready and Done' }).click();
    await frame.getByLabel('Add a line to the Definition of Done').click();
    await frame.getByRole('option', { name: 'Something a person confirms' }).click();
    await frame.getByRole('textbox', { name: 'Definition of Done, line 4' }).fill('Seen on the test ship');
    await frame.getByRole('button', { name: 'Move Seen on the test ship up' }).click();
    await page.route('**/sandbox/api/bridge', async (route) => {
      if (!route.request().postData()?.includes('PUT')) return route.continue();
      const body = JSON.stringify({ errorMessages: ['The site is read-only just now.'], errors: {} });
      const value = { status: 400, statusText: '', headers: { 'content-type': 'application/json' }, body };
      return route.fulfill({ json: { ok: true, value } });
    });
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/The site is read-only just now\./).waitFor();
    await page.unroute('**/sandbox/api/bridge');
    expect(await frame.getByRole('textbox', { name: 'Definition of Done, line 3' }).inputValue()).toBe(
      'Seen on the test ship',
    );
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    const { definitions } = (await policyIn(site.shop)).value as Policy;
    expect(definitions.feature.done[2]?.text).toBe('Seen on the test ship');
    await page.context().close();
  });

  test("somebody else's save is not overwritten unseen", async () => {
    const { page, frame } = await settings('pia', site.shop);
    await frame.getByRole('radio', { name: 'Off' }).check();
    await site.setPolicy(site.shop, { ...site.shop.policy, revision: 41 });
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Somebody else saved meanwhile').waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({ revision: 41, mode: 'block' });
    await page.context().close();
  });

  test('a first visit proposes settings with the fields found, and says how', async () => {
    await site.setPolicy(site.shop, null);
    const { page, frame } = await settings('pia', site.shop, { colorScheme: 'dark' });
    await frame.getByText('Assay is not set up in this project yet').waitFor();
    await frame.getByRole('tab', { name: 'Fields' }).click();
    await frame.getByText(/The board “.+” estimates with “.+”\./).waitFor();
    await frame.getByText('This is Assay’s own field.').waitFor();
    expect(await axe(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText(/apply from now on/).waitFor();
    expect((await policyIn(site.shop)).value).toMatchObject({
      productOwner: accountOf('pia'),
      revision: 1,
      fields: site.shop.policy.fields,
    });
    await page.context().close();
  });

  test('who does not administer the project reads them and cannot change them', async () => {
    const { page, frame } = await settings('jonas', site.shop);
    await frame.getByText('You can read these settings, not change them').waitFor();
    expect(await frame.getByRole('button', { name: /Save|Add|Remove/ }).count()).toBe(0);
    expect(await frame.getByRole('radio', { name: 'Warn' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
