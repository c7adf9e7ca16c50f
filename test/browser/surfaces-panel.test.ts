import { inModal } from '../support/modal';
import { everyClass } from '../support/a-policy';
import { accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { axe } from '../support/browser';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { lookAt, looks } from '../support/looks';
import { expectSoon } from '../support/soon';
import { deliveredStory, type VisitOptions, statusOf as statusIn, visitPanel } from '../support/surface-visit';

jest.setTimeout(150_000);

let site: ASite;
let web: BrowserSite;

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
}, 120_000);

afterAll(() => web.close());

const panel = (who: Person, made: Made, look: VisitOptions = {}) => visitPanel(web, who, made, look);
const delivered = (place: Place, fields: Readonly<Record<string, unknown>> = {}) => deliveredStory(site, place, fields);
const statusOf = (made: Made) => statusIn(site, made);

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
    await frame.getByText('1 thing to finish first').waitFor();
    expect(await accept.getAttribute('aria-describedby')).not.toBeNull();
    await frame.getByText('Can be fixed by whoever writes the work item.').waitFor();
    await accept.dispatchEvent('click');
    expect(await statusOf(made)).toBe(site.shop.statuses.inProgress);
    await page.context().close();
  });

  test('criteria in another script are read with the words of that script, which nobody else loads', async () => {
    const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Критерии приёмки' }] };
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Отказ содержит причину' }] };
    const description = { type: 'doc', version: 1, content: [heading, paragraph] };
    for (const [made, loads] of [
      [await delivered(site.shop, { description }), true],
      [await delivered(site.shop), false],
    ] as const) {
      const { page, frame } = await panel('ana', made);
      await frame.locator('.criteria li').first().waitFor();
      const scripts = await frame
        .locator('body')
        .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(scripts.some((name) => name.includes('/other-scripts-'))).toBe(loads);
      expect(scripts.some((name) => name.includes('/judge-'))).toBe(true);
      expect(await frame.getByText('Отказ содержит причину').count()).toBe(loads ? 1 : 0);
      expect(await frame.getByRole('button', { name: 'Accept' }).getAttribute('aria-disabled')).toBeNull();
      await page.context().close();
    }
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
    const dialog = inModal(page, 'Reject');
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
    expect(await page.getByRole('dialog').count()).toBe(0);
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
    const { page, frame, bridgeCalls: asked } = await panel('jonas', await delivered(site.shop));
    await frame.getByText('Waiting for').waitFor();
    await page.waitForTimeout(500);
    expect(asked().filter(({ name }) => name === 'invoke')).toEqual([]);
    const calls = asked().map(({ what }) => what.replace(/\?.*/, ''));
    const first = ['/rest/api/3/issue/', '/expression/evaluate', '/mypermissions'];
    expect(first.map((part) => calls.slice(0, 3).filter((call) => call.includes(part)).length)).toEqual([1, 1, 1]);
    await page.context().close();
  });

  test('what is stored wrongly is refreshed by one call, and by no more', async () => {
    const made = await delivered(site.shop);
    const { readiness } = site.shop.policy.fields;
    const updates = [{ customField: readiness, issueIds: [Number(made.id)], value: 'Nonsense' }];
    await site.as('app').post('/rest/api/3/app/field/value', { updates });
    const { page, frame, bridgeCalls: asked } = await panel('jonas', made);
    await frame.getByText('Waiting for').waitFor();
    await expectSoon(async () => (await site.stored(site.shop, made)).readiness, 'awaiting');
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

  test('axe finds nothing in it, in light and dark, wide and narrow', async () => {
    const made = await delivered(site.shop, { description: null });
    const { page, frame } = await panel('ana', made);
    await frame.getByText('Record of decisions').click();
    await frame.getByText(/jonas confirmed/).waitFor();
    for (const look of looks) {
      await lookAt(page, look);
      expect([look, await axe(page)]).toEqual([look, []]);
    }
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
