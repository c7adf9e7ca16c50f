import type { FrameLocator, Page } from 'playwright-core';

import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { aPipeline } from '../support/a-pipeline';
import type { ASite, Made, Person } from '../support/a-site';
import { described } from '../support/a-work-item';
import { type BrowserSite, openBrowserSite } from '../support/browser-site';
import { addClosingStatuses, closingMeanings } from '../support/closing-statuses';
import { atWidth } from '../support/looks';
import { cutOffTexts, plainTexts } from '../support/plain-texts';
import { deliveredStory, type VisitOptions, visitPanel } from '../support/surface-visit';

jest.setTimeout(150_000);

const criterion = 'An expired card is refused';
const reason = 'kjh12';

let site: ASite;
let web: BrowserSite;

beforeAll(async () => {
  web = await openBrowserSite();
  ({ site } = web);
  const users = site.jira.store.collection('users');
  for (const user of users.values()) users.put(user.accountId, { ...user, locale: 'en-x-pseudo' });
}, 120_000);

afterAll(() => web.close());

/** What people and Jira wrote, which no catalogue holds: names of people, statuses, types and fields, keys, and texts of the project. */
const values = (): readonly string[] => {
  const { store } = site.jira;
  const named = (['statuses', 'issueTypes', 'fields', 'projects'] as const).flatMap((collection) =>
    [...store.collection(collection).values()].map(({ name }) => name),
  );
  const people = [...store.collection('users').values()].map(({ displayName }) => displayName);
  const keys = [...store.collection('issues').values()].map(({ key }) => key);
  const { feature } = site.shop.policy.definitions;
  const lines = [...feature.ready, ...feature.done].map(({ text }) => text);
  return [
    ...named,
    ...people,
    ...keys,
    ...lines,
    criterion,
    reason,
    'A receipt is sent',
    'A receipt is sent within a minute',
  ];
};

interface Opened {
  readonly page: Page;
  readonly frame: FrameLocator;
}

const panel = (who: Person, made: Made, look: VisitOptions = {}): Promise<Opened> => visitPanel(web, who, made, look);
const delivered = () => deliveredStory(site, site.shop);

