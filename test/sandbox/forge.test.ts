import { join } from 'node:path';
import { openForge } from '../../sandbox/forge/open-forge';
import { openStore } from '../../sandbox/store/open-store';

test('a resolver runs in the worker and reaches Jira as the person who called it', async () => {
  const forge = await openForge({
    appDir: join(__dirname, 'fixtures/forge-app'),
    store: openStore(':memory:'),
    jiraFetch: async (path, _init, identity) => Response.json({ path, accountId: identity.accountId }),
  });
  await forge.install();
  const reply = await forge.invokeResolver({
    moduleKey: 'panel',
    functionKey: 'whoami',
    payload: { tag: 'x' },
    accountId: 'ann',
    extension: {},
  });
  expect(reply).toMatchObject({ ok: true, body: { jira: { path: '/rest/api/3/myself?tag=x', accountId: 'ann' } } });
  await forge.close();
});
