import * as z from 'zod/mini';

import { Failure } from '../../src/domain/shared/result';
import type { NewTrouble } from '../../src/domain/shared/trouble';
import { lostWork } from '../../src/events/lost-work';
import { serveEvent } from '../../src/events/serve-event';

const served = (error: Error | null) => {
  const noted: NewTrouble[] = [];
  const note = async (trouble: NewTrouble): Promise<void> => void noted.push(trouble);
  const work = async (): Promise<void> => {
    if (error !== null) throw error;
  };
  return { noted, serve: serveEvent(z.looseObject({}), work, lostWork({ note })) };
};
const busy = new Failure('jira-unavailable', { code: 'in-words', text: 'Jira is too busy.' });
const event = { eventType: 'avi:jira:updated:issue', issue: { id: 7, fields: { project: { id: 10_000 } } } };
const after = (retryCount: number) => ({ ...event, retryContext: { retryCount, retryReason: 'X' } });

test('an event that comes again is not lost, and the last one that fails is', async () => {
  const { noted, serve } = served(busy);
  for (const retry of [event, after(1), after(2), after(3)]) expect(await serve(retry)).toMatchObject({ _retry: true });
  expect(noted).toEqual([]);
  await serve(after(4));
  expect(noted).toEqual([
    {
      code: 'work-lost',
      projectId: '10000',
      subject: 'avi:jira:updated:issue',
      why: 'Jira is too busy.',
    },
  ]);
});

test('an event that fails for another reason does not come again', async () => {
  const { noted, serve } = served(new Error('Boom'));
  await expect(serve(event)).rejects.toThrow('Boom');
  expect(noted).toMatchObject([{ code: 'work-lost', why: 'Boom' }]);
});

test('a job is told by its kind and its project, and what cannot be read as unknown', async () => {
  const { noted, serve } = served(new Error('Boom'));
  await expect(serve({ body: { kind: 'recompute', projectId: '10001' } })).rejects.toThrow();
  await expect(serve({})).rejects.toThrow();
  expect(noted).toMatchObject([
    { subject: 'recompute', projectId: '10001' },
    { subject: 'unknown', projectId: null },
  ]);
});

test('what is done is nothing to tell', async () => {
  const { noted, serve } = served(null);
  expect(await serve(event)).toBeUndefined();
  expect(noted).toEqual([]);
});