/** A surface in a state that has texts of its own: opened, and brought there. */
const surfaces: Readonly<Record<string, () => Promise<Opened>>> = {
  'the panel of a story that awaits the Product Owner, for whom it is': async () => {
    const opened = await panel('ana', await delivered());
    await opened.frame.locator('.answer').waitFor();
    return opened;
  },
  'the panel that a developer sees, with the record': async () => {
    const opened = await panel('jonas', await delivered());
    const { frame } = opened;
    await frame.locator('summary').last().click();
    await frame.locator('.record').waitFor();
    await frame.locator('summary').last().click();
    await frame.locator('.record-export-buttons').waitFor();
    return opened;
  },
  'the panel with marked criteria and an open question, for whom it is': async () => {
    const opened = await panel('ana', await delivered());
    const { frame } = opened;
    await frame.locator('.marked-not').first().click();
    await frame.locator('.marked-note').waitFor();
    await frame.locator('summary').nth(-2).click();
    const send = frame.locator('.questions-compose button');
    await send.click();
    await frame.locator('.questions-why').waitFor();
    await frame.locator('.questions-compose textarea').fill(reason);
    await send.click();
    await frame.locator('.questions-list textarea').waitFor();
    return opened;
  },
  'the panel with what tests came to, here and on another branch, and with marks in the record': async () => {
    const withCriteria = (...texts: readonly string[]) => ({ description: { version: 1, ...described(...texts) } });
    const story = await deliveredStory(site, site.shop, withCriteria(criterion, 'A receipt is sent'));
    const pipeline = await aPipeline(site, site.shop);
    const tests = { [`${story.key}#1 ${reason}`]: 'passed', [`${story.key}#2 ${reason}`]: 'failed' } as const;
    await pipeline.report(tests, { id: '1' });
    await pipeline.report(tests, { id: '2', branch: reason });
    await site
      .as('jonas')
      .put(`/rest/api/3/issue/${story.key}`, { fields: withCriteria('A receipt is sent', criterion) });
    const marks = listCriteria(described('A receipt is sent', criterion), []).map(({ number, fingerprint }) => ({
      ...{ number, fingerprint, met: number === 1, note: number === 1 ? '' : reason },
    }));
    await site.must('ana', story, 'reject', { reason, failed: [], marks });
    await site.idle();
    const opened = await panel('jonas', story);
    await opened.frame.locator('.beside-elsewhere').first().waitFor();
    await opened.frame.locator('summary').last().click();
    await opened.frame.locator('.record-rejected').waitFor();
    return opened;
  },
  'the panel with where the value comes from, and the question why it changed': async () => {
    const opened = await panel('ana', await delivered());
    const { frame, page } = opened;
    await frame.locator('.number-button').first().click();
    await frame.locator('.number-input').fill('21');
    await page.keyboard.press('Enter');
    await frame.locator('.value-ask').waitFor();
    await frame.locator('summary').first().click();
    await frame.locator('ol.value-list').waitFor();
    return opened;
  },
  'the panel of a story that is not begun, without criteria, value and points': async () => {
    const opened = await panel('ana', await site.create(site.shop, { description: null }));
    await opened.frame.locator('.missing').waitFor();
    return opened;
  },
  'the panel with what a line and a number ask for': async () => {
    const opened = await panel('ana', await site.create(site.shop));
    const { frame, page } = opened;
    await frame.locator('.tick-action button').first().click();
    await page.keyboard.press('Enter');
    await frame.locator('.number-button').first().click();
    await frame.locator('.number-input').fill('1.234');
    await page.keyboard.press('Enter');
    await frame.locator('.number-why').nth(1).waitFor();
    return opened;
  },
  'the panel with the question before a confirmation is taken back': async () => {
    const opened = await panel('ana', await delivered());
    await opened.frame.locator('.tick-box').first().click();
    await opened.frame.locator('.take-back-question').waitFor();
    return opened;
  },
  'the panel whose confirmation failed': async () => {
    const opened = await panel('jonas', await site.create(site.shop));
    const { frame, page } = opened;
    await frame.locator('.tick-box').first().waitFor();
    await page.route('**/sandbox/api/bridge', (route) =>
      route.request().postData()?.includes('"tick"') ? route.abort() : route.continue(),
    );
    await frame.locator('.tick-box').first().click();
    await frame.locator('.tick-failed', { hasText: /./ }).first().waitFor();
    return opened;
  },
  'the panel of a story that somebody else took away meanwhile': async () => {
    const made = await delivered();
    const opened = await panel('ana', made);
    await opened.frame.locator('.answer').waitFor();
    // The page does not hear of it before the button is pressed.
    await opened.page.route('**/sandbox/api/changes*', (route) => route.abort());
    await site.mustMove('ana', site.shop, made, 'done');
    await opened.frame.locator('.answer button').first().click();
    await opened.frame.locator('.news .message').waitFor();
    return opened;
  },
  'the dialog of a rejection, when no reason is given': async () => {
    const { page, frame: opener } = await panel('ana', await delivered());
    await opener.locator('.answer button').nth(1).click();
    const frame = page.locator('dialog iframe').contentFrame();
    await frame.locator('button[type=submit]').click();
    await frame.locator('.reject-why').waitFor();
    return { page, frame };
  },
  'the panel of a rejected story': async () => {
    const made = await delivered();
    await site.must('ana', made, 'reject', { reason, failed: [criterion] });
    await site.idle();
    const opened = await panel('ana', made);
    await opened.frame.locator('.rejection').waitFor();
    return opened;
  },
  'the panel of an accepted story whose criteria were changed, with what was accepted': async () => {
    const made = await delivered();
    await site.mustMove('ana', site.shop, made, 'done');
    await site.idle();
    site.clock.pass(1_000);
    const description = { version: 1, ...described(criterion, criterion) };
    await site.as('jonas').put(`/rest/api/3/issue/${made.key}`, { fields: { description } });
    await site.idle();
    const opened = await panel('jonas', made);
    await opened.frame.locator('.accepted-changes').waitFor();
    await opened.frame.locator('summary').last().click();
    await opened.frame.locator('.record-accepted button').click();
    await opened.frame.locator('.accepted-text').waitFor();
    return opened;
  },
  'the record among the activity': async () => {
    const made = await delivered();
    await site.must('ana', made, 'reject', { reason, failed: [criterion] });
    await site.idle();
    const { page } = await panel('jonas', made);
    await page.getByRole('region', { name: 'Activity' }).getByRole('button', { name: 'Assay' }).click();
    const frame = page.locator('iframe[src*="issue-activity"]').contentFrame();
    await frame.locator('.activity-entry').first().waitFor();
    return { page, frame };
  },
  'the form in the right column': async () => {
    const opened = await panel('ana', await delivered(), { compact: true });
    await opened.frame.locator('.answer').waitFor();
    return opened;
  },
  'the panel of a work type that the settings leave out': async () => {
    const opened = await panel('pia', await site.create(site.shop, { type: 'task' }));
    await opened.frame.locator('.message').waitFor();
    return opened;
  },
  'the panel of a story that escaped by its work type': async () => {
    const made = await site.create(site.shop);
    for (const to of ['inProgress', 'toDo'] as const) await site.mustMove('jonas', site.shop, made, to);
    await site.idle();
    const issuetype = { id: site.shop.types.task };
    await site.as('jonas').put(`/rest/api/3/issue/${made.key}`, { fields: { issuetype } });
    await site.idle();
    const opened = await panel('jonas', made);
    await opened.frame.locator('.message-danger').waitFor();
    return opened;
  },
  'the dialog that closes a story without delivering it, when no reason is given': async () => {
    addClosingStatuses(site, site.shop);
    await site.setPolicy(site.shop, { ...site.shop.policy, ...closingMeanings });
    const { page, frame: opener } = await panel('ana', await delivered());
    await opener.locator('.answer button').nth(2).click();
    const frame = page.locator('dialog iframe').contentFrame();
    await frame.locator('button[type=submit]').click();
    await frame.locator('.reject-why').waitFor();
    return { page, frame };
  },
};

test.each(Object.entries(surfaces))('%s has no text but from the catalogue, and all of it fits', async (_, open) => {
  const { page, frame } = await open();
  expect(await plainTexts(frame, values())).toEqual([]);
  for (const width of [1280, 320]) {
    await atWidth(page, width);
    expect({ width, cutOff: await cutOffTexts(frame) }).toEqual({ width, cutOff: [] });
  }
  await page.context().close();
});

test('a text that stands in no catalogue is found, and one that does not fit', async () => {
  const { page, frame } = await panel('ana', await delivered());
  await frame.locator('.answer').waitFor();
  await frame.locator('body').evaluate((body) => {
    const added = document.createElement('p');
    added.textContent = 'Left in English';
    added.style.cssText = 'width: 20px; overflow: hidden; white-space: nowrap';
    body.append(added);
  });
  expect(await plainTexts(frame, values())).toEqual(['Left in English']);
  expect(await cutOffTexts(frame)).toEqual(['Left in English']);
  await page.context().close();
});
