import { questionKey, type QuestionMark, type QuestionsCopy } from '../../src/domain/acceptance/questions';
import { questionsKey } from '../../src/domain/policy/policy';
import { accountOf, aSite, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { described } from '../support/a-work-item';

/** Questions to the Product Owner are comments; the record says which are open, whatever happens to the comments. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());

const body = { ...described('Is an expired card refused at once?'), version: 1 };

/** As a page posts it. */
const comment = async (who: Person, { key }: Made, mark: QuestionMark): Promise<string> =>
  (
    await site.as(who).post<{ id: string }>(`/rest/api/3/issue/${key}/comment`, {
      body,
      properties: [{ key: questionKey, value: mark }],
    })
  ).id;

const ask = (who: Person, story: Made): Promise<string> => comment(who, story, { version: 1, asks: true });

const look = async (who: Person, story: Made, ...comments: string[]): Promise<QuestionsCopy> =>
  (await site.must(who, story, 'questions', { comments })).copy;

const kinds = async (story: Made): Promise<readonly string[]> => (await site.ledger(story)).map(({ kind }) => kind);

test('a question is open until somebody who may accept answers it', async () => {
  const story = await site.create(shop);
  const question = await ask('jonas', story);
  const asked = await look('jonas', story, question);
  expect(asked).toMatchObject({ open: [{ comment: question, by: accountOf('jonas') }], waits: [] });

  site.clock.pass(3_600_000);
  const other = await comment('jonas', story, { version: 1, answers: question });
  expect((await look('jonas', story, other)).open).toHaveLength(1);

  const answer = await comment('dara', story, { version: 1, answers: question });
  const after = await look('vera', story, answer);
  expect(after.open).toEqual([]);
  expect(after.waits[0]).toBeGreaterThanOrEqual(3_600_000);
  expect(await kinds(story)).toEqual(['asked', 'answered']);
  const { value } = await site
    .as('vera')
    .get<{ value: unknown }>(`/rest/api/3/issue/${story.key}/properties/${questionsKey}`);
  expect(value).toEqual(after);
});

test('a line of the Definition of Ready asks that none is open', async () => {
  const { definitions } = shop.policy;
  const ready = [{ id: 'asked', kind: 'questions' as const, text: 'No question is open' }];
  await site.setPolicy(shop, {
    ...shop.policy,
    definitions: { ...definitions, feature: { ...definitions.feature, ready } },
  });
  const story = await site.create(shop);
  const question = await ask('jonas', story);
  await look('jonas', story, question);
  expect((await site.must('vera', story, 'refresh')).readiness).toMatchObject({
    state: 'not-ready',
    lacks: [{ code: 'line' }],
  });
  await look('ana', story, await comment('ana', story, { version: 1, answers: question }));
  expect((await site.stored(shop, story)).readiness).toMatch(/^ready/);
  await site.setPolicy(shop);
});

test('what is deleted is gone: a question from the list, an answer from its question', async () => {
  const story = await site.create(shop);
  const [first, second] = [await ask('jonas', story), await ask('jonas', story)];
  const answer = await comment('ana', story, { version: 1, answers: first });
  expect((await look('ana', story, first, second, answer)).open).toMatchObject([{ comment: second }]);
  const remove = (who: Person, id: string) => site.as(who).remove(`/rest/api/3/issue/${story.key}/comment/${id}`);
  await remove('ana', answer);
  expect((await look('vera', story)).open).toMatchObject([{ comment: first }, { comment: second }]);
  await remove('jonas', second);
  expect((await look('vera', story)).open).toMatchObject([{ comment: first }]);
  // Edited, it is the same question.
  await site.as('jonas').put(`/rest/api/3/issue/${story.key}/comment/${first}`, { body });
  expect((await look('vera', story)).open).toMatchObject([{ comment: first }]);
  expect(await kinds(story)).toEqual(['asked', 'asked', 'answered', 'comment-gone', 'comment-gone']);
});

test('a page can make a question of nothing but a comment on this work item that asks', async () => {
  const [story, other] = [await site.create(shop), await site.create(shop)];
  const elsewhere = await ask('jonas', other);
  const plain = await site.as('jonas').post<{ id: string }>(`/rest/api/3/issue/${story.key}/comment`, { body });
  expect((await look('jonas', story, elsewhere, plain.id, '999999')).open).toEqual([]);
  expect(await kinds(story)).toEqual([]);
  for (let count = 0; count < 10; count += 1) {
    // Jira takes only so many writes on one work item at a time.
    site.clock.pass(5_000);
    await look('jonas', story, await ask('jonas', story));
  }
  const more = await site.must('jonas', story, 'questions', { comments: [await ask('jonas', story)] });
  expect([more.full, more.copy.open.length]).toEqual([true, 10]);
});
