import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { aSite, type ASite } from '../support/a-site';

const guide = readFileSync(join(__dirname, '../../docs/admin-guide.md'), 'utf8');
/** The queries of the guide, each a line of its code block. */
const queries = [...guide.matchAll(/^```jql\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.trim().split('\n'));

let site: ASite;
beforeAll(async () => {
  site = await aSite();
  const accepted = await site.create(site.shop, {
    [site.shop.policy.fields.value ?? '']: 13,
    [site.shop.policy.fields.points ?? '']: 5,
  });
  await site.mustMove('jonas', site.shop, accepted, 'inProgress');
  await site.tick('jonas', accepted);
  await site.idle();
  await site.create(site.shop, { description: null });
  await site.create(site.shop);
  await site.idle();
});
afterAll(() => site.close());

const find = (jql: string) =>
  site
    .as('ana')
    .send<{ issues: { key: string }[] }>(
      'GET',
      `/rest/api/3/search/jql?${new URLSearchParams({ jql, fields: 'summary' }).toString()}`,
    );

test('the guide has eleven queries', () => {
  expect(queries).toHaveLength(11);
});

test.each(queries)('Jira takes %s', async (jql) => {
  expect(await find(jql)).toMatchObject({ status: 200 });
});

test.each([
  ['Readiness ~ "no-criteria"', 1],
  ['Readiness = "ready"', 1],
  ['Readiness ~ "awaiting"', 1],
  ['Readiness ~ "in-progress"', 0],
  ['Readiness = "unaccepted"', 0],
  ['"Value per point" > 2', 1],
  ['"Business value" is EMPTY', 2],
  ['Acceptance is not EMPTY', 1],
])('%s finds what it says', async (part, count) => {
  const { status, body } = await find(`project = SHOP AND ${part}`);
  expect(status).toBe(200);
  expect(body.issues).toHaveLength(count);
});
