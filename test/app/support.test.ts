import { noNote } from '../../src/domain/support/note';
import { support } from '../../src/jira/support';
import { supportFound } from '../../src/jira/support-found';
import { aSite, type ASite } from '../support/a-site';
import { askedAs } from '../support/asked-as';

/** Support questions, taken down and found again through Jira's own REST, as the person who looks. */
let site: ASite;
beforeAll(async () => {
  site = await aSite();
});
afterAll(() => site.close());

const types = () => ({ [site.shop.types.story]: 'feature', [site.shop.types.task]: 'support' }) as const;
const jonas = () => askedAs(site, 'jonas');
const note = { ...noNote, requester: 'The desk at the harbour', area: 'Sales', kind: 'known-problem' } as const;
const ask = (summary: string, componentId: string | null = null) =>
  support(jonas().request).create(
    { projectId: site.shop.project.id, typeId: site.shop.types.task, componentId, summary },
    note,
  );

test('the work types for it are those of class support', async () => {
  const place = await support(jonas().request).place(site.shop.project.id, types());
  expect(place.types.map(({ id }) => id)).toEqual([site.shop.types.task]);
});

test('a question is created in one call, with what is kept of it, and is read in one', async () => {
  const { asked, request } = jonas();
  const made = await support(request).create(
    { projectId: site.shop.project.id, typeId: site.shop.types.task, componentId: null, summary: 'Labels come twice' },
    note,
  );
  expect(asked).toEqual(['POST /rest/api/3/issue']);
  expect(await support(request).note(made.id)).toEqual(note);
  const details = await supportFound(request).details([made.id], types());
  expect(details.get(made.id)).toEqual({ note, components: [], became: [] });
});

test('a link with a feature says what became of it, whichever way it goes; one with another question does not', async () => {
  const [question, other, story] = [
    await ask('Where is the cabin?'),
    await ask('Who is on board?'),
    await site.create(site.shop),
  ];
  const link = (inward: string, outward: string): Promise<unknown> =>
    site.as('jonas').post('/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: inward },
      outwardIssue: { key: outward },
    });
  await link(question.key, story.key);
  await link(other.key, question.key);
  const details = await supportFound(jonas().request).details([question.id, other.id], types());
  const became = [{ id: story.id, key: story.key, summary: 'Pay by card', workClass: 'feature' }];
  expect(details.get(question.id)?.became).toEqual(became);
  expect(details.get(other.id)?.became).toEqual([]);
});

test('an answer that is kept is found with the question that shares a word, and quotes in what is typed do no harm', async () => {
  const made = await ask('The scanner beeps and beeps');
  const { request } = jonas();
  await support(request).keepNote(made.id, {
    ...note,
    answer: { text: 'Take the battery out', at: '2026-11-21T12:00:00.000Z' },
  });
  const found = (typed: string) => supportFound(request).sharing(site.shop.project.id, [site.shop.types.task], typed);
  expect(await found('my "scanner" beeps\\')).toMatchObject([
    { key: made.key, isDone: false, note: { answer: { text: 'Take the battery out' } } },
  ]);
  expect(await found('nothing like that')).toEqual([]);
  expect(await found('??')).toEqual([]);
});

test('who may not edit the work item keeps no answer', async () => {
  const made = await ask('May I look?');
  await expect(support(askedAs(site, 'vera').request).keepNote(made.id, note)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a note that somebody damaged is none, and the question is still there', async () => {
  const made = await ask('What is this?');
  await site.as('jonas').put(`/rest/api/3/issue/${made.key}/properties/assay.support`, { version: 9 });
  const { request } = jonas();
  expect(await support(request).note(made.id)).toBeNull();
  expect((await supportFound(request).details([made.id], types())).get(made.id)?.note).toBeNull();
});
