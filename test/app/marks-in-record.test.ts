import type { SentMark } from '../../src/domain/acceptance/recorded-mark';
import { criteriaHash } from '../../src/domain/criteria/fingerprint';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { aSite, type ASite, type Made, type Place } from '../support/a-site';
import { described } from '../support/a-work-item';
import { storiesOn } from '../support/stories';

/** What was marked of single criteria stands in the record of the answer, on whichever way the answer comes to be recorded. */
let site: ASite;
let shop: Place;
const { delivered: aDelivered, edit, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.idle();
  expectNoneBroken();
});

const texts = ['A card that has expired is refused', 'A receipt is sent'];
const doc = (...criteria: readonly string[]) => ({ version: 1, ...described(...criteria) });
const hash = criteriaHash(texts);

const delivered = async (): Promise<Made> => {
  const story = await aDelivered();
  await edit(story, { description: doc(...texts) });
  return story;
};

const marks: SentMark[] = listCriteria(described(...texts), []).map(({ number, fingerprint }) => ({
  ...{ number, fingerprint, met: number === 1, note: number === 1 ? '' : 'It took an hour' },
}));
const asKept = [
  { number: 1, fingerprint: marks[0]?.fingerprint, met: true, text: texts[0] },
  { number: 2, fingerprint: marks[1]?.fingerprint, met: false, text: texts[1], note: 'It took an hour' },
];

const last = async (story: Made) => (await site.ledger(story)).at(-1);

test('an acceptance has them by the event alone, and nothing is written to the work item before the move', async () => {
  const story = await delivered();
  site.forge.records.clear();
  expect(await site.must('ana', story, 'accept', { criteria: hash, marks })).toEqual({ given: true });
  expect(site.writes()).toEqual([]);
  await site.mustMove('ana', shop, story, 'done');
  await site.idle();
  expect(await last(story)).toMatchObject({ kind: 'accepted', marks: asKept });
  expect((await site.ledger(story)).filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
});

test('an acceptance without marks, and a second one right after, have none', async () => {
  const story = await delivered();
  await site.must('ana', story, 'accept', { criteria: hash, marks });
  await site.mustMove('ana', shop, story, 'done');
  await site.idle();
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.idle();
  await site.mustMove('ana', shop, story, 'done');
  await site.idle();
  expect(await last(story)).toMatchObject({ kind: 'accepted' });
  expect(await last(story)).not.toHaveProperty('marks');
});

test('a rejection has them, and says the same when its call is sent again', async () => {
  const story = await delivered();
  const call = { reason: 'Too slow', failed: [texts[1] ?? ''], marks, callId: 'rejected-0001' };
  await site.must('ana', story, 'reject', call);
  await site.must('ana', story, 'reject', call);
  const rejections = (await site.ledger(story)).filter(({ kind }) => kind === 'rejected');
  expect(rejections).toEqual([expect.objectContaining({ why: 'Too slow', marks: asKept })]);
});

test('what was changed meanwhile is recorded as met by nobody', async () => {
  const story = await delivered();
  await edit(story, { description: doc(texts[0] ?? '', 'A receipt is sent within an hour') });
  await site.must('ana', story, 'reject', { reason: 'Too slow', failed: [], marks });
  expect(await last(story)).toMatchObject({ kind: 'rejected', marks: [asKept[0]] });
  expect(await site.must('ana', story, 'accept', { criteria: hash, marks })).toEqual({ given: false });
});

test('nobody who may not accept writes any, and a page of an earlier version sends none', async () => {
  const story = await delivered();
  const refused = await site.call('jonas', story, 'accept', { criteria: hash, marks });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  const tooMany = Array.from({ length: 201 }, () => marks[0]!);
  expect(await site.call('ana', story, 'accept', { criteria: hash, marks: tooMany })).toMatchObject({ ok: false });
  await site.must('ana', story, 'reject', { reason: 'Too slow', failed: [] });
  expect(await last(story)).not.toHaveProperty('marks');
});

test('where only Accept counts, the receipt of the gate brings them', async () => {
  const policy = { ...shop.policy, receiptsSince: '2026-11-01T00:00:00.000Z' };
  await site.setPolicy({ ...shop, policy });
  const story = await delivered();
  await site.must('ana', story, 'accept', { criteria: hash, marks });
  await site.mustMove('ana', shop, story, 'done');
  await site.idle();
  expect(await last(story)).toMatchObject({ kind: 'accepted', marks: asKept });
  await site.setPolicy(shop);
});
