import { serve } from '../../src/operations/serve';

test('an error that asks for consent leaves a function as it came, so that Forge can ask the person', async () => {
  const consent = Object.assign(new Error('Authentication Required'), { name: 'NEEDS_AUTHENTICATION_ERR' });
  const call = serve({
    operations: {} as Parameters<typeof serve>[0]['operations'],
    allow: () => Promise.reject(consent),
    clock: () => '2026-11-21T12:00:00.000Z',
  })('history');
  const context = { accountId: 'ana', extension: { issue: { id: '10000' } } };
  await expect(call({ payload: { issueId: '10000' }, context })).rejects.toBe(consent);
});
