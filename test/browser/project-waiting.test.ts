import { readFileSync } from 'node:fs';

import type { Download } from 'playwright-core';

import { inModal } from '../support/modal';
import { accountOf, type Made } from '../support/a-site';
import { axe } from '../support/browser';
import { expectSoon } from '../support/soon';
import { holdInvocation, leave, openTides, type Tides } from '../support/tides';

jest.setTimeout(150_000);

let tides: Tides;

beforeAll(async () => {
  tides = await openTides();
}, 120_000);

afterAll(() => tides.close());

describe('waiting for the Product Owner', () => {
  test('others see the same list and cannot answer', async () => {
    const seen = await tides.visit('jonas', 'waiting');
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
    expect(await tides.categoryOf(tides.waiting[0]!)).toBe('indeterminate');
    expect(seen.invoked()).toEqual([]);
    await leave(seen);
  });

  test('the list is read by keys, with criteria and Definition of Done beside it', async () => {
    const seen = await tides.visit('ana', 'waiting');
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
    expect(await frame.getByRole('checkbox', { name: `Select ${tides.waiting[1]!.key}` }).isChecked()).toBe(true);
    await leave(seen);
  });

  test('the queue is narrowed as the backlog is, letters typed there answer nothing, and a link carries it', async () => {
    const seen = await tides.visit('ana', 'waiting');
    const { frame, page } = seen;
    const rows = frame.getByRole('list', { name: 'Waiting for the Product Owner' }).getByRole('button');
    await expectSoon(() => rows.count(), 3);
    await frame.getByRole('button', { name: 'Filters', exact: true }).click();
    await frame.getByRole('searchbox', { name: 'Find' }).pressSequentially('card', { delay: 20 });
    await expectSoon(() => rows.count(), 1);
    await expectSoon(() => page.url().includes('text=card'), true);
    await page.reload();
    await expectSoon(() => rows.count(), 1);
    await frame.getByRole('region', { name: /Pay by card/ }).waitFor();
    await frame.getByRole('searchbox', { name: 'Find' }).fill('nowhere');
    await frame.getByText('3 work items are hidden. Take a filter away to see more.').waitFor();
    expect(await axe(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Show all' }).click();
    await expectSoon(() => rows.count(), 3);
    expect(seen.invoked()).toEqual([]);
    await leave(seen);
  });

  test('a morning round: two accepted, one rejected, all by keys, and the chart moves', async () => {
    const seen = await tides.visit('ana', 'value');
    const { frame, page, to } = seen;
    await frame.getByRole('button', { name: /^Tide 6 \(running\): delivered value 0/ }).waitFor();
    await to('Waiting for the PO');
    const shown = (name: string) =>
      frame
        .getByRole('region', { name: new RegExp(name) })
        .getByRole('button', { name: 'Accept', exact: true })
        .waitFor();

    await shown('Pay by card');
    await frame.getByRole('button', { name: /Pay by card/ }).focus();
    await page.keyboard.press('a');
    await frame.getByText(`${tides.waiting[0]!.key} is accepted. 2 to go.`).waitFor();
    await shown('Pay by invoice');
    await page.keyboard.press('a');
    await frame.getByText(`${tides.waiting[1]!.key} is accepted. 1 to go.`).waitFor();
    await shown('Pay in cash');
    await page.keyboard.press('r');
    const dialog = inModal(page, 'Reject');
    await dialog.getByLabel('Why?').fill('Nobody carries cash on board.');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await frame.getByText(`${tides.waiting[2]!.key} is rejected. Nothing waits any more.`).waitFor();
    await frame.getByRole('heading', { name: 'Nothing waits for an answer' }).waitFor();

    await to('Value');
    await frame.getByRole('button', { name: /^Tide 6 \(running\): delivered value 21, features 21/ }).waitFor();
    await frame.getByRole('button', { name: /^Tide 6 \(running\): accepted 2, rejected 1/ }).waitFor();
    expect(await Promise.all(tides.waiting.map(tides.categoryOf))).toEqual(['done', 'done', 'new']);
    await tides.site.idle();
    expect(await tides.acceptanceOf(tides.waiting[0]!)).toMatchObject({ state: 'accepted', by: accountOf('ana') });
    expect(await tides.acceptanceOf(tides.waiting[2]!)).toMatchObject({
      state: 'rejected',
      why: 'Nobody carries cash on board.',
    });
    await leave(seen);
  });

  test('a work item that is being answered stays in its place while the list is read again', async () => {
    const several = await Promise.all(
      ['Left', 'Middle', 'Right'].map((summary) => tides.story(tides.site.shop, { value: 5, points: 2, summary })),
    );
    for (const made of several) await tides.deliver(made);
    const seen = await tides.visit('ana', 'waiting');
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
    expect(await tides.categoryOf(middle)).toBe('done');
    await page.keyboard.press('j');
    await frame.getByText(`${middle.key} is being answered.`).waitFor();
    await region('Middle').waitFor();
    go();
    await frame.getByText(`${middle.key} is accepted.`).waitFor();
    await canAccept('Right');
    await page.keyboard.press('r');
    await inModal(page, 'Reject').getByLabel('Why?').waitFor();
    await leave(seen);
  });

  test('what was answered elsewhere stays in sight with its answer, until one moves on', async () => {
    const first = await tides.story(tides.site.shop, { value: 5, points: 2, summary: 'Pay now' });
    const made = await tides.story(tides.site.shop, { value: 5, points: 2, summary: 'Pay later' });
    for (const one of [first, made]) await tides.deliver(one);
    const seen = await tides.visit('ana', 'waiting');
    const { frame, page } = seen;
    const region = frame.getByRole('region', { name: /: Pay later$/ });
    await frame.getByRole('button', { name: / Pay later / }).click();
    await region.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await tides.site.mustMove('ana', tides.site.shop, made, 'done');
    await tides.site.idle();
    await frame.getByRole('button', { name: 'Refresh' }).click();
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
      ['One', 'Two', 'Three'].map((summary) => tides.story(tides.site.shop, { value: 5, points: 2, summary })),
    );
    for (const made of several) await tides.deliver(made);
    const seen = await tides.visit('ana', 'waiting');
    const { frame } = seen;
    for (const { key } of several) await frame.getByRole('checkbox', { name: `Select ${key}` }).check();
    await tides.site.must('jonas', several[1]!, 'tick', { item: 'reviewed', set: { to: 'open' } });
    await frame.getByRole('button', { name: 'Accept selected' }).click();
    await frame.getByText('2 of 3 are accepted.').waitFor();
    await frame.getByText('1 was refused', { exact: true }).waitFor();
    await frame.getByText('Two: Missing first: Reviewed by someone else.').waitFor();
    expect(await Promise.all(several.map(tides.categoryOf))).toEqual(['done', 'indeterminate', 'done']);
    await leave(seen);
  });

  test('what is answered alone while several are under way does not come back with them', async () => {
    const [one, other] = (await Promise.all(
      ['Among several', 'On its own'].map((summary) => tides.story(tides.site.shop, { value: 5, points: 2, summary })),
    )) as [Made, Made];
    for (const made of [one, other]) await tides.deliver(made);
    const seen = await tides.visit('ana', 'waiting');
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
      ['Four', 'Five'].map((summary) => tides.story(tides.site.shop, { value: 5, points: 2, summary })),
    );
    for (const made of several) await tides.deliver(made);
    const seen = await tides.visit('ana', 'waiting');
    const { frame, page } = seen;
    for (const { key } of several) await frame.getByRole('checkbox', { name: `Select ${key}` }).check();
    const ask = frame.getByRole('button', { name: 'Reject selected…' });
    await ask.click();
    const dialog = inModal(page, 'Reject 2 work items');
    await dialog.getByLabel('Why?').press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectSoon(() => ask.evaluate((button) => button === document.activeElement), true);
    await page.keyboard.press('Enter');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reject 2' }).click();
    await dialog.getByText('Say why, so that the team knows what to change.').waitFor();
    await dialog.getByLabel('Why?').fill('The law changed.');
    await dialog.getByRole('button', { name: 'Reject 2' }).click();
    await frame.getByText('2 of 2 are rejected.').waitFor();
    await tides.site.idle();
    for (const made of several)
      expect(await tides.acceptanceOf(made)).toMatchObject({ state: 'rejected', why: 'The law changed.' });
    await leave(seen);
  });

  test('the criteria of a sprint are one feature file, a rule for each work item', async () => {
    const seen = await tides.visit('jonas', 'waiting');
    const { frame, page } = seen;
    await frame.getByText('Criteria as a feature file').click();
    const [file] = (await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Download', exact: true }).click(),
    ])) as [Download, unknown];
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^Feature: Tide 6\n/);
    for (const { key } of tides.waiting) expect(text).toContain(`Rule: ${key} `);
    expect(seen.invoked()).toEqual([]);
    await leave(seen);
  });
});
